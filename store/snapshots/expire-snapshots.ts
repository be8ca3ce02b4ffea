import type { Store } from '../open.ts';
import { RETENTION } from './retention.ts';

/** Short enough that nobody waits for it. */
const BATCH = 500;

/** Deletes pages whose time is over, by retention class and by what a source asks for. Returns how many. */
export async function expireSnapshots(store: Store): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await store.pool.query(
      `DELETE FROM snapshot WHERE id IN (
         SELECT p.id FROM snapshot p JOIN source s ON s.id = p.source_id
         WHERE p.current_at < now() - interval '1 day' * CASE p.kind
           WHEN 'thread' THEN coalesce(s.snapshot_days, ${RETENTION.thread.days}) ELSE ${RETENTION.trouble.days} END
         LIMIT ${BATCH})`,
    );
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return deleted;
  }
}
