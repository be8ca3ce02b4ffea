import type { ChannelView } from '../../../shared/contract/channels.ts';
import { deleteChannel } from '../../api/channels.ts';
import { t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';

interface Props {
  channel: ChannelView;
  onClose: () => void;
  onDeleted: () => void;
}

/** Says which rules lose it before it goes. */
export const DeleteChannel = ({ channel: { id, name, rules }, onClose, onDeleted }: Props) => (
  <ConfirmDialog
    title={t('dashboard.channels.deleteOf', { name })}
    deed={t('dashboard.channels.delete')}
    act={() => deleteChannel(id)}
    onDone={onDeleted}
    onClose={onClose}
  >
    {rules === 0
      ? t('dashboard.channels.deleteUnused', { name })
      : t('dashboard.channels.deleteWhat', { name, count: rules })}
  </ConfirmDialog>
);
