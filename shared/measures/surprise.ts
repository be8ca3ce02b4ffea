/** Goes with every map that is coloured by it; a change of formula is a new version. */
export const SURPRISE_VERSION = 'surprise-1';

/**
 * How far a count lies outside of what was expected, in steps of chance: above 0 more than `high`, below 0 less than `low`,
 * 0 between; beyond ±2 seldom by chance alone (about 1 in 20), beyond ±2.83 as 需要处理 demands (a log-likelihood ratio of 4).
 *
 * Formula: sign(c − E) · √(2 · (c · ln(c/E) − (c − E))), the deviance residual of a Poisson count against the nearer end.
 * 276 where 212 are expected gives 4.2; 41 where 1 is expected 15.0; 0 where 8 are expected −4.
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2.4.3.
 */
export function surprise(seen: number, { low, high }: { low: number; high: number }): number {
  if (seen >= low && seen <= high) return 0;
  const expected = seen > high ? high : low;
  if (expected <= 0) return 0;
  const deviance = 2 * ((seen > 0 ? seen * Math.log(seen / expected) : 0) - (seen - expected));
  return Math.sign(seen - expected) * Math.sqrt(Math.max(0, deviance));
}
