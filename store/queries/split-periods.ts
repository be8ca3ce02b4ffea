import type { Period } from './periods.ts';

const DAY_MS = 86_400_000;
const after = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Periods cut into pieces that each lie wholly inside or outside of every period, so that one pass counts them all. */
export interface Pieces {
  /** First days of the pieces and the day after the last, sorted: thresholds of width_bucket, which numbers pieces from 1. */
  bounds: string[];
  /** Days that lie in any period, as few runs as can be. */
  spans: Period[];
  /** Places, in the list of periods, of those that hold a piece. */
  periodsOf: (piece: number) => number[];
}

/** Periods may overlap, touch, or leave gaps. */
export function splitPeriods(periods: readonly Period[]): Pieces {
  const bounds = [...new Set(periods.flatMap(({ from, to }) => [from, after(to)]))].sort();
  const held = bounds.map((bound) =>
    periods.flatMap(({ from, to }, i) => (from <= bound && bound <= to ? [i] : [])),
  );
  const spans: Period[] = [];
  for (const { from, to } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && from <= after(last.to)) last.to = to > last.to ? to : last.to;
    else spans.push({ from, to });
  }
  return { bounds, spans, periodsOf: (piece) => held[piece - 1] ?? [] };
}
