import type { AuthorCard, AuthorKey, CustomerCard } from '../../shared/contract/customers.ts';
import type { KnownAuthor } from '../messages/protocol.ts';
import { makeTurns } from './in-turn.ts';
import { lastKnown } from './stored.ts';

/** Authors kept for when the monitor is away; a record holds at most some 60 kB. */
const MOST = 40;

const inTurn = makeTurns();

const same = (a: AuthorKey, b: AuthorKey) => a.host === b.host && a.key === b.key;

/** What the monitor said last of an author in this session of the browser. */
export async function recall(author: AuthorKey): Promise<KnownAuthor | null> {
  return (await lastKnown.getValue()).find((known) => same(known.author, author)) ?? null;
}

/** Keeps an answer. Without a record the one known before stays, as long as the link is to the same customer. */
export const remember = (author: AuthorCard, record: CustomerCard | null): Promise<void> =>
  inTurn(async () => {
    const all = await lastKnown.getValue();
    const before = all.find((known) => same(known.author, author))?.record ?? null;
    const kept = record ?? (before?.id === author.customer?.id ? before : null);
    const others = all.filter((known) => !same(known.author, author));
    await lastKnown.setValue([{ author, record: kept }, ...others].slice(0, MOST));
  });

/** After signing out, and when the key is no longer good: nothing of any customer stays. */
export const forgetAll = (): Promise<void> => inTurn(() => lastKnown.setValue([]));
