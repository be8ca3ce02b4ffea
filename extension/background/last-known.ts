import type { AuthorCard, AuthorKey, CustomerCard } from '../../shared/contract/customers.ts';
import type { KnownAuthor, ServerAddress } from '../messages/protocol.ts';
import { makeTurns } from './in-turn.ts';
import { same, withAnswer } from './known-authors.ts';
import { lastKnown, server } from './stored.ts';

const inTurn = makeTurns();

/** What the monitor said last of an author in this session of the browser. */
export async function recall(author: AuthorKey): Promise<KnownAuthor | null> {
  return (await lastKnown.getValue()).find((known) => same(known.author, author)) ?? null;
}

/** Keeps an answer for when the monitor is away; one that comes after signing out, or for another key, is not kept. */
export const remember = (
  from: ServerAddress,
  author: AuthorCard,
  record: CustomerCard | null | undefined,
): Promise<void> =>
  inTurn(async () => {
    const now = await server.getValue();
    if (now?.address !== from.address || now.key !== from.key) return;
    await lastKnown.setValue(withAnswer(await lastKnown.getValue(), author, record));
  });

/** After signing out, and when the key is no longer good: nothing of any customer stays. */
export const forgetAll = (): Promise<void> => inTurn(() => lastKnown.setValue([]));
