import { useState } from 'preact/hooks';
import type { KeyView } from '../../../shared/contract/people.ts';
import { addKey, getKeys, revokeKey } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { formatAgo, formatInstant } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Secret } from '../../parts/secret.tsx';

/** Keys with which the browser extension speaks for this person; each is shown once and ends when it is revoked. */
export function Keys() {
  const { value, trouble, reload } = useLoad('keys', getKeys);
  const [made, setMade] = useState<string | null>(null);
  const [ending, setEnding] = useState<KeyView | null>(null);
  const [failed, setFailed] = useState<Trouble | null>(null);

  const make = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await addKey(String(new FormData(form).get('name')));
    setFailed(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    form.reset();
    setMade(answer.value.key);
    reload();
  };

  return (
    <section class="box fields">
      <h2>{t('dashboard.keys.title')}</h2>
      <p class="quiet">{t('dashboard.keys.what')}</p>
      <form class="row wrap" onSubmit={make}>
        <label class="grow">
          {t('dashboard.keys.name')}
          <input
            name="name"
            required
            maxLength={32}
            placeholder={t('dashboard.keys.nameHint')}
            autocomplete="off"
          />
        </label>
        <button type="submit" class="button primary">
          {t('dashboard.keys.create')}
        </button>
      </form>
      {(failed ?? trouble) && (
        <TroubleNote trouble={failed ?? trouble ?? { kind: 'offline' }} onRetry={reload} />
      )}
      {!value && !trouble && <Skeleton rows={2} />}
      {value?.keys.length === 0 && <p class="quiet">{t('dashboard.keys.none')}</p>}
      <ul class="keys">
        {value?.keys.map((key) => (
          <li key={key.id} class="row spread wrap">
            <span>
              <strong>{key.name}</strong> <code>{key.start}…</code>
              <br />
              <span class="quiet small">
                {key.lastUsedAt
                  ? t('dashboard.keys.used', { ago: formatAgo(key.lastUsedAt) })
                  : t('dashboard.keys.unused')}
                {key.expiresAt && ` · ${t('dashboard.keys.until', { when: formatInstant(key.expiresAt) })}`}
              </span>
            </span>
            <button type="button" class="button danger" onClick={() => setEnding(key)}>
              {t('dashboard.keys.revoke')}
            </button>
          </li>
        ))}
      </ul>
      {made !== null && (
        <Dialog title={t('dashboard.keys.title')} onClose={() => setMade(null)}>
          <Secret what={t('dashboard.keys.made')} secret={made} onDone={() => setMade(null)} />
        </Dialog>
      )}
      {ending && (
        <ConfirmDialog
          title={t('dashboard.keys.revoke')}
          deed={t('dashboard.keys.revoke')}
          act={() => revokeKey(ending.id)}
          onDone={reload}
          onClose={() => setEnding(null)}
        >
          {t('dashboard.keys.revokeWhat', { name: ending.name })}
        </ConfirmDialog>
      )}
    </section>
  );
}
