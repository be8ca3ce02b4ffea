import type { AuthorCard, AuthorKey, CustomerCard } from '../../shared/contract/customers.ts';
import type { KnownAuthor } from '../messages/protocol.ts';

/** Authors kept for when the monitor is away; a record holds at most some 60 kB. */
const MOST = 40;

export const same = (a: AuthorKey, b: AuthorKey) => a.host === b.host && a.key === b.key;

/** The list with an answer at its front, at most `MOST` long. A record not asked for (undefined) stays while its customer is the same. */
export function withAnswer(
  all: readonly KnownAuthor[],
  author: AuthorCard,
  record: CustomerCard | null | undefined,
): KnownAuthor[] {
  const before = all.find((known) => same(known.author, author))?.record ?? null;
  const kept = record === undefined && before?.id === author.customer?.id ? before : (record ?? null);
  const others = all.filter((known) => !same(known.author, author));
  return [{ author, record: kept }, ...others].slice(0, MOST);
}
