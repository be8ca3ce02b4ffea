import type pg from 'pg';
import { addDays, firstOfMonth } from '../../shared/measures/days.ts';
import type { Store } from '../open.ts';
import type { Period } from './periods.ts';

type Counts = [
  posts: number,
  heatMicro: number,
  negatives: number,
  neutrals: number,
  positives: number,
  complaints: number,
];

/** A rollup row that is not the sum of its posts; null where the row, or its posts, are not there at all. */
export interface DifferingRow {
  table: 'rollup' | 'rollup_month' | 'place_rollup';
  place?: string;
  series: string;
  /** Of a month its first. */
  day: string;
  source: number;
  opening: boolean;
  topic: string;
  copy: boolean;
  suspected: boolean;
  /** posts, heat in millionths, negatives, neutrals, positives, complaints */
  stored: Counts | null;
  truth: Counts | null;
}

export interface NumberCheck {
  id: number;
  at: string;
  from: string;
  to: string;
  /** Rows compared. */
  rows: number;
  differing: number;
  examples: DifferingRow[];
}

/** Days compared in one statement: each is short and sees posts and rollups as of the same moment. */
const SLICE_DAYS = 10;
const EXAMPLES = 20;
const DAY_MS = 86_400_000;

const COUNTS = 'posts, heat_micro, negatives, neutrals, positives, complaints';
const KEY = 'series, day, source_id, opening, topic, copy, suspected';

/**
 * What the rollups must be, straight from posts, labels, mentions and standing, in SQL that shares nothing with ingest.
 * @param place also split by the places posts name
 * @param month by months, not days
 */
const truth = (place: boolean, month: boolean) => `
  WITH labelled AS (
    SELECT p.id, ${month ? `date_trunc('month', p.day)::date` : 'p.day'} AS day, p.source_id, p.opening, p.heat_micro, i.polarity, i.complaint, i.topics, i.groups, i.faults, i.aspects,
           d.original_id IS NOT NULL AND d.original_id <> p.id AS copy,
           CASE WHEN d.verdict IS NOT NULL THEN d.verdict ELSE coalesce(d.points, 0) >= 5 END AS suspected
    FROM post p JOIN insight i ON i.post_id = p.id LEFT JOIN standing d ON d.post_id = p.id
    WHERE p.deleted_at IS NULL AND p.day BETWEEN $1 AND $2
  ), topic_of AS (
    SELECT id, 'all' AS topic, polarity AS said FROM labelled
    UNION SELECT id, unnest(topics || groups || faults), polarity FROM labelled
    UNION SELECT id, split_part(unnest(faults), ':', 1) || ':*', polarity FROM labelled
    UNION SELECT id, '*:*', polarity FROM labelled WHERE cardinality(faults) > 0
    UNION SELECT id, 'aspect:' || split_part(a, ':', 1), split_part(a, ':', 2) FROM labelled, unnest(aspects) a
  )
  SELECT ${place ? 'w.place, ' : ''}m.series, l.day, l.source_id, l.opening, t.topic, l.copy, l.suspected, count(*)::int AS posts,
         sum(l.heat_micro)::bigint AS heat_micro,
         (count(*) FILTER (WHERE t.said = 'negative'))::int AS negatives,
         (count(*) FILTER (WHERE t.said NOT IN ('negative', 'positive')))::int AS neutrals,
         (count(*) FILTER (WHERE t.said = 'positive'))::int AS positives,
         (count(*) FILTER (WHERE l.complaint))::int AS complaints
  FROM labelled l JOIN topic_of t ON t.id = l.id JOIN mention m ON m.post_id = l.id
  ${place ? 'JOIN post_place w ON w.post_id = l.id' : ''}
  GROUP BY ${place ? 'w.place, ' : ''}m.series, l.day, l.source_id, l.opening, t.topic, l.copy, l.suspected`;

