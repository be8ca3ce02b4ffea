import { cellKey } from '../../shared/catalogue/cells.ts';
import type { Store } from '../open.ts';
import { OF_ITS_OWN, postCondition } from '../queries/post-filter.ts';
import { spreadWeeks, type Weeks } from './week-lists.ts';

/** What posts say of one cell. */
export interface Reports {
  series: string;
  cell: string;
  /** Owners' own reports by week, and other posts about it. */
  seen: number[];
  heard: number[];
  /** Own reports in which it is said that there is no solution, and those of a hazard, by week. */
  noSolution: number[];
  hazards: number[];
}

interface Row {
  series: string;
  cell: string;
  back: number;
  seen: number;
  heard: number;
  no_solution: number;
  hazards: number;
}

/** Every cell a post p with insight i tells of: its faults, each also under the condition our own reading gives it. */
export const CELLS_OF_POST = `(
  SELECT f AS cell FROM unnest(i.faults) f
  UNION
  SELECT concat_ws(':', l.symptom, l.part, l.condition)
  FROM jsonb_to_recordset(i.detail -> 'faults') AS l(symptom text, part text, condition text)
  WHERE l.condition IS NOT NULL AND concat_ws(':', l.symptom, l.part) = ANY(i.faults))`;

const COUNTS = `
  count(*) FILTER (WHERE i.complaint)::int AS seen,
  count(*) FILTER (WHERE NOT i.complaint)::int AS heard,
  count(*) FILTER (WHERE i.complaint AND i.detail -> 'conduct' @> '[{"conduct": "noSolution"}]')::int AS no_solution,
  count(*) FILTER (WHERE i.complaint AND i.detail -> 'hazards' <> '[]'::jsonb)::int AS hazards`;

/** One fault of one series, whatever the condition; a watched phrase is none that codes know. */
export interface OneFault {
  series: string;
  fault: string;
}

/** Reports of every fault, with and without its condition; of every series, or of one fault of one. */
export async function faultReports(
  store: Store,
  weeks: Weeks,
  about: OneFault | null = null,
): Promise<Reports[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT m.series, c.cell, ($1::date - p.day) / 7 AS back, ${COUNTS}
     FROM post p JOIN insight i ON i.post_id = p.id JOIN mention m ON m.post_id = p.id
     CROSS JOIN LATERAL ${CELLS_OF_POST} c
     WHERE p.deleted_at IS NULL AND p.day <= $1::date AND p.day > $1::date - 7 * $2::int
       AND ($3::text IS NULL OR m.series = $3) AND ($4::text IS NULL OR i.faults @> ARRAY[$4])
       AND i.faults <> '{}' AND ${OF_ITS_OWN}
     GROUP BY 1, 2, 3`,
    [weeks.day, weeks.count, about?.series ?? null, about?.fault ?? null],
  );
  return gathered(rows, weeks);
}

/**
 * Reports of the phrases people watch: posts about the series that say them. Of one series also of those watched once, since
 * their signals can still be opened.
 */
export async function phraseReports(
  store: Store,
  weeks: Weeks,
  asked: string | null = null,
): Promise<Reports[]> {
  const { rows: watched } = await store.pool.query<{ id: number; series: string; phrase: string }>(
    `SELECT id, series, phrase FROM watched_phrase
     WHERE CASE WHEN $1::text IS NULL THEN ended_at IS NULL ELSE series = $1 END ORDER BY id`,
    [asked],
  );
  const found: Reports[] = [];
  for (const { id, series, phrase } of watched) {
    const { where, values } = postCondition({ series, q: phrase });
    const day = `$${values.push(weeks.day)}::date`;
    const { rows } = await store.pool.query<Omit<Row, 'series' | 'cell'>>(
      `SELECT (${day} - p.day) / 7 AS back, ${COUNTS}
       FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id
       WHERE ${where} AND p.day <= ${day} AND p.day > ${day} - 7 * ${weeks.count} AND ${OF_ITS_OWN} GROUP BY 1`,
      values,
    );
    const cell = cellKey({ words: id });
    found.push(reportsOf(series, cell, rows, weeks));
  }
  return found;
}

/** Of a cell nobody speaks of. */
export const emptyReports = (series: string, cell: string, weeks: Weeks): Reports =>
  reportsOf(series, cell, [], weeks);

function gathered(rows: readonly Row[], weeks: Weeks): Reports[] {
  return [...Map.groupBy(rows, ({ series, cell }) => `${series} ${cell}`).values()].flatMap((of) =>
    of[0] === undefined ? [] : reportsOf(of[0].series, of[0].cell, of, weeks),
  );
}

function reportsOf(
  series: string,
  cell: string,
  rows: readonly Omit<Row, 'series' | 'cell'>[],
  weeks: Weeks,
): Reports {
  const list = (field: 'seen' | 'heard' | 'no_solution' | 'hazards') =>
    spreadWeeks(
      weeks,
      rows.map((row) => ({ back: row.back, value: row[field] })),
    );
  return {
    series,
    cell,
    seen: list('seen'),
    heard: list('heard'),
    noSolution: list('no_solution'),
    hazards: list('hazards'),
  };
}

/** Posts of every series that say nothing bad, by week: how much it is talked of at all. */
export async function talkWeeks(store: Store, weeks: Weeks): Promise<Map<string, number[]>> {
  const { rows } = await store.pool.query<{ series: string; back: number; value: number }>(
    `SELECT series, ($1::date - day) / 7 AS back, sum(neutrals + positives)::int AS value
     FROM rollup WHERE topic = 'all' AND day <= $1::date AND day > $1::date - 7 * $2::int AND NOT copy AND NOT suspected
     GROUP BY 1, 2`,
    [weeks.day, weeks.count],
  );
  return new Map(
    [...Map.groupBy(rows, ({ series }) => series)].map(([series, of]) => [series, spreadWeeks(weeks, of)]),
  );
}
