import { useState } from 'preact/hooks';
import type { AuthorKey } from '../../../shared/contract/customers.ts';
import { addDays } from '../../../shared/measures/days.ts';
import { makeLink } from '../../api/customers.ts';
import type { Trouble } from '../../api/request.ts';
import { today } from '../../app/calendar.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { accountOfAddress } from './account-address.ts';
import { KnownAccount } from './known-account.tsx';

interface Props {
  customerId: number;
  onClose: () => void;
  onLinked: () => void;
}

const YEAR_DAYS = 365;

/** Says that a forum account is this customer: by the address of its profile or by host and id, with evidence. */
export function LinkAccount({ customerId, onClose, onLinked }: Props) {
  const [author, setAuthor] = useState<AuthorKey>({ host: '', key: '' });
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const unread = address !== '' && accountOfAddress(address) === null;
  const readAddress = (text: string) => {
    setAddress(text);
    const found = accountOfAddress(text);
    if (found) setAuthor(found);
  };
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    setBusy(true);
    const answer = await makeLink({
      host: author.host.trim(),
      key: author.key.trim(),
      customerId,
      evidence: text('evidence'),
      purpose: text('purpose'),
      expiresOn: text('expiresOn'),
    });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onLinked();
    onClose();
  };
  return (
    <Dialog title={t('dashboard.customers.link')} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        <label>
          {t('dashboard.customers.profile')}
          <input
            type="url"
            inputMode="url"
            value={address}
            maxLength={2000}
            autocomplete="off"
            placeholder="https://bbs.example.com/space-uid-123.html"
            onInput={(event) => readAddress(event.currentTarget.value)}
          />
        </label>
        <p class="quiet small" aria-live="polite">
          {unread ? t('dashboard.customers.profileUnread') : t('dashboard.customers.profileHint')}
        </p>
        <div class="row account-key">
          <label class="grow">
            {t('dashboard.customers.host')}
            <input
              required
              maxLength={253}
              autocomplete="off"
              value={author.host}
              placeholder="bbs.example.com"
              onInput={(event) => setAuthor({ ...author, host: event.currentTarget.value })}
            />
          </label>
          <label>
            {t('dashboard.customers.key')}
            <input
              required
              maxLength={200}
              autocomplete="off"
              value={author.key}
              onInput={(event) => setAuthor({ ...author, key: event.currentTarget.value })}
            />
          </label>
        </div>
        <KnownAccount author={author} />
        <label>
          {t('dashboard.customers.evidence')}
          <input
            name="evidence"
            required
            minLength={3}
            maxLength={500}
            autocomplete="off"
            placeholder={t('dashboard.customers.evidenceHint')}
          />
        </label>
        <label>
          {t('dashboard.customers.purpose')}
          <input
            name="purpose"
            required
            minLength={3}
            maxLength={200}
            autocomplete="off"
            placeholder={t('dashboard.customers.purposeHint')}
          />
        </label>
        <label>
          {t('dashboard.customers.until')}
          <input
            name="expiresOn"
            type="date"
            required
            min={today()}
            defaultValue={addDays(today(), YEAR_DAYS)}
          />
        </label>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.customers.link')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
