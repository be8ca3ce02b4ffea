import type { AuditPage, AuditQuery } from '../../shared/contract/people.ts';
import type { Store } from '../open.ts';

/** What can be done to a person's data or rights; one word each, so the log can be filtered. */
export type AuditAction =
  | 'authors.lookup'
  | 'customer.opened'
  | 'customer.refused'
  | 'customers.searched'
  | 'event.added'
  | 'event.removed'
  | 'link.made'
  | 'link.undone'
  | 'person.created'
  | 'person.changed'
  | 'key.created'
  | 'key.revoked';

export interface Deed {
  person: { id: string; role: string };
  action: AuditAction;
  /** The customers actually shown or changed. */
  customerIds?: number[];
  /** Never names, numbers or what people typed. */
  detail?: Record<string, unknown>;
}

/** Written before the answer goes out: what cannot be logged is not shown. */
export async function recordDeed(
  store: Store,
  { person, action, customerIds = [], detail = {} }: Deed,
): Promise<void> {
  await store.pool.query(
    'INSERT INTO audit (user_id, role, action, customer_ids, detail) VALUES ($1, $2, $3, $4::int[], $5)',
    [person.id, person.role, action, customerIds, JSON.stringify(detail)],
  );
}

type Row = Omit<AuditPage['entries'][number], 'at'> & { at: Date };

/** Who saw or changed what, latest first. */
export async function readAudit(store: Store, query: AuditQuery): Promise<AuditPage> {
  const { rows } = await store.pool.query<Row>(
    `SELECT a.id, a.at, coalesce(p.name, a.user_id) AS person, a.role, a.action, a.customer_ids AS "customerIds", a.detail
     FROM audit a LEFT JOIN person p ON p.id = a.user_id
     WHERE ($1::int IS NULL OR $1 = ANY(a.customer_ids)) AND ($2::text IS NULL OR a.user_id = $2)
       AND ($3::bigint IS NULL OR a.id < $3)
     ORDER BY a.id DESC LIMIT $4`,
    [query.customer ?? null, query.person ?? null, query.before ?? null, query.limit],
  );
  return {
    entries: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    nextBefore: rows.length === query.limit ? (rows.at(-1)?.id ?? null) : null,
  };
}
