import type { AuthorKey, CustomerSummary } from '../../../shared/contract/customers.ts';
import type { NewLink } from '../../../shared/contract/links.ts';
import { sendMessage } from '../../messages/messenger.ts';
import type { Done, ServerAddress, SlotState } from '../../messages/protocol.ts';
import { fillSlots } from '../ask-again.ts';
import { tellOverlays } from '../forums.ts';
import { connection, forums } from '../stored.ts';
import { askCustomers, type Outcome, sendLink, sendUndo } from './api.ts';
import { checkConnection, noted, reachable } from './ask.ts';
import { mayAsk } from './connection.ts';

/** Does what a person asked for, however long pages would still have to wait for the monitor. */
async function doNow<T>(work: (server: ServerAddress) => Promise<Outcome<T>>): Promise<Done<T>> {
  if (!mayAsk(await connection.getValue()) && (await checkConnection())) await fillSlots();
  const settings = await reachable();
  const outcome = settings === null ? null : await noted(await work(settings));
  if (outcome?.state === 'answered') return { state: 'done', value: outcome.value };
  if (outcome?.state === 'forbidden') return outcome;
  const { state } = await connection.getValue();
  return { state: state === 'refused' || state === 'stranger' ? state : 'away', detail: null };
}

/** Slots on open pages and an open card show a change at once. */
async function tell({ host, key }: AuthorKey, state: SlotState): Promise<void> {
  const there = (await forums.getValue()).filter((forum) => new URL(forum.origin).host === host);
  await tellOverlays(there, (tabId) => sendMessage('slotChanged', { key, state }, tabId));
  await sendMessage('authorChanged', { host, key }).catch(() => undefined);
}

export async function findCustomers(q: string): Promise<Done<CustomerSummary[]>> {
  const found = await doNow((server) => askCustomers(server, q));
  return found.state === 'done' ? { state: 'done', value: found.value.customers } : found;
}

export async function makeLink(link: NewLink): Promise<Done<null>> {
  const made = await doNow((server) => sendLink(server, link));
  if (made.state !== 'done') return made;
  await tell(link, 'known');
  return { state: 'done', value: null };
}

export async function undoLink(author: AuthorKey, linkId: number): Promise<Done<null>> {
  const undone = await doNow((server) => sendUndo(server, linkId));
  if (undone.state !== 'done') return undone;
  await tell(author, 'unknown');
  return { state: 'done', value: null };
}
