import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { admits, dayNow, inWindow, pagesLeft, pagesToday } from './admission.ts';
import type { ClaimedPage, PageKind, PlannedPage } from './frontier-page.ts';

/** Threads come before lists: posts arrive early, and a list is short by the time it is read. */
const PRIORITY: Record<PageKind, number> = { front: 0, thread: 1, list: 2 };

/**
 * Adds pages to a source's frontier. A page is known by its address, a thread's page by thread and number as well.
 * Known pages become due again only for a reason: a list not yet read in this round, a thread whose mark on the list
 * has changed (then all its pages, so that edits and deletions are noticed), or a page that failed before this round.
 * Returns how many became due.
 */
export async function addPages(store: Store, sourceId: number, pages: PlannedPage[]): Promise<number> {
  if (pages.length === 0) return 0;
  const given = `
    given AS (SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::int[], $8::text[], $9::text[])
                AS g(url, kind, thread_key, page, list_mark, priority, host, board_key)),
    round AS (SELECT coalesce(round_started_at, created_at) AS started FROM source WHERE id = $1)`;
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const values = [
    sourceId,
    sorted.map(({ url }) => url),
    sorted.map(({ kind }) => kind),
    sorted.map(({ threadKey }) => threadKey),
    sorted.map(({ page }) => page),
    sorted.map(({ listMark }) => listMark),
    sorted.map(({ kind }) => PRIORITY[kind]),
    sorted.map(({ url }) => new URL(url).host),
    sorted.map(({ boardKey }) => boardKey),
  ];
  return transaction(
    store,
    async (client) => {
      const revived = await client.query(
        `WITH ${given},
         again AS (
           SELECT f.id, g.list_mark, g.board_key FROM frontier f, given g, round
           WHERE f.source_id = $1 AND f.state IN ('done', 'failed') AND (
             (f.url = g.url OR (f.thread_key = g.thread_key AND f.page = g.page))
               AND (g.kind <> 'thread' OR f.state = 'failed') AND f.fetched_at < round.started
           )
           UNION ALL
           SELECT f.id, CASE WHEN f.page = 1 THEN g.list_mark END, g.board_key
           FROM given g
           JOIN frontier first ON first.source_id = $1 AND first.thread_key = g.thread_key AND first.page = 1
           JOIN frontier f ON f.source_id = $1 AND f.thread_key = g.thread_key
           WHERE g.page = 1 AND g.list_mark IS NOT NULL AND first.list_mark IS DISTINCT FROM g.list_mark
             AND first.state IN ('done', 'failed') AND f.state IN ('done', 'failed')
             AND (f.page = 1 OR f.outcome <> 'gone')
         )
         UPDATE frontier f SET state = 'due', due_at = now(), attempts = 0,
                list_mark = coalesce(again.list_mark, f.list_mark),
                board_key = coalesce(again.board_key, f.board_key)
         FROM again WHERE f.id = again.id`,
        values,
      );
      const added = await client.query(
        `WITH ${given}
         INSERT INTO frontier (source_id, host, url, kind, thread_key, page, list_mark, priority, board_key)
         SELECT $1, g.host, g.url, g.kind, g.thread_key, g.page, g.list_mark, g.priority, g.board_key FROM given g, round
         WHERE NOT EXISTS (SELECT 1 FROM frontier f WHERE f.source_id = $1
                           AND f.thread_key = g.thread_key AND f.page = g.page)
         ORDER BY g.url
         ON CONFLICT (source_id, url) DO NOTHING`,
        values,
      );
      return (revived.rowCount ?? 0) + (added.rowCount ?? 0);
    },
    { replayable: true },
  );
}

/** Marks of those threads that were read before, or are about to be, as their list showed them then. */
export async function knownMarks(
  store: Store,
  sourceId: number,
  threadKeys: string[],
): Promise<Map<string, string | null>> {
  if (threadKeys.length === 0) return new Map();
  const { rows } = await store.pool.query<{ key: string; mark: string | null }>(
    `SELECT thread_key AS key, list_mark AS mark FROM frontier
     WHERE source_id = $1 AND thread_key = ANY($2::text[]) AND page = 1 AND state <> 'failed'`,
    [sourceId, threadKeys],
  );
  return new Map(rows.map(({ key, mark }) => [key, mark]));
}

