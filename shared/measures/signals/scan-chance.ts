import { cumulativeStdNormalProbability } from 'simple-statistics';

/** Trailing windows overlap: all together are worth so many that do not. */
const WINDOWS = 4;

export function scanChance(llr: number): number {
  if (llr <= 0) return 1;
  const z = Math.sqrt(2 * llr);
  return Math.min(1, WINDOWS * (1 - cumulativeStdNormalProbability(z)));
}
