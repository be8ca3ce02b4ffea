import type { EventView } from '../../../shared/contract/events.ts';
import { removeEvent } from '../../api/monitor.ts';
import { t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';

interface Props {
  event: EventView;
  onDone: () => void;
  onClose: () => void;
}

/** Asked before, since it disappears for everybody. */
export const RemoveEvent = ({ event, onDone, onClose }: Props) => (
  <ConfirmDialog
    title={t('dashboard.events.removeTitle')}
    deed={t('dashboard.events.removeDo')}
    act={() => removeEvent(event.id)}
    onDone={onDone}
    onClose={onClose}
  >
    {t('dashboard.events.removeWhat', { title: event.title })}
  </ConfirmDialog>
);