/** A visit may wait for another slot so often: after robots.txt, and before each of five redirects. */
const MOST_WAITS = 6;
/** So many workers may die over a page before it is left alone for the round. */
const MOST_LOST_LEASES = 5;

export interface ClaimOrder {
  host: string;
  /** Most pages to take; fewer when the host's spacing would make the last wait more than a second. */
  limit: number;
  /** How long the pages are ours, waiting for slots apart; a worker that dies loses them after that. */
  leaseMs: number;
  /** Of the business, for a source's hours and its pages of the day. */
  timeZone: string;
}

/**
 * Leases pages of a host and moves the host's clock by one spacing for each, in one statement, so that no page is
 * claimed twice and no two requests start closer than the spacing, however many workers there are. A source's hours are
 * kept, and of its pages of the day no more are given out than are left: its row is locked while they are counted.
 */
export async function claimPages(store: Store, order: ClaimOrder): Promise<ClaimedPage[]> {
  const { rows } = await store.pool.query<ClaimedPage>(
    `WITH h AS (
       SELECT host, greatest(next_at, clock_timestamp()) AS start, spacing_ms * interval '1 ms' AS spacing,
              least($2, greatest(1, 1000 / greatest(spacing_ms, 1))) AS most
       FROM host
       WHERE host = $1 AND next_at <= clock_timestamp() AND coalesce(backoff_until, next_at) <= clock_timestamp()
       FOR UPDATE SKIP LOCKED
     ), budget AS MATERIALIZED (
       SELECT b.id, ${pagesLeft('b', 4)} AS pages FROM source b
       WHERE b.host = (SELECT host FROM h) AND b.daily_pages IS NOT NULL FOR NO KEY UPDATE
     ), picked AS (
       SELECT f.id, f.source_id, f.priority, f.due_at, b.pages, s.rendered
       FROM frontier f JOIN source s ON s.id = f.source_id AND s.state NOT IN ('paused', 'deleting')
       LEFT JOIN budget b ON b.id = s.id
       WHERE f.host = (SELECT host FROM h) AND f.state = 'due' AND f.due_at <= clock_timestamp()
         AND ${inWindow('s', 4)} AND CASE WHEN s.daily_pages IS NULL THEN true ELSE coalesce(b.pages, 0) > 0 END
       ORDER BY f.priority, f.due_at, f.id
       LIMIT coalesce((SELECT most FROM h), 0)
       FOR UPDATE OF f SKIP LOCKED
     ), given AS (
       SELECT id, source_id, pages, rendered, row_number() OVER (PARTITION BY source_id ORDER BY priority, due_at, id) AS n FROM picked
     ), slots AS (
       SELECT id, source_id, pages, rendered, row_number() OVER (ORDER BY id) - 1 AS slot FROM given WHERE coalesce(n <= pages, true)
     ), spent AS (
       UPDATE source SET pages_day = ${dayNow(4)}, pages_today = ${pagesToday('source', 4)} + g.pages
       FROM (SELECT source_id, count(*) AS pages FROM slots WHERE pages IS NOT NULL GROUP BY source_id) g
       WHERE source.id = g.source_id
     ), moved AS (
       UPDATE host SET next_at = h.start + h.spacing * (SELECT count(*) FROM slots)
       FROM h WHERE host.host = h.host AND EXISTS (SELECT 1 FROM slots)
     )
     UPDATE frontier f SET state = 'leased',
       leased_until = h.start + h.spacing * (s.slot + ${MOST_WAITS}) + $3 * interval '1 ms'
     FROM slots s, h WHERE f.id = s.id
     RETURNING f.id, f.source_id AS "sourceId", f.host, f.url, f.kind, f.thread_key AS "threadKey", f.page,
       f.board_key AS "boardKey",
       f.list_mark AS "listMark", f.attempts, f.etag, f.last_modified AS "lastModified",
       f.content_hash AS "contentHash", s.rendered, f.leased_until::text AS lease,
       extract(epoch FROM h.start + h.spacing * s.slot - clock_timestamp())::float8 * 1000 AS "waitMs"`,
    [order.host, order.limit, order.leaseMs, order.timeZone],
  );
  return rows;
}

