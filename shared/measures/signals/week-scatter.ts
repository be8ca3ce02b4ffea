import type { Learned } from './newton-step.ts';

type Counted = Pick<Learned, 'seen' | 'expected' | 'weights'>;

/** Threads make posts come in clusters, known before anything is seen. */
export const USUAL_SCATTER = 1.7;
const SCATTER_HOLD = 20;
const TRAITS_USED = 3;
export const USUAL_WANDER = 0.15 ** 2;
const LEAST_WANDER = 0.07 ** 2;
const WANDER_HOLD = 8;
const BLOCK = 8;
/** Farrington's: standardised residuals above this are a past outbreak. */
const OUTBREAK = 2.58;
/** One thread in a cell that is silent otherwise is no outbreak. */
const LEAST_MEAN = 1;

/** Pearson's χ² over its degrees of freedom; a week in which less than one post is expected tells so much less. */
export function scatterOf({ seen, expected, weights }: Counted): number {
  let squares = SCATTER_HOLD * USUAL_SCATTER;
  let freedom = SCATTER_HOLD - TRAITS_USED;
  for (let i = 0; i < expected.length; i++) {
    const mean = Math.max(1e-3, expected[i] ?? 0);
    const telling = (weights[i] ?? 1) * Math.min(1, mean);
    squares += (telling * ((seen[i] ?? 0) - mean) ** 2) / mean;
    freedom += telling;
  }
  return Math.max(1, squares / freedom);
}

/**
 * What is left of the scatter of sums over eight weeks once that of single weeks is taken away: levels move for reasons no trait
 * knows. Held to 0.15² by eight such sums; those of rare cells tell little and count so.
 */
export function wanderOf({ seen, expected, weights }: Counted, scatter: number): number {
  let left = WANDER_HOLD * USUAL_WANDER;
  let told = WANDER_HOLD;
  for (let i = 0; i + BLOCK <= expected.length; i += BLOCK) {
    let mean = 0;
    let above = 0;
    for (let j = i; j < i + BLOCK; j++) {
      const weight = weights[j] ?? 1;
      mean += weight * (expected[j] ?? 0);
      above += weight * ((seen[j] ?? 0) - (expected[j] ?? 0));
    }
    if (mean <= 0) continue;
    const usual = scatter / mean;
    const trust = 1 / (1 + usual / USUAL_WANDER) ** 2;
    left += trust * ((above / mean) ** 2 - usual);
    told += trust;
  }
  return Math.max(LEAST_WANDER, left / told);
}

/** Weights of weeks: 0 where they tell nothing or were called, s⁻² where a standardised residual s is that of a past outbreak. */
export function weigh(
  { seen, expected, weights }: Counted,
  scatter: number,
  left: (week: number) => boolean,
): void {
  for (let i = 0; i < weights.length; i++) {
    if (left(i)) {
      weights[i] = 0;
      continue;
    }
    const mean = Math.max(LEAST_MEAN, expected[i] ?? 0);
    const count = seen[i] ?? 0;
    const residual = (1.5 * (count ** (2 / 3) - mean ** (2 / 3))) / mean ** (1 / 6) / Math.sqrt(scatter);
    weights[i] = residual > OUTBREAK ? residual ** -2 : 1;
  }
}
