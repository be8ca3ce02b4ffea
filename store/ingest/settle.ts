import type pg from 'pg';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { countingChange } from './rollups.ts';

/**
 * Ends a visit of a thread, when all its pages have been read: posts that left their page and turned up on no other
 * are deleted, as of the moment they were first missed. Returns how many.
 */
export async function settleThread(
  store: Store,
  sourceId: number,
  threadExternalId: string,
): Promise<number> {
  return transaction(store, async (client) => {
    const missing = await livePosts(client, sourceId, threadExternalId, true);
    await remove(client, missing);
    return missing.length;
  });
}

/** The site says the whole thread is gone, and so are its posts. Returns how many were still there. */
export async function markThreadGone(
  store: Store,
  sourceId: number,
  threadExternalId: string,
): Promise<number> {
  return transaction(store, async (client) => {
    const posts = await livePosts(client, sourceId, threadExternalId, false);
    await remove(client, posts);
    await client.query(
      'UPDATE thread SET gone_at = now() WHERE source_id = $1 AND external_id = $2 AND gone_at IS NULL',
      [sourceId, threadExternalId],
    );
    return posts.length;
  });
}

async function livePosts(
  client: pg.ClientBase,
  sourceId: number,
  threadExternalId: string,
  onlyMissing: boolean,
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
     WHERE t.source_id = $1 AND t.external_id = $2 AND p.deleted_at IS NULL
       AND (p.missing_since IS NOT NULL OR NOT $3)
     ORDER BY p.id FOR UPDATE OF p`,
    [sourceId, threadExternalId, onlyMissing],
  );
  return rows.map(({ id }) => id);
}

async function remove(client: pg.ClientBase, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await countingChange(client, ids, async () => {
    await client.query(
      'UPDATE post SET deleted_at = coalesce(missing_since, now()) WHERE id = ANY($1::bigint[])',
      [ids],
    );
    return [];
  });
}
