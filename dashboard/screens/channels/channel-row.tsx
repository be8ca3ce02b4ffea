import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ChannelKind, ChannelView, TrialResult } from '../../../shared/contract/channels.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { changeChannel, tryChannel } from '../../api/channels.ts';
import type { Trouble } from '../../api/request.ts';
import { formatAgo, formatInstant } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { ChangeChannel } from './change-channel.tsx';
import { DeleteChannel } from './delete-channel.tsx';
import { troubleText } from './say.ts';

type Doing = 'change' | 'delete' | 'trying' | 'switching' | null;

/** One channel: where it leads, whether messages arrive, and what can be done. */
export function ChannelRow({ channel, onChanged }: { channel: ChannelView; onChanged: () => void }) {
  const [doing, setDoing] = useState<Doing>(null);
  const [trial, setTrial] = useState<TrialResult | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const busy = doing === 'trying' || doing === 'switching';
  const sendTrial = async () => {
    setDoing('trying');
    setTrial(null);
    const answer = await tryChannel(channel.id);
    setDoing(null);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setTrial(answer.value);
    onChanged();
  };
  const switchIt = async () => {
    setDoing('switching');
    const answer = await changeChannel(channel.id, { enabled: !channel.enabled });
    setDoing(null);
    setTrouble(answer.ok ? null : answer.trouble);
    onChanged();
  };
  const { name } = channel;
  return (
    <li class="source box" data-state={channel.state}>
      <header class="row spread wrap">
        <h2>
          {name}
          <span class="state" data-state={channel.state === 'works' ? 'healthy' : channel.state}>
            {t(`dashboard.channels.state.${channel.state}`)}
          </span>
        </h2>
        <div class="row wrap">
          <button
            type="button"
            class="button"
            disabled={busy}
            aria-label={t('dashboard.channels.tryOf', { name })}
            onClick={sendTrial}
          >
            {doing === 'trying' ? t('dashboard.channels.trying') : t('dashboard.channels.try')}
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('dashboard.channels.changeOf', { name })}
            onClick={() => setDoing('change')}
          >
            {t('dashboard.channels.change')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={switchIt}>
            {channel.enabled ? t('dashboard.channels.disable') : t('dashboard.channels.enable')}
            <span class="unseen"> {name}</span>
          </button>
          <button
            type="button"
            class="button danger"
            aria-label={t('dashboard.channels.deleteOf', { name })}
            onClick={() => setDoing('delete')}
          >
            {t('dashboard.channels.delete')}
          </button>
        </div>
      </header>
      <p class="quiet small address">
        {[t(`dashboard.channels.kinds.${channel.kind}`), ...leadsTo(channel)].join(' · ')}
      </p>
      {channel.failure && !trial && <Failing channel={channel} />}
      <Facts channel={channel} />
      <p role="status" class={trial ? `note ${trial.sent ? 'well' : 'alarm'}` : 'unseen'}>
        {trial && trialText(trial, channel.kind)}
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
      {doing === 'change' && (
        <ChangeChannel channel={channel} onClose={() => setDoing(null)} onChanged={onChanged} />
      )}
      {doing === 'delete' && (
        <DeleteChannel channel={channel} onClose={() => setDoing(null)} onDeleted={onChanged} />
      )}
    </li>
  );
}

function leadsTo({ to, address, signed }: ChannelView): string[] {
  const where = address ? [t('dashboard.channels.ends', address)] : [to.join(', ')];
  return signed ? [...where, t('dashboard.channels.signed')] : where;
}

function trialText(trial: TrialResult, kind: ChannelKind): string {
  if (!trial.sent) return t('dashboard.channels.notArrived', { why: troubleText(trial, kind) });
  return trial.said === null
    ? t('dashboard.channels.arrived')
    : t('dashboard.channels.arrivedSaid', { said: trial.said });
}

function Failing({ channel: { kind, failure, failedSince, state } }: { channel: ChannelView }) {
  if (!failure) return null;
  return (
    <p class={state === 'failing' ? 'note alarm' : 'note wait'}>
      {failedSince > 0 && `${t('dashboard.channels.givenUp', { count: failedSince })} `}
      {t('dashboard.channels.failed', { ago: formatAgo(failure.at), why: troubleText(failure, kind) })}
    </p>
  );
}

function Facts({ channel }: { channel: ChannelView }) {
  const count = (value: number) => formatCount(value, locale.value);
  const { lastSentAt, sent, failed } = channel;
  return (
    <dl class="facts across">
      <Fact name={t('dashboard.channels.lastSent')}>
        {lastSentAt ? (
          <time dateTime={lastSentAt} title={formatInstant(lastSentAt)}>
            {formatAgo(lastSentAt)}
          </time>
        ) : (
          '–'
        )}
      </Fact>
      <Fact name={t('dashboard.channels.week')}>
        {t('dashboard.channels.weekOf', { sent: count(sent), failed: count(failed) })}
      </Fact>
      {channel.waiting > 0 && <Fact name={t('dashboard.channels.waiting')}>{count(channel.waiting)}</Fact>}
      <Fact name={t('dashboard.channels.rules')}>{count(channel.rules)}</Fact>
      <Fact name={t('dashboard.channels.madeBy')}>{channel.madeBy}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
