import { DEFAULT_TIME_ZONE } from '../business-day.ts';
import { settleThread } from '../ingest/settle.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { admits } from './admission.ts';
import { judgeRound } from './health.ts';
import { adviceFor, isOutcome, isRead, type Outcome, type SourceTrouble, stateOf } from './outcomes.ts';

export interface BegunRound {
  sourceId: number;
  host: string;
}

/**
 * Starts the rounds that are due: the start page, pages that failed in passing, and thread pages whose time for another
 * look has come (with all pages of their thread). Two processes never start the same round.
 * A source outside its hours, or over its pages of the day, begins later.
 * @param minSpacingMs how far apart requests to a host must be when nothing more is known of it
 */
export async function beginRounds(
  store: Store,
  minSpacingMs: (host: string) => number,
  timeZone = DEFAULT_TIME_ZONE,
): Promise<BegunRound[]> {
  return transaction(store, async (client) => {
    const { rows } = await client.query<{ id: number; url: string; host: string }>(
      `UPDATE source SET state = 'crawling', round_started_at = clock_timestamp(), next_round_at = NULL
       WHERE id IN (SELECT id FROM source WHERE next_round_at <= clock_timestamp() AND state NOT IN ('paused', 'deleting') AND ${admits('source', 1)}
                    ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id, url, host`,
      [timeZone],
    );
    for (const { id, url, host } of rows) {
      await client.query(
        'INSERT INTO host (host, spacing_ms, min_spacing_ms) VALUES ($1, $2, $2) ON CONFLICT (host) DO NOTHING',
        [host, minSpacingMs(host)],
      );
      await client.query(
        `INSERT INTO frontier AS f (source_id, host, url, kind) VALUES ($1, $2, $3, 'front')
         ON CONFLICT (source_id, url) DO UPDATE SET state = 'due', due_at = clock_timestamp(), attempts = 0
         WHERE f.state IN ('done', 'failed')`,
        [id, host, url],
      );
      await client.query(
        `UPDATE frontier SET state = 'due', due_at = clock_timestamp(), attempts = 0
         WHERE source_id = $1 AND (
           (state = 'failed' AND outcome IN ('throttled', 'server-error', 'truncated', 'timeout', 'network'))
           OR (state = 'done' AND NOT EXISTS (SELECT 1 FROM source_board b WHERE b.source_id = $1
                                               AND b.board_key = frontier.board_key AND NOT b.read)
               AND thread_key IN (
             SELECT thread_key FROM frontier
             WHERE source_id = $1 AND thread_key IS NOT NULL
               AND (url = $2 OR (state = 'done' AND kind = 'thread' AND due_at <= clock_timestamp())))))`,
        [id, url],
      );
    }
    return rows.map(({ id, host }) => ({ sourceId: id, host }));
  });
}

export interface EndedRound {
  sourceId: number;
  state: ReturnType<typeof stateOf>;
  trouble: SourceTrouble | null;
}

/** Ends the rounds that have nothing left to fetch now: judges the source's health and sets its next round. */
export async function endRounds(store: Store): Promise<EndedRound[]> {
  const { rows } = await store.pool.query<{
    id: number;
    outcomes: Record<string, number>;
    start: string | null;
    startedAt: Date;
  }>(
    `SELECT s.id, coalesce(s.round_started_at, s.created_at) AS "startedAt", coalesce(o.outcomes, '{}') AS outcomes,
       (SELECT outcome FROM frontier f WHERE f.source_id = s.id AND f.url = s.url) AS start
     FROM source s LEFT JOIN LATERAL (
       SELECT json_object_agg(outcome, pages) AS outcomes FROM (
         SELECT outcome, count(*) AS pages FROM frontier
         WHERE source_id = s.id AND fetched_at >= s.round_started_at GROUP BY outcome) counted) o ON true
     WHERE s.state = 'crawling' AND s.next_round_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM frontier f WHERE f.source_id = s.id
         AND (f.state = 'leased' OR (f.state = 'due' AND f.due_at <= clock_timestamp())))
     ORDER BY s.id`,
  );
  const ended: EndedRound[] = [];
  for (const { id, outcomes, start, startedAt } of rows) {
    await settleLeftovers(store, id);
    const trouble = await transaction(store, async (client) => {
      // Of several processes that see the end only one writes the round down.
      const ours = await client.query(
        `SELECT 1 FROM source WHERE id = $1 AND state = 'crawling' AND next_round_at IS NULL FOR UPDATE SKIP LOCKED`,
        [id],
      );
      if (!ours.rowCount) return undefined;
      const seen = healthOf(outcomes, start).trouble;
      const judged = await judgeRound(client, id, { startedAt, trouble: seen });
      await client.query(
        `UPDATE source SET state = $2, trouble = $3, reason = $4, health = $5,
           next_round_at = clock_timestamp() + every_minutes * interval '1 minute'
         WHERE id = $1`,
        [
          id,
          stateOf(judged.trouble),
          judged.trouble,
          judged.trouble === null ? '' : adviceFor(judged.trouble),
          JSON.stringify(judged.health),
        ],
      );
      return judged.trouble;
    });
    if (trouble !== undefined) ended.push({ sourceId: id, state: stateOf(trouble), trouble });
  }
  return ended;
}

/** A visit whose last worker died between writing the page and settling the thread is settled here. */
async function settleLeftovers(store: Store, sourceId: number): Promise<void> {
  const { rows } = await store.pool.query<{ key: string }>(
    `SELECT t.external_id AS key FROM thread t
     WHERE t.source_id = $1
       AND EXISTS (SELECT 1 FROM post p WHERE p.thread_id = t.id AND p.missing_since IS NOT NULL AND p.deleted_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM frontier f WHERE f.source_id = $1 AND f.thread_key = t.external_id
                       AND f.state <> 'done' AND NOT (f.state = 'failed' AND f.outcome = 'gone' AND f.page > 1))`,
    [sourceId],
  );
  for (const { key } of rows) await settleThread(store, sourceId, key);
}

/** From this share of pages that could not be read, a source is failing though some were. */
const ILL_SHARE = 0.5;
const ILL_PAGES = 5;

/**
 * Health of a source after a round: what is wrong, if its start could not be read, nothing could, or half of many pages
 * could not. A deleted thread is no fault, nor is a board for members beside others that are open.
 * @param outcomes pages of the round by outcome
 * @param start outcome of the page the source starts from
 */
export function healthOf(
  outcomes: Record<string, number>,
  start: string | null,
): { state: ReturnType<typeof stateOf>; trouble: Outcome | null } {
  const counts = Object.entries(outcomes).flatMap(([word, pages]) =>
    isOutcome(word) ? [{ word, pages }] : [],
  );
  const sum = (some: typeof counts) => some.reduce((total, { pages }) => total + pages, 0);
  const read = sum(counts.filter(({ word }) => isRead(word)));
  const bad = counts
    .filter(({ word }) => !isRead(word) && (read === 0 || (word !== 'gone' && word !== 'login')))
    .sort((a, b) => b.pages - a.pages);
  const ill = sum(bad) >= ILL_PAGES && sum(bad) / (read + sum(bad)) >= ILL_SHARE;
  const first = isOutcome(start) && !isRead(start) ? start : null;
  const trouble = first ?? (read === 0 || ill ? (bad[0]?.word ?? null) : null);
  return { state: stateOf(trouble), trouble };
}
