import { useState } from 'preact/hooks';
import type { SourceView } from '../../../shared/contract/sources.ts';
import { addSource } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { TroubleNote } from '../../parts/notice.tsx';

/** Any address of a forum becomes a source; reading starts at once. */
export function AddSource({ onAdded }: { onAdded: (source: SourceView) => void }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const answer = await addSource(String(new FormData(form).get('url')).trim());
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    form.reset();
    onAdded(answer.value);
  };
  return (
    <form class="add-source box" onSubmit={submit}>
      <label>
        {t('dashboard.sources.address')}
        <input name="url" type="url" required placeholder="https://bbs.example.com/forum-12-1.html" />
      </label>
      <button type="submit" class="button primary" disabled={busy}>
        <Icon name="plus" size={14} />
        {t('dashboard.sources.add')}
      </button>
      <p class="quiet small">{t('dashboard.sources.addressHint')}</p>
      {trouble && <TroubleNote trouble={trouble} />}
    </form>
  );
}
