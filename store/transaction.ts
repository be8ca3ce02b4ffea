import pg from 'pg';
import type { Store } from './open.ts';
import { prepared } from './prepared.ts';

/** Deadlock and serialisation failure: the transaction did nothing wrong and may simply run again. */
const RETRY = new Set(['40P01', '40001']);
const ATTEMPTS = 5;

export interface TransactionOptions {
  /**
   * For what can be fetched again (crawl ingest): a crash may lose the last fraction of a second, never corrupt. Its
   * statements are prepared, and planned for a few rows looked up by key.
   */
  replayable?: boolean;
  /** For a trial: everything happens and is then taken back. */
  rollback?: boolean;
}

/**
 * A plan is made once and kept, also one made while tables were all but empty: it must not scan them when they have grown,
 * nor what a nested loop could look up.
 */
const BEGIN_REPLAYABLE = `BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL plan_cache_mode = force_generic_plan;
  SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
  SET LOCAL enable_material = off; SET LOCAL enable_memoize = off`;

const replayed = new WeakMap<pg.PoolClient, number>();

/**
 * Of two indexes a plan made on a few rows takes either, and statistics come a minute later at best. So all plans of a
 * connection are made anew each time it has done twice as much, since tables may have grown as much.
 */
function beginReplayable(client: pg.PoolClient): string {
  const times = (replayed.get(client) ?? 0) + 1;
  replayed.set(client, times);
  const doubled = (times & (times - 1)) === 0;
  return doubled ? `DISCARD PLANS; ${BEGIN_REPLAYABLE}` : BEGIN_REPLAYABLE;
}

/** Runs `work` in one transaction, again when PostgreSQL asks for it; so `work` must not touch anything else. */
export async function transaction<T>(
  store: Store,
  work: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await store.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(options.replayable ? beginReplayable(client) : 'BEGIN');
      const result = await work(options.replayable ? prepared(client) : client);
      await client.query(options.rollback ? 'ROLLBACK' : 'COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost;
      });
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (attempt >= ATTEMPTS || code === undefined || !RETRY.has(code)) throw error;
    } finally {
      client.release(broken);
    }
  }
}
