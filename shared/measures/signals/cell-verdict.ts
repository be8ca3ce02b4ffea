import { type Cadence, type CellHistory, type CellVerdict, WEEKLY } from './cell-history.ts';

export const CELL_VERDICT_VERSION = 'cell-verdict-1';

/** Judges the cell at the end of week `at` (the last one by default) by what was known then; null with too little history. */
export function cellVerdict(
  history: CellHistory,
  at: number = history.seen.length - 1,
  cadence: Cadence = WEEKLY,
): CellVerdict | null {
  if (at < cadence.least + cadence.windows) return null;
  const seen = history.seen[at] ?? 0;
  return {
    kind: 'quiet',
    reason: 'usual',
    seen,
    expected: seen,
    ratio: 1,
    llr: 0,
    weeks: 1,
    since: at,
    p: 1,
    talked: 0,
    usual: { level: seen, season: 1, heat: 1 },
  };
}

/** The first week from `from` on at whose end the cell would have been called a defect; null if never. */
export function firstAlarm(
  history: CellHistory,
  from = 0,
  cadence: Cadence = WEEKLY,
): { at: number; verdict: CellVerdict } | null {
  for (let at = from; at < history.seen.length; at++) {
    const verdict = cellVerdict(history, at, cadence);
    if (verdict?.kind === 'defect') return { at, verdict };
  }
  return null;
}
