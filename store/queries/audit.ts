import type { AuditPage, AuditQuery } from '../../shared/contract/people.ts';
import type { Store } from '../open.ts';

/** What can be done to a person's data or rights; one word each, so the log can be filtered. */
export type AuditAction =
  | 'alert.handled'
  | 'alertRule.added'
  | 'alertRule.changed'
  | 'alertRule.removed'
  | 'authors.lookup'
  | 'author.opened'
  | 'case.made'
  | 'case.moved'
  | 'case.opened'
  | 'case.settings'
  | 'case.worked'
  | 'customer.opened'
  | 'customer.refused'
  | 'customers.searched'
  | 'customers.exported'
  | 'customers.compared'
  | 'customers.merged'
  | 'customers.unmerged'
  | 'customers.apart'
  | 'customers.handedOver'
  | 'customers.handedBack'
  | 'event.added'
  | 'event.removed'
  | 'links.read'
  | 'link.made'
  | 'link.undone'
  | 'post.astroturf'
  | 'report.finalised'
  | 'person.created'
  | 'person.changed'
  | 'signal.decided'
  | 'signal.evaluated'
  | 'signal.watched'
  | 'signal.countermeasure'
  | 'signal.exported'
  | 'source.added'
  | 'source.changed'
  | 'source.deleted'
  | 'import.done'
  | 'channel.added'
  | 'channel.changed'
  | 'channel.deleted'
  | 'channel.tried'
  | 'report.exported'
  | 'schedule.added'
  | 'schedule.changed'
  | 'schedule.removed'
  | 'schedule.tried'
  | 'segment.saved'
  | 'segment.removed'
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

interface Unwritten {
  deed: Deed;
  written: () => void;
  failed: (error: unknown) => void;
}

/** Deeds that arrived while a batch was being written; they go together into the next. */
const unwritten = new WeakMap<Store, Unwritten[]>();

/**
 * Written before the answer goes out: what cannot be logged is not shown. Deeds of the same moment share one insert,
 * and so one wait for the disk; each caller still waits for its own.
 */
export function recordDeed(store: Store, deed: Deed): Promise<void> {
  return new Promise((written, failed) => {
    const queue = unwritten.get(store);
    if (queue) {
      queue.push({ deed, written, failed });
    } else {
      unwritten.set(store, []);
      void writeBatches(store, [{ deed, written, failed }]);
    }
  });
}

const MAX_BATCH = 500;

/** Writes until nobody waits any more; a batch that fails fails for its own callers only. */
async function writeBatches(store: Store, first: Unwritten[]): Promise<void> {
  for (let batch = first; batch.length > 0; batch = unwritten.get(store)?.splice(0, MAX_BATCH) ?? []) {
    try {
      await insertDeeds(
        store,
        batch.map(({ deed }) => deed),
      );
      for (const { written } of batch) written();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  unwritten.delete(store);
}

async function insertDeeds(store: Store, deeds: Deed[]): Promise<void> {
  const rows = deeds.map(({ person, action, customerIds = [], detail = {} }) => ({
    user_id: person.id,
    role: person.role,
    action,
    customer_ids: customerIds,
    detail,
  }));
  await store.pool.query({
    name: 'audit-insert',
    text: `INSERT INTO audit (user_id, role, action, customer_ids, detail)
           SELECT * FROM jsonb_to_recordset($1::jsonb)
             AS d(user_id text, role text, action text, customer_ids int[], detail jsonb)`,
    values: [JSON.stringify(rows)],
  });
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
