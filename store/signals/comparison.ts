import { z } from 'zod';
import { fitGammaPrior, type GammaPrior } from '../../shared/measures/signals/gamma-prior.ts';
import type { Reports } from './report-weeks.ts';
import { ofSeries } from './visit-weeks.ts';
import { sumNewest } from './week-lists.ts';

/** Half a year: long enough for rare faults, short enough to be of now. */
export const COMPARED_WEEKS = 26;

/** How much of what is reported of whom, over the newest half year. */
export interface Comparison {
  /** All reports of a fault, whoever's; reports by series and by fault. Faults under a condition count as faults of their own. */
  total: number;
  series: Record<string, number>;
  cells: Record<string, number>;
  prior: GammaPrior;
}

/** As signal_run keeps it. */
export const ComparisonSchema: z.ZodType<Comparison> = z.object({
  total: z.number(),
  series: z.record(z.string(), z.number()),
  cells: z.record(z.string(), z.number()),
  prior: z.object({
    alpha1: z.number(),
    beta1: z.number(),
    alpha2: z.number(),
    beta2: z.number(),
    weight: z.number(),
  }),
});

/** Of the reports of all series. */
export function compare(reports: readonly Reports[]): Comparison {
  const series: Record<string, number> = {};
  const cells: Record<string, number> = {};
  const seen = new Map<string, number>();
  let total = 0;
  for (const one of reports) {
    const count = sumNewest(one.seen, COMPARED_WEEKS);
    if (count === 0) continue;
    cells[one.cell] = (cells[one.cell] ?? 0) + count;
    if (!isWholeFault(one.cell)) continue;
    // Reports with two faults stand twice, on both sides of every comparison.
    series[one.series] = (series[one.series] ?? 0) + count;
    total += count;
    seen.set(ofSeries(one.series, one.cell), count);
  }
  // Also what no series reports of a fault that another has: without the zeros every cell would look frequent.
  const all = Object.entries(cells).filter(([cell]) => isWholeFault(cell));
  const expected = Object.entries(series).flatMap(([key, ofIt]) =>
    all.map(([cell, withIt]) => ({
      seen: seen.get(ofSeries(key, cell)) ?? 0,
      expected: (ofIt * withIt) / total,
    })),
  );
  return { total, series, cells, prior: fitGammaPrior(expected) };
}

/** "symptom:part", without a condition. */
const isWholeFault = (cell: string) => !cell.startsWith('words:') && cell.split(':').length === 2;

/** The table of a cell: both, series only, cell only, neither. */
export function tableOf(
  { total, series, cells }: Comparison,
  of: { series: string; cell: string; count: number },
): [number, number, number, number] {
  const both = of.count;
  const seriesOnly = Math.max(0, (series[of.series] ?? 0) - both);
  const cellOnly = Math.max(0, (cells[of.cell] ?? 0) - both);
  return [both, seriesOnly, cellOnly, Math.max(0, total - both - seriesOnly - cellOnly)];
}
