import { solve } from './linear-system.ts';
import { TRAITS, TREND, type UsualWeeks } from './usual-weeks.ts';

/** What is held of each trait before anything is seen: its middle and how far it usually lies from there, in logarithms. */
export const MIDDLE = [0, 0, 0, 0, 0, 0, 0.8] as const;
const SPREAD = [1e3, 0.2, 0.2, 0.2, 0.12, 0.12, 0.3] as const;
/** Logarithm a year. What grows faster than by a third is no trend of usual weeks but a rise. */
const STEEPEST = 0.3;

/** The weeks a regression learns from, oldest first: traits row by row, logarithms of what they are in proportion to, weights. */
export interface Learned {
  seen: readonly number[];
  rows: Float64Array;
  offsets: Float64Array;
  weights: Float64Array;
  /** What the last step expected of each. */
  expected: Float64Array;
  /** How far a trend usually lies from none. */
  trendSpread: number;
}

/** One step of Newton's method towards the likeliest coefficients; writes them and `expected`, and returns the longest move of any. */
export function newtonStep(learned: Learned, model: UsualWeeks, bent: boolean): number {
  const { seen, rows, offsets, weights, expected, trendSpread } = learned;
  const { beta } = model;
  const gradient = new Float64Array(TRAITS);
  const curvature = new Float64Array(TRAITS * TRAITS);
  for (let a = 0; a < TRAITS; a++) {
    const spread = a === TREND ? trendSpread : (SPREAD[a] ?? 1);
    gradient[a] = ((MIDDLE[a] ?? 0) - (beta[a] ?? 0)) / spread ** 2;
    curvature[a * TRAITS + a] = 1 / spread ** 2;
  }
  const bends = new Float64Array((TRAITS * (TRAITS + 1)) / 2);
  // Half a post in the whole span (Jeffreys): where nothing was ever seen, the level is low but not nothing.
  gradient[0] = (gradient[0] ?? 0) + 0.5;
  for (let i = 0; i < expected.length; i++) {
    const at = i * TRAITS;
    let log = offsets[i] as number;
    for (let a = 0; a < TRAITS; a++) log += (beta[a] as number) * (rows[at + a] as number);
    const mean = Math.exp(log < 20 ? log : 20);
    expected[i] = mean;
    const weight = weights[i] as number;
    const error = weight * ((seen[i] as number) - mean);
    for (let a = 0; a < TRAITS; a++) (gradient[a] as number) += error * (rows[at + a] as number);
    if (!bent) continue;
    let cell = 0;
    for (let a = 0; a < TRAITS; a++) {
      const bend = weight * mean * (rows[at + a] as number);
      for (let b = 0; b <= a; b++) (bends[cell++] as number) += bend * (rows[at + b] as number);
    }
  }
  for (let a = 0, cell = 0; a < TRAITS; a++)
    for (let b = 0; b <= a; b++) (curvature[a * TRAITS + b] as number) += bends[cell++] as number;
  const step = bent ? solve(curvature, gradient, model.covariance) : times(model.covariance, gradient);
  let longest = 0;
  for (let a = 0; a < TRAITS; a++) {
    const move = Math.max(-2, Math.min(2, step[a] as number));
    longest = Math.max(longest, Math.abs(move));
    (beta[a] as number) += move;
  }
  beta[TREND] = Math.max(-STEEPEST, Math.min(STEEPEST, beta[TREND] as number));
  return longest;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < TRAITS; b++) sum += (matrix[a * TRAITS + b] as number) * (vector[b] as number);
    return sum;
  });
}
