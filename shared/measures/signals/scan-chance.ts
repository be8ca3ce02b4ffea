import { gammaBelow } from './incomplete-gamma.ts';

/** Trailing windows overlap: all together are worth so many that do not. */
const WINDOWS = 4;

/**
 * Chance that the window which tells most reaches this log-likelihood ratio in usual weeks, all windows looked at counted in.
 *
 * Formula: 4 · P(Z > √(2·llr)) = 2 · (1 − P(½, llr)); twice the ratio is χ²₁ and only rises count. 9 gives 4.4e-5. Not below 1e-9.
 * Source: Wilks 1938; the factor for the windows is ours.
 */
export function scanChance(llr: number): number {
  if (llr <= 0) return 1;
  return Math.min(1, Math.max(1e-9, (WINDOWS / 2) * (1 - gammaBelow(0.5, llr))));
}
