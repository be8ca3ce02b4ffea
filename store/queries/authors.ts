import type { AuthorKey } from '../../shared/contract/customers.ts';
import type { Polarity } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import { type CustomerSketch, namedSeries, SKETCH, SKETCH_JOINS, withinLimit } from './customers.ts';

/** What we have read of a forum account ourselves; zeros when nothing. */
export interface PublicFacts {
  posts: number;
  negatives: number;
  lastPolarity: Polarity | null;
}

const KEYS = `unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(host, key, n)`;
const columns = (authors: AuthorKey[]) => [authors.map(({ host }) => host), authors.map(({ key }) => key)];

/** One entry per asked author, in their order. Accounts of one host may come from several sources: they add up. */
export async function publicFacts(store: Store, authors: AuthorKey[]): Promise<PublicFacts[]> {
  const { rows } = await store.pool.query<PublicFacts>(
    `SELECT coalesce(sum(a.posts), 0) AS posts, coalesce(sum(a.negatives), 0) AS negatives,
            (SELECT i.polarity FROM post p JOIN insight i ON i.post_id = p.id
             WHERE p.author_id = ANY(array_agg(a.id)) AND p.deleted_at IS NULL
             ORDER BY p.published_at DESC NULLS LAST, p.id DESC LIMIT 1) AS "lastPolarity"
     FROM ${KEYS} LEFT JOIN author a ON a.host = k.host AND a.key = k.key
     GROUP BY k.n ORDER BY k.n`,
    columns(authors),
  );
  return rows;
}

export interface LinkedCustomer {
  linkId: number | null;
  /** Null when nobody linked the account, or when the customer is another dealer's. */
  customer: CustomerSketch | null;
}

/** The live link of each asked author, in their order; the customer only within the dealer's limit. */
export async function linkedCustomers(
  store: Store,
  authors: AuthorKey[],
  dealerLimit: number | null,
  today: string,
): Promise<LinkedCustomer[]> {
  type Row = { linkId: number | null } & (CustomerSketch | { [Field in keyof CustomerSketch]: null });
  const { rows } = await store.pool.query<Row>(
    `SELECT l.id AS "linkId", ${SKETCH}
     FROM ${KEYS}
     LEFT JOIN LATERAL (
       SELECT id, customer_id FROM link
       WHERE host = k.host AND author_key = k.key AND undone_at IS NULL AND expires_on >= $4::date
       ORDER BY made_at DESC LIMIT 1
     ) l ON true
     LEFT JOIN customer c ON c.id = l.customer_id AND ${withinLimit('$3')}
     ${SKETCH_JOINS}
     ORDER BY k.n`,
    [...columns(authors), dealerLimit, today],
  );
  return rows.map(({ linkId, ...sketch }) => ({
    linkId,
    customer: sketch.id === null ? null : namedSeries(sketch),
  }));
}
