import { useState } from 'preact/hooks';
import type { EventView } from '../../../shared/contract/events.ts';
import { removeEvent } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';

/** Asked before, since it disappears for everybody. */
export function RemoveEvent(props: { event: EventView; onDone: () => void; onClose: () => void }) {
  const { event, onDone, onClose } = props;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await removeEvent(event.id);
    setBusy(false);
    if (answer.ok) onDone();
    else setTrouble(answer.trouble);
  };
  return (
    <Dialog title={t('dashboard.events.removeTitle')} onClose={onClose}>
      <div class="fields">
        <p>{t('dashboard.events.removeWhat', { title: event.title })}</p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="button" class="button danger" disabled={busy} onClick={remove}>
            {t('dashboard.events.removeDo')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
