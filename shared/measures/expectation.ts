import { expectedNegatives } from './change.ts';

/** What was seen against what the heat alone would predict. */
export interface Expectation {
  base: number;
  seen: number;
  /** heat now / heat then */
  heatRatio: number;
  expected: number;
  /** seen / expected */
  ratio: number;
  llr: number;
}

/**
 * Poisson log-likelihood ratio of a count above its expectation: c·ln(c/E) − (c − E); 0 where it is not above.
 * 276 where 147 are expected: 44.87; 276 where 211.68: 8.91; 41 where 1: 112.26. 4 and more is about 1 in 400 by chance.
 * Source: scan statistics, Kulldorff 1997.
 */
export function poissonLlr(seen: number, expected: number): number {
  if (expected <= 0 || seen <= expected) return 0;
  return seen * Math.log(seen / expected) - (seen - expected);
}

/**
 * Negatives seen against those expected had they only grown with the heat: base × heat / heat then.
 * 147 at heat 1851 then, 276 at 2666 now: 211.7 expected, 1.30 times as many seen, LLR 8.9.
 * Null without heat or negatives then: nothing can be expected. Source: ours; see `expectedNegatives`.
 */
export function expectation(
  now: { heat: number; negatives: number },
  base: { heat: number; negatives: number },
): Expectation | null {
  const expected = expectedNegatives(base.negatives, now.heat, base.heat);
  if (expected === null || expected <= 0) return null;
  return {
    base: base.negatives,
    seen: now.negatives,
    heatRatio: now.heat / base.heat,
    expected,
    ratio: now.negatives / expected,
    llr: poissonLlr(now.negatives, expected),
  };
}
