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

type Row = Omit<KnownAuthor, 'customer'> & (CustomerSketch | { [Field in keyof CustomerSketch]: null });

/**
 * Everything a page of authors needs in one question. Named, so that the server plans it once per connection: planning
 * costs more than answering.
 */
const LOOKUP = {
  name: 'authors-lookup',
  text: `
    SELECT k.host, k.key, coalesce(f.posts, 0) AS posts, coalesce(f.negatives, 0) AS negatives, last.polarity AS "lastPolarity",
           l.id AS "linkId", ${sketch('$4')}
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(host, key, n)
    -- Accounts of one host may come from several sources: they add up.
    LEFT JOIN LATERAL (
      SELECT sum(posts) AS posts, sum(negatives) AS negatives FROM author WHERE host = k.host AND key = k.key
    ) f ON true
    LEFT JOIN LATERAL (
      SELECT newest.polarity
      FROM author a, LATERAL (
        SELECT p.published_at, p.id, i.polarity FROM post p JOIN insight i ON i.post_id = p.id
        WHERE p.author_id = a.id AND p.deleted_at IS NULL AND p.published_at IS NOT NULL
        ORDER BY p.published_at DESC LIMIT 1
      ) newest
      WHERE a.host = k.host AND a.key = k.key ORDER BY newest.published_at DESC, newest.id DESC LIMIT 1
    ) last ON true
    LEFT JOIN LATERAL (
      SELECT l.id, l.customer_id FROM link l
      WHERE l.host = k.host AND l.author_key = k.key AND ${linkHolds('$4')} ORDER BY l.made_at DESC LIMIT 1
    ) l ON true
    LEFT JOIN customer c ON c.id = l.customer_id AND ${withinLimit('$3')}
    ${SKETCH_JOINS}
    ORDER BY k.n`,
};

/** One entry per asked author, in their order; the customer only within the dealer's limit. */
export async function lookUpAuthors(
  store: Store,
  authors: AuthorKey[],
  dealerLimit: number | null,
  today: string,
): Promise<KnownAuthor[]> {
  const { rows } = await store.pool.query<Row>({
    ...LOOKUP,
    values: [authors.map(({ host }) => host), authors.map(({ key }) => key), dealerLimit, today],
  });
  return rows.map(({ host, key, posts, negatives, lastPolarity, linkId, ...customer }) => ({
    host,
    key,
    posts,
    negatives,
    lastPolarity,
    linkId,
    customer: customer.id === null ? null : namedSeries(customer),
  }));
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
