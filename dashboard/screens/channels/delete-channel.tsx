import { useState } from 'preact/hooks';
import type { ChannelView } from '../../../shared/contract/channels.ts';
import { deleteChannel } from '../../api/channels.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';

interface Props {
  channel: ChannelView;
  onClose: () => void;
  onDeleted: () => void;
}

/** Says which rules lose it before it goes. */
export function DeleteChannel({ channel: { id, name, rules }, onClose, onDeleted }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await deleteChannel(id);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onDeleted();
    onClose();
  };
  return (
    <Dialog title={t('dashboard.channels.deleteOf', { name })} onClose={onClose}>
      <div class="fields">
        <p>
          {rules === 0
            ? t('dashboard.channels.deleteUnused')
            : t('dashboard.channels.deleteWhat', { count: rules })}
        </p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="button" class="button danger" disabled={busy} onClick={remove}>
            {t('dashboard.channels.delete')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
