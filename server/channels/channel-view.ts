import { type ChannelView, readFailure } from '../../shared/contract/channels.ts';
import type { ChannelRow } from '../../store/queries/channels.ts';

/** A channel as the API shows it: no address whole, no secret. */
export function channelView(row: ChannelRow): ChannelView {
  const { config, lastSentAt } = row;
  const failure = lastFailure(row);
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    language: config.language,
    enabled: row.enabled,
    to: config.to,
    address: config.address,
    signed: config.signed,
    madeBy: row.madeBy,
    state: stateOf(row, failure !== null),
    lastSentAt: lastSentAt?.toISOString() ?? null,
    failure,
    failedSince: row.failedSince,
    sent: row.sent,
    failed: row.failed,
    waiting: row.waiting,
    rules: row.rules,
  };
}

/** The later of what a message and what a trial came to, when that was nothing good. */
function lastFailure({ config, lastSentAt, error, errorAt }: ChannelRow): ChannelView['failure'] {
  const { trial } = config;
  const trialFailed = trial?.error != null && (lastSentAt === null || new Date(trial.at) > lastSentAt);
  const ofTrial = trialFailed ? { error: trial.error ?? '', at: new Date(trial.at) } : null;
  const ofMessage = error !== null && errorAt !== null ? { error, at: errorAt } : null;
  const last = ofTrial && (!ofMessage || ofTrial.at > ofMessage.at) ? ofTrial : ofMessage;
  return last && { ...readFailure(last.error), at: last.at.toISOString() };
}

function stateOf(row: ChannelRow, failing: boolean): ChannelView['state'] {
  if (!row.enabled) return 'off';
  if (failing) return row.failedSince === 0 && row.error !== null ? 'retrying' : 'failing';
  return row.lastSentAt === null ? 'untried' : 'works';
}