/**
 * Gives pages back whose worker died. A page that this happens to again and again is what kills its workers, and is
 * left alone until the next round.
 */
export async function releaseExpired(store: Store): Promise<number> {
  const { rowCount } = await store.pool.query(
    `UPDATE frontier SET leased_until = NULL, attempts = attempts + 1,
       state = CASE WHEN attempts + 1 >= $1 THEN 'failed' ELSE 'due' END,
       outcome = CASE WHEN attempts + 1 >= $1 THEN 'unrecognised' ELSE outcome END,
       detail = CASE WHEN attempts + 1 >= $1 THEN $2 ELSE detail END,
       fetched_at = CASE WHEN attempts + 1 >= $1 THEN clock_timestamp() ELSE fetched_at END
     WHERE state = 'leased' AND leased_until < clock_timestamp()`,
    [
      MOST_LOST_LEASES,
      `Given up after ${MOST_LOST_LEASES} tries: the last worker stopped while it read this page.`,
    ],
  );
  return rowCount ?? 0;
}

/** Whether a claimed page is still ours to deliver: a worker may be away longer than its lease. */
export async function holdsLease(store: Store, page: Pick<ClaimedPage, 'id' | 'lease'>): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `SELECT 1 FROM frontier WHERE id = $1 AND state = 'leased' AND leased_until = $2::timestamptz`,
    [page.id, page.lease],
  );
  return rowCount === 1;
}

/** Hands back claimed pages that will not be fetched, as when a worker is asked to stop. */
export async function handBack(store: Store, pages: Pick<ClaimedPage, 'id' | 'lease'>[]): Promise<void> {
  await store.pool.query(
    `UPDATE frontier f SET state = 'due', leased_until = NULL
     FROM unnest($1::bigint[], $2::timestamptz[]) AS u(id, lease)
     WHERE f.id = u.id AND f.state = 'leased' AND f.leased_until = u.lease`,
    [pages.map(({ id }) => id), pages.map(({ lease }) => lease)],
  );
}

/** Hosts that have something to fetch now. */
export async function hostsDue(store: Store, timeZone: string): Promise<string[]> {
  const { rows } = await store.pool.query<{ host: string }>(
    `SELECT h.host FROM host h
     WHERE coalesce(h.backoff_until, h.next_at) <= clock_timestamp() + interval '5 s' AND EXISTS (
       SELECT 1 FROM frontier f JOIN source s ON s.id = f.source_id AND s.state NOT IN ('paused', 'deleting') AND ${admits('s', 1)}
       WHERE f.host = h.host AND f.state = 'due' AND f.due_at <= clock_timestamp())
     ORDER BY h.next_at`,
    [timeZone],
  );
  return rows.map(({ host }) => host);
}

/** Milliseconds until a page of the host can be claimed; null when nothing of a source that may be read now is due. */
export async function claimableIn(store: Store, host: string, timeZone: string): Promise<number | null> {
  const { rows } = await store.pool.query<{ wait: number | null }>(
    `SELECT extract(epoch FROM greatest(h.next_at, h.backoff_until, d.first) - clock_timestamp())::float8 * 1000 AS wait
     FROM host h, (
       SELECT min(f.due_at) AS first FROM frontier f JOIN source s ON s.id = f.source_id AND s.state NOT IN ('paused', 'deleting') AND ${admits('s', 2)}
       WHERE f.host = $1 AND f.state = 'due') d
     WHERE h.host = $1 AND d.first IS NOT NULL`,
    [host, timeZone],
  );
  const wait = rows[0]?.wait;
  return wait === undefined || wait === null ? null : Math.max(0, wait);
}

/** Whether somebody is reading pages at the moment. */
export async function pagesLeased(store: Store): Promise<boolean> {
  const { rowCount } = await store.pool.query(`SELECT 1 FROM frontier WHERE state = 'leased' LIMIT 1`);
  return rowCount !== 0;
}
