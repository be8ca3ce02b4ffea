import { businessDay } from '../business-day.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import type { ClaimedPage, Settlement } from './frontier-page.ts';
import { isRead } from './outcomes.ts';

export interface Settled {
  /** False when the lease had run out and another worker has the page: nothing was written. */
  ours: boolean;
  /** This was the last page of the thread's visit, and all of them were read. */
  threadComplete: boolean;
}

/**
 * Writes down what came of a claimed page: its state, when to look again, and the count by outcome and day.
 * A thread page that did not change is looked at again after as long as it has been still, between an hour and a month.
 * @param timeZone business time zone, for the day the outcome counts in
 */
export async function settlePage(
  store: Store,
  page: ClaimedPage,
  result: Settlement,
  timeZone: string,
): Promise<Settled> {
  const threadKey = result.threadKey ?? page.threadKey;
  const state = result.retryInMs !== null ? 'due' : isRead(result.outcome) ? 'done' : 'failed';
  return transaction(
    store,
    async (client) => {
      if (threadKey !== null) {
        // Two pages of one thread settling at once must see each other, or neither would be the last.
        await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [
          threadKey,
          page.sourceId,
        ]);
      }
      const { rowCount } = await client.query(
        `UPDATE frontier f SET
           state = $3, leased_until = NULL, fetched_at = clock_timestamp(), outcome = $4, detail = $5,
           attempts = CASE WHEN $3 = 'due' THEN attempts + 1 ELSE 0 END,
           kind = coalesce($6, kind), thread_key = coalesce($7, thread_key),
           etag = coalesce($8, etag),
           last_modified = coalesce($9, last_modified),
           content_hash = coalesce($10, content_hash),
           changed_at = n.changed_at, items = $13,
           due_at = CASE WHEN $3 = 'due' THEN clock_timestamp() + $11 * interval '1 ms'
             ELSE clock_timestamp() + least(greatest(clock_timestamp() - n.changed_at, interval '1 hour'), interval '30 days') END
         FROM (SELECT id, CASE WHEN $4 <> 'ok' THEN coalesce(changed_at, clock_timestamp())
                               WHEN changed_at IS NULL THEN coalesce($12, clock_timestamp())
                               ELSE clock_timestamp() END AS changed_at
               FROM frontier WHERE id = $1) n
         WHERE f.id = n.id AND f.state = 'leased' AND f.leased_until = $2::timestamptz`,
        [
          page.id,
          page.lease,
          state,
          result.outcome,
          result.detail.slice(0, 300),
          result.kind,
          result.threadKey,
          result.etag,
          result.lastModified,
          result.contentHash,
          result.retryInMs ?? 0,
          result.newestAt,
          result.items,
        ],
      );
      if (!rowCount) return { ours: false, threadComplete: false };
      const threadComplete = threadKey !== null && (await isComplete(threadKey));
      // Last, because pages that settle at the same time wait for these two rows.
      await client.query(
        `WITH fetched AS (UPDATE source SET last_fetch_at = now() WHERE id = $1)
         INSERT INTO fetch_outcome AS o (source_id, day, outcome, pages) VALUES ($1, $2, $3, 1)
         ON CONFLICT (source_id, day, outcome) DO UPDATE SET pages = o.pages + 1`,
        [page.sourceId, businessDay(new Date(), timeZone), result.outcome],
      );
      return { ours: true, threadComplete };

      async function isComplete(key: string): Promise<boolean> {
        const { rows } = await client.query<{ complete: boolean }>(
          `SELECT bool_and(state = 'done' OR (state = 'failed' AND outcome = 'gone' AND page > 1)) AS complete
           FROM frontier WHERE source_id = $1 AND thread_key = $2`,
          [page.sourceId, key],
        );
        return rows[0]?.complete === true;
      }
    },
    { replayable: true },
  );
}

/** The page is no longer part of its thread, so whatever it showed last was moved or deleted. */
export async function missPostsOf(store: Store, frontierId: number, at: Date): Promise<void> {
  await store.pool.query(
    `UPDATE post SET missing_since = $2
     WHERE frontier_id = $1 AND missing_since IS NULL AND deleted_at IS NULL`,
    [frontierId, at],
  );
}
