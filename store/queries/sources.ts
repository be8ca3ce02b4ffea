import { SOURCE_STATES, type SourceChange, type SourceView } from '../../shared/contract/sources.ts';
import { DEFAULT_TIME_ZONE } from '../business-day.ts';
import type { Store } from '../open.ts';
import { inWindow, pagesLeft, pagesToday } from './admission.ts';
import { chooseBoards } from './boards.ts';
import { storedHealth } from './health.ts';
import { adviceFor, isTrouble } from './outcomes.ts';

interface Row {
  id: number;
  name: string;
  url: string;
  engine: string | null;
  rendered: boolean;
  state: string;
  reason: string;
  trouble: string | null;
  last_fetch_at: Date | null;
  last_post_at: Date | null;
  next_round_at: Date | null;
  threads: number;
  posts: number;
  due: number;
  done: number;
  outcomes: Record<string, number>;
  health: unknown;
  spacing: number | null;
  every_minutes: number;
  window_from: number | null;
  window_until: number | null;
  daily_pages: number | null;
  pages: number;
  snapshot_days: number | null;
  open: boolean;
  left: boolean;
  boards: SourceView['boards'] | null;
}

const SELECT = `
  SELECT s.id, s.name, s.url, s.engine, s.rendered, s.state, s.reason, s.trouble, s.last_fetch_at, s.last_post_at, s.next_round_at,
         coalesce(t.threads, 0) AS threads, coalesce(p.posts, 0) AS posts, coalesce(f.due, 0) AS due,
         coalesce(f.done, 0) AS done, coalesce(o.outcomes, '{}') AS outcomes, s.health, h.spacing_ms AS spacing,
         s.every_minutes, s.window_from, s.window_until, s.daily_pages, ${pagesToday('s', 1)} AS pages, s.snapshot_days,
         ${inWindow('s', 1)} AS open, coalesce(${pagesLeft('s', 1)} > 0, true) AS left, b.boards
  FROM source s
  LEFT JOIN host h ON h.host = s.host
  LEFT JOIN LATERAL (SELECT count(*) AS threads FROM thread WHERE source_id = s.id AND gone_at IS NULL) t ON true
  LEFT JOIN LATERAL (SELECT count(*) AS posts FROM post WHERE source_id = s.id AND deleted_at IS NULL) p ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE state = 'leased' OR (state = 'due' AND s.next_round_at IS NULL)) AS due,
           count(*) FILTER (WHERE fetched_at >= s.round_started_at) AS done
    FROM frontier WHERE source_id = s.id
  ) f ON true
  LEFT JOIN LATERAL (
    SELECT json_object_agg(outcome, pages) AS outcomes
    FROM (SELECT outcome, sum(pages) AS pages FROM fetch_outcome
          WHERE source_id = s.id AND day > to_char(now() - interval '7 days', 'YYYY-MM-DD') GROUP BY outcome) week
  ) o ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('id', board_key, 'name', name, 'read', read) ORDER BY name, board_key) AS boards
    FROM source_board WHERE source_id = s.id
  ) b ON true`;

/** Every source with its health, in the order they were added; `language` is that of `reason`, `timeZone` the business's. */
export async function listSources(
  store: Store,
  language: 'zh' | 'en',
  timeZone = DEFAULT_TIME_ZONE,
): Promise<SourceView[]> {
  const { rows } = await store.pool.query<Row>(`${SELECT} ORDER BY s.id`, [timeZone]);
  return rows.map((row) => view(row, language));
}

export async function findSource(
  store: Store,
  id: number,
  language: 'zh' | 'en',
  timeZone = DEFAULT_TIME_ZONE,
): Promise<SourceView | null> {
  const { rows } = await store.pool.query<Row>(`${SELECT} WHERE s.id = $2`, [timeZone, id]);
  return rows[0] ? view(rows[0], language) : null;
}

function view(row: Row, language: 'zh' | 'en'): SourceView {
  const { id, name, url, engine, rendered, threads, posts, due, done, outcomes } = row;
  const { trouble, state, reason, window_from: from, window_until: until } = row;
  const crawled = !['paused', 'imported', 'deleting'].includes(state);
  const wanted = due > 0 || (row.next_round_at !== null && row.next_round_at.getTime() <= Date.now());
  return {
    id,
    name,
    url,
    engine,
    rendered,
    threads,
    posts,
    due,
    done,
    outcomes,
    state: SOURCE_STATES.find((known) => known === state) ?? 'new',
    reason: isTrouble(trouble) ? adviceFor(trouble, language) : reason,
    trouble,
    lastFetch: row.last_fetch_at?.toISOString() ?? null,
    lastPost: row.last_post_at?.toISOString() ?? null,
    nextRound: row.next_round_at?.toISOString() ?? null,
    health: storedHealth(row.health),
    spacingMs: row.spacing,
    everyMinutes: row.every_minutes,
    window: from === null || until === null ? null : { from, until },
    dailyPages: row.daily_pages,
    pagesToday: row.pages,
    snapshotDays: row.snapshot_days,
    waits: !crawled || !wanted ? null : !row.open ? 'window' : !row.left ? 'budget' : null,
    boards: row.boards ?? [],
  };
}

