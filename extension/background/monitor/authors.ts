import type { AuthorCard, AuthorKey } from '../../../shared/contract/customers.ts';
import type { AuthorView, ServerAddress, Unshown } from '../../messages/protocol.ts';
import { fillSlots } from '../ask-again.ts';
import { recall, remember } from '../last-known.ts';
import { connection, server } from '../stored.ts';
import { askAuthor, askCustomer } from './api.ts';
import { checkConnection, noted, reachable } from './ask.ts';
import { mayAsk } from './connection.ts';

/** What was said last while the monitor is away; nothing else may stand in for an answer. */
async function withoutAnswer(state: Unshown, key: AuthorKey): Promise<AuthorView> {
  const known = state === 'away' ? await recall(key) : null;
  return known === null ? { state } : { state: 'shown', offline: true, ...known };
}

async function unreachable(): Promise<Unshown> {
  if ((await server.getValue()) === null) return 'unset';
  const { state } = await connection.getValue();
  return state === 'connected' ? 'away' : state;
}

async function ask(
  settings: ServerAddress | null,
  key: AuthorKey,
): Promise<{ author: AuthorCard; settings: ServerAddress } | { state: Unshown }> {
  if (settings === null) return { state: await unreachable() };
  const outcome = await noted(await askAuthor(settings, key));
  if (outcome.state === 'answered') return { author: outcome.value, settings };
  return { state: outcome.state === 'failed' ? 'away' : outcome.state };
}

/** The card over the page. Passing over an author is no reason to try a monitor that is known to be away. */
export async function authorView(key: AuthorKey): Promise<AuthorView> {
  const asked = await ask(await reachable(), key);
  if ('state' in asked) return withoutAnswer(asked.state, key);
  await remember(asked.settings, asked.author, undefined);
  return { state: 'shown', offline: false, author: asked.author, record: null };
}

/** The full record for the side panel; every opening is a view that the monitor logs. */
export async function authorRecord(key: AuthorKey): Promise<AuthorView> {
  // A person asks: try at once, however long pages would still have to wait.
  if ((await server.getValue()) !== null && !mayAsk(await connection.getValue()) && (await checkConnection()))
    await fillSlots();
  const asked = await ask(await reachable(), key);
  if ('state' in asked) return withoutAnswer(asked.state, key);
  const { author, settings } = asked;
  const opened =
    author.customer === null ? null : await noted(await askCustomer(settings, author.customer.id));
  if (opened?.state === 'failed') return withoutAnswer('away', key);
  const record = opened?.state === 'answered' ? opened.value : null;
  await remember(settings, author, record);
  return { state: 'shown', offline: false, author, record };
}
