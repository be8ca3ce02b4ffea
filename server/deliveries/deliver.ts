import type { Logger } from 'pino';
import { writeFailure } from '../../shared/contract/channels.ts';
import type { Store } from '../../store/open.ts';
import {
  type Claimed,
  claimDeliveries,
  deliveryFailed,
  deliverySent,
  giveUpDisabled,
  putBack,
  renewLease,
  restChannel,
} from '../../store/queries/deliveries.ts';
import { SendError, type Target, type Ways } from '../channels/channel.ts';
import { CARRIERS } from '../channels/registry.ts';
import { unseal } from '../channels/seal.ts';
import { againInMs, MOST_ATTEMPTS } from './back-off.ts';
import { type Business, composeAlert } from './compose.ts';

export interface Delivering {
  store: Store;
  ways: Ways;
  business: Business;
  /** Opens what channels keep sealed. */
  installationSecret: string;
  log: Logger;
  signal: AbortSignal;
  /** Longer than any sending lasts (90 s for mail), so that nobody alive is overtaken. */
  leaseMs?: number;
}

const LEASE_MS = 5 * 60_000;
/** Of one claim; those of one channel go one after another. */
const MOST_AT_ONCE = 40;

const PACES = Object.values(CARRIERS).flatMap(({ kind, pace }) => pace.map((each) => ({ kind, ...each })));

/**
 * Sends what is due, until nothing is or the pace of the channels has no more room. Any number of processes may do it.
 *
 * Each message arrives once: its row exists once (alert, channel, occasion), was written in the transaction that opened
 * the alert, and is held by one process at a time. A process that dies leaves its row `sending`; after the lease another
 * takes it. One case cannot be closed from here: a process that dies after the other side took the message and before
 * that was written down, milliseconds. Then it is sent again, and the receiver can know it by what stays the same:
 * `webhook-id`, the Message-ID of a mail, and for chats, which know no such thing, the id in the last line, where the
 * second copy also says that it may be one.
 */
export async function deliverDue(delivering: Delivering): Promise<void> {
  const { store, signal, leaseMs = LEASE_MS } = delivering;
  await giveUpDisabled(store);
  while (!signal.aborted) {
    const claimed = await claimDeliveries(store, { leaseMs, most: MOST_AT_ONCE, paces: PACES });
    if (claimed.length === 0) return;
    await Promise.all(
      [...Map.groupBy(claimed, ({ channelId }) => channelId).values()].map((ofChannel) =>
        oneAfterAnother(delivering, ofChannel),
      ),
    );
  }
}

/** When the other side wants to be left alone, the rest of its channel waits too. */
async function oneAfterAnother(delivering: Delivering, ofChannel: Claimed[]): Promise<void> {
  const { store, leaseMs = LEASE_MS, signal } = delivering;
  let restMs: number | null = null;
  for (const claimed of ofChannel) {
    if (restMs !== null) await putBack(store, claimed, restMs);
    else if (signal.aborted) await putBack(store, claimed, 0);
    else if (await renewLease(store, claimed, leaseMs)) restMs = await deliverOne(delivering, claimed);
  }
}

/** @returns how long the channel has to rest, null when it has not to */
async function deliverOne(delivering: Delivering, claimed: Claimed): Promise<number | null> {
  const { store, log } = delivering;
  const { id, attempts, channelId, kind } = claimed;
  try {
    await deliverySent(store, id, await send(delivering, claimed));
    return null;
  } catch (error) {
    if (!(error instanceof SendError)) log.error({ err: error, delivery: id }, 'a message could not be sent');
    const { trouble, said, waitMs } = error instanceof SendError ? error : new SendError('later');
    const over = trouble === 'refused' || attempts >= MOST_ATTEMPTS;
    const againMs = againInMs(attempts, waitMs, Math.random());
    await deliveryFailed(store, {
      id,
      attempts,
      error: writeFailure(trouble, said),
      againInMs: over ? null : againMs,
    });
    const line = { delivery: id, channel: channelId, kind, trouble, attempts };
    if (over) log.warn(line, 'a message is given up');
    else log.info(line, 'a message has to wait');
    if (trouble !== 'busy') return null;
    await restChannel(store, channelId, againMs);
    return againMs;
  }
}

/** @returns addresses that were refused while others were not; null when all is well */
async function send(
  { ways, business, installationSecret }: Delivering,
  claimed: Claimed,
): Promise<string | null> {
  const { kind, sealed, channelId, config } = claimed;
  const message = composeAlert(claimed, business);
  const said = await CARRIERS[kind].send(
    message,
    openTarget({ channelId, kind, sealed, config }, installationSecret),
    ways,
  );
  return kind === 'email' && said !== '' ? said : null;
}

/** @throws SendError `sealed` */
export function openTarget(
  { channelId, kind, sealed, config }: Pick<Claimed, 'channelId' | 'kind' | 'sealed' | 'config'>,
  installationSecret: string,
): Target {
  const opened = sealed === null ? { url: null, secret: null } : unseal(sealed, kind, installationSecret);
  if (opened === null) throw new SendError('sealed');
  return { channelId, to: config.to, ...opened };
}
