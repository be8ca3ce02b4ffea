import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { countingChange } from './rollups.ts';

/** Sources that people have deleted and whose posts are still being taken out of the numbers. */
export async function sourcesToDelete(store: Store): Promise<number[]> {
  const { rows } = await store.pool.query<{ id: number }>(
    `SELECT id FROM source WHERE state = 'deleting' ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

const BATCH = 200;

/**
 * Takes the posts of a source out of every number through the one door, so that copies elsewhere stand as they would have
 * without it, then deletes it with all it held. Stopped at any point it goes on where it was. Returns whether it is gone.
 */
export async function deleteSource(store: Store, sourceId: number, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    if (signal.aborted) return false;
    const taken = await transaction(
      store,
      async (client) => {
        const { rows } = await client.query<{ id: number }>(
          `SELECT p.id FROM post p JOIN source s ON s.id = p.source_id
           WHERE p.source_id = $1 AND s.state = 'deleting' AND p.deleted_at IS NULL
           ORDER BY p.id LIMIT ${BATCH} FOR UPDATE OF p`,
          [sourceId],
        );
        const ids = rows.map(({ id }) => id);
        if (ids.length === 0) return 0;
        await countingChange(client, ids, async () => {
          await client.query('UPDATE post SET deleted_at = now() WHERE id = ANY($1::bigint[])', [ids]);
          return [];
        });
        return ids.length;
      },
      { replayable: true },
    );
    if (taken === 0) break;
  }
  return transaction(store, async (client) => {
    const left = await client.query(
      `SELECT 1 FROM source WHERE id = $1 AND state = 'deleting'
         AND NOT EXISTS (SELECT 1 FROM frontier WHERE source_id = $1 AND state = 'leased' AND leased_until > now())
       FOR UPDATE`,
      [sourceId],
    );
    if (!left.rowCount) return false;
    await client.query('DELETE FROM rollup WHERE source_id = $1', [sourceId]);
    await client.query('DELETE FROM rollup_month WHERE source_id = $1', [sourceId]);
    await client.query('DELETE FROM place_rollup WHERE source_id = $1', [sourceId]);
    await client.query('DELETE FROM source WHERE id = $1', [sourceId]);
    return true;
  });
}
