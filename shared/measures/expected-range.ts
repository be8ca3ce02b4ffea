import { type RiseInput, rise } from './rise.ts';

/** Goes with every map that is coloured by it; a change of formula is a new version. */
export const EXPECTED_RANGE_VERSION = 'expected-range-1';

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What a count may be without anything new having happened: between what the months before, heat and season explain at
 * least and at most.
 *
 * high: as `rise` expects (the rule of 需要处理), level · max(1, heat, season), never under last year's own count.
 * low: level · min(1, heat, season), with heat = heat / mean heat before and season = (last year's count + 1) / (mean of the
 * periods before it + 1). So a fall that heat or season explains is none, either.
 * Counts 8, 8, 8 before at heat 100, then heat 50: low 4, high 8. Source: ours.
 */
export function expectedRange(input: RiseInput): { low: number; high: number } {
  const { before, heat, heatBefore, lastYear } = input;
  const usual = mean(heatBefore);
  const byHeat = usual > 0 ? heat / usual : 1;
  const bySeason = lastYear === null ? 1 : (lastYear.seen + 1) / (mean(lastYear.before) + 1);
  return { low: mean(before) * Math.min(1, byHeat, bySeason), high: rise(input).expected };
}
