/** Goes with every map that is coloured by it; a change of formula is a new version. */
export const SURPRISE_VERSION = 'surprise-1';

/** Less than half a post is expected of nothing. */
const LEAST = 0.5;

/**
 * How far a count lies from what was expected, in steps of chance: above 0 more, below 0 less, and beyond ±2 seldom by
 * chance alone (about 1 in 20).
 *
 * Formula: sign(c − E) · √(2 · (c · ln(c/E) − (c − E))), the deviance residual of a Poisson count; E is 0.5 at least.
 * 276 where 212 are expected gives 4.2; 41 where 1 is expected 15.0; 0 where 8 are expected −4.
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2.4.3.
 */
export function surprise(seen: number, expected: number): number {
  const level = Math.max(expected, LEAST);
  const deviance = 2 * ((seen > 0 ? seen * Math.log(seen / level) : 0) - (seen - level));
  return Math.sign(seen - level) * Math.sqrt(Math.max(0, deviance));
}
