import type { AuthorKey } from '../../shared/contract/customers.ts';
import type { Polarity } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import {
  type CustomerSketch,
  linkHolds,
  namedSeries,
  SKETCH_JOINS,
  sketch,
  withinLimit,
} from './customers.ts';

/** What we have read of a forum account ourselves (zeros when nothing), and who it is said to be. */
export interface KnownAuthor extends AuthorKey {
  posts: number;
  negatives: number;
  lastPolarity: Polarity | null;
  linkId: number | null;
  /** Null when nobody linked the account, or when the customer is another dealer's. */
  customer: CustomerSketch | null;
}

interface Row extends Omit<KnownAuthor, 'customer'> {
  n: number;
  place: number | null;
  lastAt: Date | null;
  customerId: number | null;
}

/**
 * Everything a page of authors needs in one question. Named, so that the server plans it once per connection: planning
 * costs more than answering. Only accounts that are linked cost more than one row of `author`.
 */
const LOOKUP = {
  name: 'authors-lookup',
  text: `
    WITH k AS (SELECT * FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(host, key, n)),
    linked AS (
      SELECT k.n AS place, l.id AS "linkId", c.id AS "customerId", ${sketch('$4')}
      FROM k
      JOIN LATERAL (
        SELECT l.id, l.customer_id FROM link l
        WHERE l.host = k.host AND l.author_key = k.key AND ${linkHolds('$4')} ORDER BY l.made_at DESC LIMIT 1
      ) l ON true
      LEFT JOIN customer c ON c.id = l.customer_id AND ${withinLimit('$3')}
      ${SKETCH_JOINS}
    )
    SELECT k.n, k.host, k.key, coalesce(a.posts, 0) AS posts, coalesce(a.negatives, 0) AS negatives,
           a.last_at AS "lastAt", a.last_polarity AS "lastPolarity", linked.*
    FROM k LEFT JOIN author a ON a.host = k.host AND a.key = k.key LEFT JOIN linked ON linked.place = k.n
    ORDER BY k.n, a.last_at DESC NULLS LAST`,
};

/** One entry per asked author, in their order; the customer only within the dealer's limit. */
export async function lookUpAuthors(
  store: Store,
  authors: AuthorKey[],
  dealerLimit: number | null,
  today: string,
): Promise<KnownAuthor[]> {
  const { rows } = await store.pool.query<Row & CustomerSketch>({
    ...LOOKUP,
    values: [authors.map(({ host }) => host), authors.map(({ key }) => key), dealerLimit, today],
  });
  const known = new Map<number, KnownAuthor>();
  for (const { n, place: _, lastAt: __, customerId, linkId, ...row } of rows) {
    const { host, key, posts, negatives, lastPolarity, ...customer } = row;
    const same = known.get(n);
    if (same) {
      // Accounts of one host may come from several sources: they add up, and the newest post comes first.
      same.posts += posts;
      same.negatives += negatives;
    } else {
      const shown = customerId === null ? null : namedSeries(customer);
      known.set(n, { host, key, posts, negatives, lastPolarity, linkId, customer: shown });
    }
  }
  return [...known.values()];
}

/** The name an account was last read under, and how many complaint posts it wrote; null when we read none of it. */
export async function authorFacts(
  store: Store,
  { host, key }: AuthorKey,
): Promise<{ name: string; complaints: number } | null> {
  const { rows } = await store.pool.query<{ name: string | null; complaints: number }>(
    `SELECT max(a.name) AS name, count(*) FILTER (WHERE i.complaint AND p.deleted_at IS NULL) AS complaints
     FROM author a LEFT JOIN post p ON p.author_id = a.id LEFT JOIN insight i ON i.post_id = p.id
     WHERE a.host = $1 AND a.key = $2`,
    [host, key],
  );
  const [row] = rows;
  return row && row.name !== null ? { name: row.name, complaints: row.complaints } : null;
}
