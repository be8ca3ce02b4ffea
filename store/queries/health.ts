import type pg from 'pg';
import { SourceHealth } from '../../shared/contract/sources.ts';
import type { Store } from '../open.ts';
import { isTrouble, type SourceTrouble, stateOf } from './outcomes.ts';
import { judgeYield, type RoundYield, type Yield } from './yield.ts';

type Client = Pick<pg.ClientBase, 'query'>;

/** What a source is judged by at the end of a round. */
export interface JudgedRound {
  startedAt: Date;
  /** What its pages alone say is wrong. */
  trouble: SourceTrouble | null;
}

/** Rounds a new one is compared with. */
const ROUNDS = 30;

/**
 * Writes a round down and judges the source by it: what is wrong with its pages, else a sudden fall of what they yield
 * against its own history, else a silence longer than its own rhythm. Returns the trouble, null when there is none.
 */
export async function judgeRound(
  client: Client,
  sourceId: number,
  { startedAt, trouble: seen }: JudgedRound,
): Promise<{ trouble: SourceTrouble | null; health: SourceHealth }> {
  const { rows } = await client.query<{ id: number; pages: number }>(
    `INSERT INTO round (source_id, started_at, state, trouble, pages, thread_pages, posts, list_pages, threads)
     SELECT $1, $2, $3, $4, count(*),
            count(items) FILTER (WHERE kind = 'thread'), coalesce(sum(items) FILTER (WHERE kind = 'thread'), 0),
            count(items) FILTER (WHERE kind = 'list'), coalesce(sum(items) FILTER (WHERE kind = 'list'), 0)
     FROM frontier WHERE source_id = $1 AND fetched_at >= $2
     RETURNING id, pages`,
    [sourceId, startedAt, stateOf(seen), seen],
  );
  const round = rows[0] ?? { id: 0, pages: 0 };
  const { posts, threads } = await yieldsOf(client, sourceId);
  const rhythm = await rhythmOf(client, sourceId);
  const lag = await lagOf(client, sourceId);
  const storage = await storageOf(client, sourceId);
  const low = seen === null && (posts.low || threads.low);
  const trouble = seen ?? (low ? 'low-yield' : rhythm.silent ? 'silent' : null);
  if (trouble !== seen) {
    await client.query('UPDATE round SET state = $2, trouble = $3 WHERE id = $1', [
      round.id,
      stateOf(trouble),
      trouble,
    ]);
  }
  const minutes = (Date.now() - startedAt.getTime()) / 60_000;
  const health = {
    yields: {
      posts: { now: posts.now, usual: posts.usual },
      threads: { now: threads.now, usual: threads.usual },
    },
    quietAfterHours: rhythm.allowedHours,
    lag,
    storage,
    pagesPerMinute: minutes > 0 ? Math.round((round.pages / minutes) * 10) / 10 : null,
  };
  return { trouble, health };
}

async function yieldsOf(client: Client, sourceId: number): Promise<{ posts: Yield; threads: Yield }> {
  const { rows } = await client.query<{
    threadPages: number;
    posts: number;
    listPages: number;
    threads: number;
    trouble: string | null;
  }>(
    `SELECT r.thread_pages AS "threadPages", r.posts, r.list_pages AS "listPages", r.threads, r.trouble
     FROM round r JOIN source s ON s.id = r.source_id
     WHERE r.source_id = $1 AND r.started_at > coalesce(s.yield_since, '-infinity') ORDER BY r.id DESC LIMIT ${ROUNDS}`,
    [sourceId],
  );
  const of = (pick: (row: (typeof rows)[number]) => Omit<RoundYield, 'low'>) =>
    judgeYield(rows.map((row) => ({ ...pick(row), low: row.trouble === 'low-yield' })));
  return {
    posts: of(({ threadPages, posts }) => ({ pages: threadPages, items: posts })),
    threads: of(({ listPages, threads }) => ({ pages: listPages, items: threads })),
  };
}

/** Nobody is called silent sooner. */
const LEAST_HOURS = 24;
/** While too few posts are known to tell a rhythm. */
const UNKNOWN_HOURS = 7 * 24;
const ENOUGH_GAPS = 10;

