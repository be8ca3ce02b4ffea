import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { countingChange } from './rollups.ts';

/**
 * Ends a visit of a thread, when all its pages have been read: posts that left their page and turned up on no other
 * are deleted, as of the moment they were first missed. Returns how many.
 */
export function settleThread(store: Store, sourceId: number, threadExternalId: string): Promise<number> {
  return loseWhere(store, sourceId, threadExternalId, 'p.missing_since IS NOT NULL');
}

/** The site says the whole thread is gone, and so are its posts. Returns how many. */
export function markThreadGone(store: Store, sourceId: number, threadExternalId: string): Promise<number> {
  return loseWhere(
    store,
    sourceId,
    threadExternalId,
    'true',
    'UPDATE thread SET gone_at = now() WHERE id = $1',
  );
}

async function loseWhere(
  store: Store,
  sourceId: number,
  threadExternalId: string,
  condition: 'p.missing_since IS NOT NULL' | 'true',
  alsoForThread?: string,
): Promise<number> {
  return transaction(store, async (client) => {
    const { rows } = await client.query<{ id: number; thread: number }>(
      `SELECT p.id, p.thread_id AS thread FROM post p JOIN thread t ON t.id = p.thread_id
       WHERE t.source_id = $1 AND t.external_id = $2 AND p.deleted_at IS NULL AND ${condition}
       ORDER BY p.id FOR UPDATE OF p`,
      [sourceId, threadExternalId],
    );
    const ids = rows.map(({ id }) => id);
    await countingChange(client, ids, async () => {
      await client.query(
        'UPDATE post SET deleted_at = coalesce(missing_since, now()) WHERE id = ANY($1::bigint[])',
        [ids],
      );
      const threadId = rows[0]?.thread;
      if (alsoForThread && threadId !== undefined) await client.query(alsoForThread, [threadId]);
      return [];
    });
    return ids.length;
  });
}
