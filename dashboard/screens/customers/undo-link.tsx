import { useState } from 'preact/hooks';
import { undoLink } from '../../api/customers.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import type { Account } from './accounts.tsx';

interface Props {
  account: Account;
  onClose: () => void;
  onUndone: () => void;
}

/** Asks before a link is undone, and says what that means. */
export function UndoLink({ account, onClose, onUndone }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const undo = async () => {
    setBusy(true);
    const answer = await undoLink(account.linkId);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onUndone();
    onClose();
  };
  return (
    <Dialog title={t('dashboard.customers.undo')} onClose={onClose}>
      <div class="fields">
        <p>{t('dashboard.customers.undoWhat', { name: account.name ?? account.key, host: account.host })}</p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="button" class="button danger" disabled={busy} onClick={undo}>
            {t('dashboard.customers.undo')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
