import { useState } from 'preact/hooks';
import {
  CHANNEL_KINDS,
  type ChannelKind,
  type CreatedChannel,
  type NewChannel,
} from '../../../shared/contract/channels.ts';
import { addChannel } from '../../api/channels.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { Secret } from '../../parts/secret.tsx';
import { ChannelFields, type Written, writtenIn } from './channel-fields.tsx';

/** Adds a channel; the key of a webhook that was made up is shown this once. */
export function AddChannel({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const [kind, setKind] = useState<ChannelKind>('wecom');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [created, setCreated] = useState<CreatedChannel | null>(null);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setBusy(true);
    const answer = await addChannel(asked(kind, writtenIn(event.currentTarget)));
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onAdded();
    if (answer.value.secret === null) onClose();
    else setCreated(answer.value);
  };
  if (created)
    return (
      <Dialog title={t('dashboard.channels.add')} onClose={onClose}>
        <Secret
          what={t('dashboard.channels.made', { name: created.channel.name })}
          secret={created.secret ?? ''}
          onDone={onClose}
        />
      </Dialog>
    );
  return (
    <Dialog title={t('dashboard.channels.add')} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        <label>
          {t('dashboard.channels.kind')}
          <select
            value={kind}
            onChange={(event) => {
              const chosen = CHANNEL_KINDS.find((each) => each === event.currentTarget.value);
              if (chosen) setKind(chosen);
            }}
          >
            {CHANNEL_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`dashboard.channels.kinds.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <ChannelFields kind={kind} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" class="button primary" disabled={busy}>
          {t('dashboard.channels.create')}
        </button>
      </form>
    </Dialog>
  );
}

function asked(kind: ChannelKind, { name, language, to, url, secret }: Written): NewChannel {
  const common = { name, language };
  switch (kind) {
    case 'email':
      return { kind, ...common, to };
    case 'webhook':
    case 'dingtalk':
    case 'feishu':
      return { kind, ...common, url, ...(secret === '' ? {} : { secret }) };
    case 'wecom':
    case 'slack':
      return { kind, ...common, url };
  }
}