const compared = (table: DifferingRow['table']) => {
  const place = table === 'place_rollup';
  const month = table === 'rollup_month';
  const key = place ? `place, ${KEY}` : KEY;
  const counts = (side: string) =>
    `CASE WHEN ${side}.posts IS NULL THEN NULL ELSE json_build_array(${COUNTS.split(', ')
      .map((name) => `${side}.${name}`)
      .join(', ')}) END`;
  return `
  WITH truth AS (${truth(place, month)}), stored AS (
    SELECT ${key}, ${COUNTS} FROM ${month ? '(SELECT month AS day, * FROM rollup_month) m' : table}
    WHERE day BETWEEN $1 AND $2 AND (${COUNTS}) <> (0, 0, 0, 0, 0, 0)
  ), both_sides AS (
    SELECT ${key.replace('day', 'day::text AS day')}, ${counts('s')} AS stored, ${counts('t')} AS truth,
           (${COUNTS.split(', ')
             .map((name) => `s.${name}`)
             .join(', ')}) IS DISTINCT FROM (${COUNTS.split(', ')
             .map((name) => `t.${name}`)
             .join(', ')}) AS off
    FROM stored s FULL JOIN truth t USING (${key})
  )
  SELECT count(*) AS rows, count(*) FILTER (WHERE off) AS differing,
         coalesce((SELECT json_agg(e) FROM (
           SELECT '${table}' AS table, ${place ? 'place, ' : ''}series, day, source_id AS source, opening, topic, copy, suspected, stored, truth
           FROM both_sides WHERE off ORDER BY day, series, topic LIMIT ${EXAMPLES}) e), '[]') AS examples
  FROM both_sides`;
};

/** The days that hold posts or rollups; null in an empty store. */
export async function daysStored(store: Store): Promise<Period | null> {
  const { rows } = await store.pool.query<{ from: string | null; to: string | null }>(
    `SELECT least((SELECT min(day) FROM rollup), (SELECT min(day) FROM post WHERE deleted_at IS NULL))::text AS from,
            greatest((SELECT max(day) FROM rollup), (SELECT max(day) FROM post WHERE deleted_at IS NULL))::text AS to`,
  );
  const { from = null, to = null } = rows[0] ?? {};
  return from === null || to === null ? null : { from, to };
}

/**
 * Holds every rollup row of a period and of the months it touches against the posts it is a sum of and writes down what it
 * found. Reads only, a few days or a month at a time, so that nobody waits for it; throws when `signal` ends it.
 */
export async function checkNumbers(store: Store, period: Period, signal: AbortSignal): Promise<NumberCheck> {
  const tables: DifferingRow['table'][] = ['rollup'];
  const places = await store.pool.query('SELECT 1 FROM place_rollup LIMIT 1');
  if (places.rows.length > 0) tables.push('place_rollup');
  const found = { rows: 0, differing: 0, examples: [] as DifferingRow[] };
  const hold = async (table: DifferingRow['table'], slice: Period) => {
    signal.throwIfAborted();
    const one = await compareSlice(store.pool, table, slice);
    found.rows += one.rows;
    found.differing += one.differing;
    found.examples.push(...one.examples.slice(0, EXAMPLES - found.examples.length));
  };
  for (const slice of slices(period)) for (const table of tables) await hold(table, slice);
  for (const month of months(period)) await hold('rollup_month', month);
  const { rows } = await store.pool.query<{ id: number; at: Date }>(
    `INSERT INTO number_check (period_from, period_to, rows, differing, examples) VALUES ($1, $2, $3, $4, $5)
     RETURNING id, at`,
    [period.from, period.to, found.rows, found.differing, JSON.stringify(found.examples)],
  );
  const written = rows[0];
  if (!written) throw new Error('number_check took no row');
  return { id: written.id, at: written.at.toISOString(), ...period, ...found };
}

async function compareSlice(
  pool: pg.Pool,
  table: DifferingRow['table'],
  { from, to }: Period,
): Promise<Pick<NumberCheck, 'rows' | 'differing' | 'examples'>> {
  const { rows } = await pool.query<Pick<NumberCheck, 'rows' | 'differing' | 'examples'>>(compared(table), [
    from,
    to,
  ]);
  return rows[0] ?? { rows: 0, differing: 0, examples: [] };
}

function* slices({ from, to }: Period): Generator<Period> {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  const end = Date.parse(to);
  for (let day = Date.parse(from); day <= end; day += SLICE_DAYS * DAY_MS)
    yield { from: iso(day), to: iso(Math.min(day + (SLICE_DAYS - 1) * DAY_MS, end)) };
}

/** The whole months a period touches. */
function* months({ from, to }: Period): Generator<Period> {
  for (let first = firstOfMonth(from); first <= to; first = firstOfMonth(first, 1))
    yield { from: first, to: addDays(firstOfMonth(first, 1), -1) };
}

/** What the last check found; null before the first. */
export async function lastNumberCheck(store: Store): Promise<NumberCheck | null> {
  const { rows } = await store.pool.query<Omit<NumberCheck, 'at'> & { at: Date }>(
    `SELECT id, at, period_from::text AS from, period_to::text AS to, rows, differing, examples
     FROM number_check ORDER BY id DESC LIMIT 1`,
  );
  return rows[0] ? { ...rows[0], at: rows[0].at.toISOString() } : null;
}