/** How long a source may say nothing: twice the gap that all but one in twenty of its last posts stayed under. */
async function rhythmOf(
  client: Client,
  sourceId: number,
): Promise<{ allowedHours: number; silent: boolean }> {
  const { rows } = await client.query<{ gaps: number; hours: number | null; silence: number | null }>(
    `WITH newest AS (
       SELECT published_at AS at FROM post
       WHERE source_id = $1 AND deleted_at IS NULL AND published_at BETWEEN now() - interval '180 days' AND now()
       ORDER BY published_at DESC NULLS LAST LIMIT 300
     ), gap AS (
       SELECT extract(epoch FROM at - lead(at) OVER (ORDER BY at DESC))::float8 / 3600 AS hours FROM newest
     )
     SELECT count(hours)::int AS gaps, percentile_cont(0.95) WITHIN GROUP (ORDER BY hours) AS hours,
            (SELECT extract(epoch FROM now() - greatest(least(last_post_at, now()), last_new_at))::float8 / 3600
             FROM source WHERE id = $1) AS silence
     FROM gap WHERE hours IS NOT NULL`,
    [sourceId],
  );
  const { gaps = 0, hours = null, silence = null } = rows[0] ?? {};
  const rhythm = gaps >= ENOUGH_GAPS && hours !== null ? 2 * hours : UNKNOWN_HOURS;
  const allowedHours = Math.round(Math.max(LEAST_HOURS, rhythm));
  return { allowedHours, silent: silence !== null && silence > allowedHours };
}

/** From publication to our first sight, over the posts of the last days that were written while we listened. */
async function lagOf(client: Client, sourceId: number): Promise<SourceHealth['lag']> {
  const { rows } = await client.query<{ posts: number; median: number | null; most: number | null }>(
    `SELECT count(*)::int AS posts, percentile_cont(0.5) WITHIN GROUP (ORDER BY lag) AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY lag) AS most
     FROM (SELECT extract(epoch FROM first_seen_at - published_at)::float8 / 60 AS lag FROM post
           WHERE source_id = $1 AND published_at > now() - interval '7 days' AND published_precision IN ('second', 'minute')
             AND published_at > (SELECT min(started_at) FROM round WHERE source_id = $1)
             AND first_seen_at >= published_at AND frontier_id IS NOT NULL) seen`,
    [sourceId],
  );
  const { posts = 0, median = null, most = null } = rows[0] ?? {};
  return median === null || most === null
    ? null
    : { posts, medianMinutes: Math.round(median), p90Minutes: Math.round(most) };
}

async function storageOf(client: Client, sourceId: number): Promise<SourceHealth['storage']> {
  const { rows } = await client.query<SourceHealth['storage']>(
    `SELECT count(*)::int AS pages, coalesce(sum(stored), 0)::float8 AS bytes FROM snapshot WHERE source_id = $1`,
    [sourceId],
  );
  return rows[0] ?? { pages: 0, bytes: 0 };
}

/** Health as it is stored with a source; null before its first round has ended. */
export const storedHealth = (value: unknown): SourceHealth | null =>
  SourceHealth.safeParse(value).data ?? null;

/** How much its pages yield now is right: rounds before are no measure any more. False: no such source. */
export async function acceptYield(store: Store, id: number): Promise<boolean> {
  const { rows } = await store.pool.query<{ trouble: string | null }>(
    `UPDATE source SET yield_since = now(), trouble = CASE WHEN trouble = 'low-yield' THEN NULL ELSE trouble END,
       reason = CASE WHEN trouble = 'low-yield' THEN '' ELSE reason END,
       state = CASE WHEN trouble = 'low-yield' AND state = 'failing' THEN 'healthy' ELSE state END
     WHERE id = $1 RETURNING trouble`,
    [id],
  );
  const row = rows[0];
  return row !== undefined && (row.trouble === null || isTrouble(row.trouble));
}

/** Rounds older than those a new one is compared with. Returns how many were deleted. */
export async function forgetRounds(store: Store): Promise<number> {
  const { rowCount } = await store.pool.query(
    `DELETE FROM round WHERE id IN (
       SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY source_id ORDER BY id DESC) AS n FROM round) old
       WHERE n > 200)`,
  );
  return rowCount ?? 0;
}
