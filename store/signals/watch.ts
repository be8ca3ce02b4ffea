import { bookCell, cellKey } from '../../shared/catalogue/cells.ts';
import type { Store } from '../open.ts';
import { fold } from '../search-tokens.ts';
import { transaction } from '../transaction.ts';
import { type Comparison, ComparisonSchema } from './comparison.ts';
import { gatherEvidence } from './evidence.ts';
import { caseOf, figuresOf, standingOf } from './figures.ts';
import { emptyReports } from './report-weeks.ts';
import { writeStep } from './settle.ts';
import { lastWeeks } from './week-lists.ts';

/** Nothing to hold a cell against before the first night. */
const NOTHING: Comparison = {
  total: 0,
  series: {},
  cells: {},
  // DuMouchel's starting point: as good as nothing known.
  prior: { alpha1: 0.2, beta1: 0.1, alpha2: 2, beta2: 4, weight: 1 / 3 },
};

export interface WatchedBy {
  reason: string;
  userId: string;
  /** The last whole business day. */
  day: string;
}

/**
 * Puts a cell on the board as 观察, with figures worked out now; one that is there already becomes 观察 unless it is confirmed.
 * @returns id of the signal
 */
export async function watchCell(
  store: Store,
  { series, cell }: { series: string; cell: string },
  { reason, userId, day }: WatchedBy,
): Promise<number> {
  const figures = await figuresNow(store, series, cell, day);
  return transaction(store, async (client) => {
    const { rows } = await client.query<{ id: number; status: string; made: boolean }>(
      `INSERT INTO signal AS s (series, cell, status, figures, made_on, evaluated_on, set_by, set_at)
       VALUES ($1, $2, 'watching', $3, $4, $4, $5, now())
       ON CONFLICT (series, cell) DO UPDATE SET series = s.series
       RETURNING id, status, xmax = 0 AS made`,
      [series, cell, JSON.stringify(figures), day, userId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('PostgreSQL answered an insert with no row.');
    if (row.made) await writeStep(client, { id: row.id, from: null, to: 'watching', reason, userId });
    else if (row.status === 'new' || row.status === 'dismissed') {
      await client.query(`UPDATE signal SET status = 'watching', set_by = $2, set_at = now() WHERE id = $1`, [
        row.id,
        userId,
      ]);
      await writeStep(client, { id: row.id, from: row.status, to: 'watching', reason, userId });
    }
    return row.id;
  });
}

async function figuresNow(store: Store, series: string, cell: string, day: string) {
  const weeks = lastWeeks(day);
  const [evidence, { rows }] = await Promise.all([
    gatherEvidence(store, weeks, { series, fault: bookCell(cell) }),
    store.pool.query<{ comparison: unknown; cells: number }>(
      'SELECT comparison, cells FROM signal_run ORDER BY at DESC LIMIT 1',
    ),
  ]);
  const [last] = rows;
  const one = caseOf(
    evidence,
    evidence.reports.find((each) => each.cell === cell) ?? emptyReports(series, cell, weeks),
  );
  // Until the next evaluation it is held against all cells of the last one, each a chance to err.
  const falseShare = Math.min(1, (one.verdict?.p ?? 1) * Math.max(1, last?.cells ?? 1));
  const comparison = last ? ComparisonSchema.parse(last.comparison) : NOTHING;
  return figuresOf(evidence, one, standingOf(comparison, one, falseShare, true));
}

/**
 * Makes a phrase a symptom of the series that is watched, and puts it on the board; one watched before goes on under its old signal.
 * @returns id of the signal; null where it is watched already
 */
export async function watchPhrase(
  store: Store,
  { series, phrase }: { series: string; phrase: string },
  by: WatchedBy,
): Promise<number | null> {
  const asked = [series, fold(phrase), by.userId];
  const id = (await takeUpAgain(store, asked)) ?? (await beginWatching(store, asked));
  return id === null ? null : watchCell(store, { series, cell: cellKey({ words: id }) }, by);
}

/** What was ended, or was begun and never came onto the board. */
async function takeUpAgain(store: Store, asked: string[]): Promise<number | null> {
  const { rows } = await store.pool.query<{ id: number }>(
    `UPDATE watched_phrase w SET ended_by = NULL, ended_at = NULL, made_by = $3, at = now()
     WHERE id = (SELECT max(id) FROM watched_phrase WHERE series = $1 AND phrase = $2)
       AND (ended_at IS NOT NULL
         OR NOT EXISTS (SELECT FROM signal s WHERE s.series = w.series AND s.cell = 'words:' || w.id))
     RETURNING id`,
    asked,
  );
  return rows[0]?.id ?? null;
}

async function beginWatching(store: Store, asked: string[]): Promise<number | null> {
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO watched_phrase (series, phrase, made_by) VALUES ($1, $2, $3)
     ON CONFLICT (series, phrase) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
    asked,
  );
  return rows[0]?.id ?? null;
}

/** Nobody watches it any more; its signal stays as it was last judged, with its history. Whether there was one. */
export async function unwatchPhrase(store: Store, id: number, userId: string): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    'UPDATE watched_phrase SET ended_by = $2, ended_at = now() WHERE id = $1 AND ended_at IS NULL',
    [id, userId],
  );
  return rowCount === 1;
}
