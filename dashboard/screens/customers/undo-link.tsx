import { undoLink } from '../../api/customers.ts';
import { t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import type { Account } from './accounts.tsx';

interface Props {
  account: Account;
  onClose: () => void;
  onUndone: () => void;
}

/** Asks before a link is undone, and says what that means. */
export const UndoLink = ({ account, onClose, onUndone }: Props) => (
  <ConfirmDialog
    title={t('dashboard.customers.undo')}
    deed={t('dashboard.customers.undo')}
    act={() => undoLink(account.linkId)}
    onDone={onUndone}
    onClose={onClose}
  >
    {t('dashboard.customers.undoWhat', { name: account.name ?? account.key, host: account.host })}
  </ConfirmDialog>
);
