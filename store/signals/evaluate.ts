import { YEAR_WEEKS } from '../../shared/contract/signal-reports.ts';
import { falseShares } from '../../shared/measures/signals/false-discovery.ts';
import { isRise } from '../../shared/measures/signals/nature.ts';
import type { Store } from '../open.ts';
import { readAlikeIn } from '../queries/readers.ts';
import { compare } from './comparison.ts';
import { gatherEvidence } from './evidence.ts';
import { caseOf, figuresOf, standingOf } from './figures.ts';
import { emptyReports } from './report-weeks.ts';
import { findRisingWords } from './rising-words.ts';
import { type Judged, settleSignals } from './settle.ts';
import { lastWeeks, sumNewest } from './week-lists.ts';

/** Only the last is read; a few more tell what was evaluated when. */
const KEPT_RUNS = 48;

export interface Evaluation {
  cells: number;
  found: number[];
  again: number[];
}

/**
 * Judges every cell as of the end of `day` and writes what stands out to the board. Visits must have been read before
 * (`readVisits`). Safe to run again for the same day.
 */
export async function evaluateSignals(store: Store, day: string, signal?: AbortSignal): Promise<Evaluation> {
  const weeks = lastWeeks(day);
  const evidence = await gatherEvidence(store, weeks);
  signal?.throwIfAborted();
  const board = await onBoard(store);
  const comparison = compare(evidence.reports);
  const cases = evidence.reports
    // A cell of which nobody said a word in a year is not judged.
    .filter(({ series, cell, seen }) => sumNewest(seen, YEAR_WEEKS) > 0 || board.has(`${series} ${cell}`))
    .map((reports) => caseOf(evidence, reports));
  // What is on the board and of which nobody speaks any more is quiet, and says so.
  const spoken = new Set(cases.map(({ reports }) => `${reports.series} ${reports.cell}`));
  for (const [key, { series, cell }] of board)
    if (!spoken.has(key)) cases.push(caseOf(evidence, emptyReports(series, cell, weeks)));
  signal?.throwIfAborted();
  const shares = falseShares(cases.map(({ verdict }) => verdict?.p ?? 1));
  const judged = cases.flatMap((one, i): Judged[] => {
    const { series, cell } = one.reports;
    const known = board.get(`${series} ${cell}`);
    const standing = standingOf(comparison, one, shares[i] ?? 1, known?.watched ?? false);
    // Of most cells there is nothing to tell, and telling it costs most.
    if (standing.nature === 'quiet' && known === undefined) return [];
    return [{ series, cell, figures: figuresOf(evidence, one, standing) }];
  });
  signal?.throwIfAborted();
  const comparable = await readAlike(store, judged, board);
  const words = await findRisingWords(store, day, signal);
  const settled = await settleSignals(store, comparable, day);
  await store.pool.query('INSERT INTO signal_run (day, cells, words, comparison) VALUES ($1, $2, $3, $4)', [
    day,
    cases.length,
    JSON.stringify(words),
    JSON.stringify(comparison),
  ]);
  await store.pool.query('DELETE FROM signal_run WHERE id < (SELECT max(id) FROM signal_run) - $1::int', [
    KEPT_RUNS,
  ]);
  return { cells: cases.length, ...settled };
}

/** Without new rises that only say that the posts were labelled by another reader than those before: a file, then our model. */
async function readAlike(
  store: Store,
  judged: readonly Judged[],
  board: ReadonlyMap<string, OnBoard>,
): Promise<Judged[]> {
  const alike = await Promise.all(
    judged.map(({ series, cell, figures: { nature, window } }) =>
      isRise(nature) && !board.has(`${series} ${cell}`) ? readAlikeIn(store, series, window) : true,
    ),
  );
  return judged.filter((_, i) => alike[i]);
}

interface OnBoard {
  series: string;
  cell: string;
  watched: boolean;
}

/**
 * What is on the board and judged: a phrase nobody watches any more keeps its last figures. Watched is what a person set to 观察 or confirmed.
 */
async function onBoard(store: Store): Promise<Map<string, OnBoard>> {
  const { rows } = await store.pool.query<OnBoard>(
    `SELECT series, cell, set_by IS NOT NULL AND status IN ('watching', 'confirmed') AS watched FROM signal s
     WHERE NOT EXISTS (SELECT FROM watched_phrase w WHERE s.cell = 'words:' || w.id AND w.ended_at IS NOT NULL)`,
  );
  return new Map(rows.map((row) => [`${row.series} ${row.cell}`, row]));
}
