import { useState } from 'preact/hooks';
import type { ChannelChange, ChannelView } from '../../../shared/contract/channels.ts';
import { changeChannel } from '../../api/channels.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { ChannelFields, type Written, writtenIn } from './channel-fields.tsx';

interface Props {
  channel: ChannelView;
  onClose: () => void;
  onChanged: () => void;
}

/** Changes a channel; an address or key that is left empty stays as it is, since nobody can read it again. */
export function ChangeChannel({ channel, onClose, onChanged }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setBusy(true);
    const answer = await changeChannel(channel.id, wanted(channel, writtenIn(event.currentTarget)));
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onChanged();
    onClose();
  };
  return (
    <Dialog title={t('dashboard.channels.changeOf', { name: channel.name })} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        <ChannelFields kind={channel.kind} channel={channel} />
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.channels.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function wanted({ kind }: ChannelView, { name, language, to, url, secret, unsign }: Written): ChannelChange {
  return {
    name,
    language,
    ...(kind === 'email' ? { to } : {}),
    ...(url === '' ? {} : { url }),
    ...(unsign ? { secret: null } : secret === '' ? {} : { secret }),
  };
}
