import type { Figure } from '../contract/numbers.ts';

/** Under this base a percentage says more than the data knows, so only the absolute change is shown. */
export const SMALL_BASE = 5;

/**
 * A number with its change against a base period: 环比 when the base is the period before,
 * 同比 when it is the same period last year.
 *
 * Formula: percent = 100 · (value − base) / base, rounded half up (towards +∞ at .5) to an integer.
 * Base 0 → `new` (新增); base under 5 → `small`, absolute change only; a side unknown, or 0 against 0 → `none`.
 * Source: ours, after the print form of the trade; version change-1.
 */
export function figure(value: number | null, base: number | null): Figure {
  if (value === null || base === null) return { value, base, percent: null, absolute: null, kind: 'none' };
  const absolute = value - base;
  if (base === 0) return { value, base, percent: null, absolute, kind: value === 0 ? 'none' : 'new' };
  if (base < SMALL_BASE) return { value, base, percent: null, absolute, kind: 'small' };
  // `+ 0` turns −0 into 0: a fall too small to round is no fall.
  const percent = Math.round((absolute * 100) / base) + 0;
  return { value, base, percent, absolute, kind: 'percent' };
}

/**
 * Negatives expected had they only grown with the heat: negatives of the base period × heat / heat of the base.
 * Null when the base heat is 0. Source: ours (147 × 1.44 ≈ 212).
 */
export function expectedNegatives(baseNegatives: number, heat: number, baseHeat: number): number | null {
  return baseHeat > 0 ? (baseNegatives * heat) / baseHeat : null;
}