/**
 * Adds a source whose first round is due now; one that so far only held posts of the same host from a file goes on as this
 * source, so its history and what is read from now on are one. Returns its id, or null when the address is there already.
 */
export async function insertSource(
  store: Store,
  url: URL,
  name: string,
  engine: string | null,
  rendered = false,
): Promise<number | null> {
  const { rows } = await store.pool.query<{ id: number }>(
    `WITH imported AS (
       UPDATE source SET name = $1, url = $2, engine = $4, rendered = $5, state = 'new', next_round_at = now()
       WHERE id = (SELECT id FROM source WHERE host = $3 AND state = 'imported' ORDER BY id LIMIT 1)
         AND NOT EXISTS (SELECT 1 FROM source WHERE url = $2 AND state <> 'imported')
       RETURNING id
     ), added AS (
       INSERT INTO source (name, url, host, engine, rendered)
       SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM imported)
       ON CONFLICT (url) DO NOTHING RETURNING id
     )
     SELECT id FROM imported UNION ALL SELECT id FROM added`,
    [name, url.href, url.host, engine, rendered],
  );
  return rows[0]?.id ?? null;
}

/** Pages looked at again when somebody asks for a round; an older edit waits for its page's own turn. */
const LOOK_AGAIN = 1000;

/**
 * The next round starts now, also of a paused source, and looks again at the thread pages that changed last, so an edit
 * is noticed though no list shows it. A round that runs already goes on. False: no such source.
 */
export async function startRound(store: Store, id: number): Promise<boolean> {
  await store.pool.query(
    `UPDATE frontier SET due_at = now() WHERE id IN (
       SELECT id FROM frontier WHERE source_id = $1 AND kind = 'thread' AND state = 'done'
       ORDER BY changed_at DESC LIMIT $2)`,
    [id, LOOK_AGAIN],
  );
  return change(
    store,
    `UPDATE source SET state = CASE WHEN state IN ('paused', 'imported') THEN 'new' ELSE state END,
       next_round_at = CASE WHEN state NOT IN ('paused', 'imported') AND next_round_at IS NULL THEN NULL ELSE now() END
     WHERE id = $1 AND state <> 'deleting'`,
    id,
  );
}

/** Nothing more is fetched until it is resumed. False: no such source. */
export const pauseSource = (store: Store, id: number) =>
  change(
    store,
    `UPDATE source SET state = 'paused', reason = '', trouble = NULL, next_round_at = NULL
     WHERE id = $1 AND state <> 'deleting'`,
    id,
  );

/** A paused source is read again from now on; others stay as they are. False: no such source. */
export const resumeSource = (store: Store, id: number) =>
  change(
    store,
    `UPDATE source SET next_round_at = CASE WHEN state = 'paused' THEN now() ELSE next_round_at END,
       state = CASE WHEN state = 'paused' THEN 'new' ELSE state END WHERE id = $1`,
    id,
  );

/** Nothing more is fetched, and its posts leave the numbers bit by bit. Its address may be added anew. False: no such source. */
export const beginDeleting = (store: Store, id: number) =>
  change(
    store,
    `UPDATE source SET state = 'deleting', reason = '', trouble = NULL, next_round_at = NULL, url = url || '#deleted-' || id
     WHERE id = $1 AND state <> 'deleting'`,
    id,
  );

/** Sets what a person changed; what is left out stays. A shorter pause counts from now. False: no such source. */
export async function changeSource(store: Store, id: number, wanted: SourceChange): Promise<boolean> {
  const columns: [string, unknown][] = [];
  if (wanted.name !== undefined) columns.push(['name', wanted.name]);
  if (wanted.everyMinutes !== undefined) columns.push(['every_minutes', wanted.everyMinutes]);
  if (wanted.dailyPages !== undefined) columns.push(['daily_pages', wanted.dailyPages]);
  if (wanted.snapshotDays !== undefined) columns.push(['snapshot_days', wanted.snapshotDays]);
  if (wanted.window !== undefined)
    columns.push(
      ['window_from', wanted.window?.from ?? null],
      ['window_until', wanted.window?.until ?? null],
    );
  const set = columns.map(([name], index) => `${name} = $${index + 2}`);
  const { rowCount } = await store.pool.query(
    `UPDATE source SET ${set.length > 0 ? set.join(', ') : 'name = name'}
     WHERE id = $1 AND state <> 'deleting'`,
    [id, ...columns.map(([, value]) => value)],
  );
  if (!rowCount) return false;
  if (wanted.everyMinutes !== undefined) {
    await store.pool.query(
      `UPDATE source SET next_round_at = least(next_round_at, now() + every_minutes * interval '1 minute') WHERE id = $1`,
      [id],
    );
  }
  if (wanted.boards !== undefined) await chooseBoards(store, id, wanted.boards);
  return true;
}

async function change(store: Store, sql: string, id: number): Promise<boolean> {
  return ((await store.pool.query(sql, [id])).rowCount ?? 0) > 0;
}

/** Notes which engine a source turned out to be, once. */
export async function nameEngine(store: Store, id: number, engine: string): Promise<void> {
  await store.pool.query('UPDATE source SET engine = $2 WHERE id = $1 AND engine IS NULL', [id, engine]);
}
