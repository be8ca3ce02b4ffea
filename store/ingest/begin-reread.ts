import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { auditRestatement, RESTATEMENT_LOCK } from './begin-restatement.ts';

/** Which kept pages are read again; null: all. */
export interface RereadOf {
  sourceId: number | null;
  engine: string | null;
}

/** A rereading under way. */
export interface Reread extends RereadOf {
  id: number;
  /** Threads with kept pages when it began. */
  threads: number;
}

/** Condition on snapshot s by the columns of `RereadOf`, given as $n and $n+1. */
export const chosen = (n: number) =>
  `s.thread_key IS NOT NULL AND ($${n}::bigint IS NULL OR s.source_id = $${n})
   AND ($${n + 1}::text IS NULL OR EXISTS (SELECT 1 FROM source c WHERE c.id = s.source_id AND c.engine = $${n + 1}))`;

/**
 * Begins reading kept pages again by the reader of this process. One that runs for the same pages and reader goes on;
 * any other ends as replaced. Null: no such page is kept.
 */
export async function beginReread(store: Store, of: RereadOf, reader: string): Promise<Reread | null> {
  return transaction(store, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [RESTATEMENT_LOCK]);
    const running = await client.query<Reread & { to: string }>(`${RUNNING}`);
    const same = running.rows[0];
    if (same?.to === reader && same.sourceId === of.sourceId && same.engine === of.engine) return same;
    const kept = await client.query<{ threads: number; readers: string[] | null }>(
      `SELECT count(DISTINCT (s.source_id, s.thread_key))::int AS threads, array_agg(DISTINCT s.reader) AS readers
       FROM snapshot s WHERE ${chosen(1)}`,
      [of.sourceId, of.engine],
    );
    const { threads = 0, readers } = kept.rows[0] ?? {};
    if (threads === 0) return null;
    if (same) {
      await client.query(`UPDATE restatement SET state = 'replaced', finished_at = now() WHERE id = $1`, [
        same.id,
      ]);
      await auditRestatement(client, 'reread.replaced', { restatement: same.id });
    }
    const made = await client.query<{ id: number }>(
      `INSERT INTO restatement (kind, source_id, engine, threads, from_versions, to_version, state)
       VALUES ('reader', $1, $2, $3, $4, $5, 'running') RETURNING id`,
      [of.sourceId, of.engine, threads, readers ?? [], reader],
    );
    const id = made.rows[0]?.id ?? 0;
    await auditRestatement(client, 'reread.begun', { restatement: id, ...of, threads, reader });
    return { id, ...of, threads };
  });
}

const RUNNING = `SELECT id, source_id AS "sourceId", engine, threads, to_version AS "to"
  FROM restatement WHERE kind = 'reader' AND state = 'running'`;

/** The rereading under way and the reader it is by; null when there is none. */
export async function runningReread(store: Store): Promise<(Reread & { to: string }) | null> {
  const { rows } = await store.pool.query<Reread & { to: string }>(RUNNING);
  return rows[0] ?? null;
}

/** Ends it when every kept page has been read again. Returns whether it has ended. */
export async function endReread(store: Store, { id, sourceId, engine }: Reread): Promise<boolean> {
  return transaction(store, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [RESTATEMENT_LOCK]);
    const left = await client.query(
      `SELECT 1 FROM snapshot s WHERE ${chosen(1)} AND s.restatement_id IS DISTINCT FROM $3
         AND s.seen_at < (SELECT started_at FROM restatement WHERE id = $3) LIMIT 1`,
      [sourceId, engine, id],
    );
    if (left.rowCount !== 0) return false;
    const { rows } = await client.query<{ done: number; changed: number }>(
      `UPDATE restatement SET state = 'done', finished_at = now() WHERE id = $1 AND state = 'running'
       RETURNING done, changed, fields`,
      [id],
    );
    await client.query(
      `UPDATE source SET last_post_at = newest.at
       FROM (SELECT source_id, max(published_at) AS at FROM post WHERE deleted_at IS NULL GROUP BY 1) newest
       WHERE source.id = newest.source_id AND ($1::bigint IS NULL OR source.id = $1)`,
      [sourceId],
    );
    if (rows[0]) await auditRestatement(client, 'reread.done', { restatement: id, ...rows[0] });
    return true;
  });
}
