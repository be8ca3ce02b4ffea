/** Days of the baseline, and days between it and the day judged in C2 and C3. */
const BASELINE = 7;
const GAP = 2;
/** A baseline without any scatter says too little of how the next day may scatter. */
const LEAST_SCATTER = 0.5;

export interface Ears {
  expected: number;
  /** Standardised distance of the day from its baseline; C1: the seven days just before, C2: two days further back. */
  c1: number;
  c2: number;
  /** Sum of how far C2 of the day and of the two days before it went above 1. */
  c3: number;
}

/**
 * EARS C1, C2 and C3 of the day `at` (index into `counts`, one per day, oldest first); null without nine days before it.
 * An alarm by convention: C1 or C2 above 3, C3 above 2.
 *
 * Formula: C = (y − mean) / sd over seven days; C3 = Σ max(0, C2(t−i) − 1), i = 0, 1, 2.
 * Source: Hutwagner et al. 2003, Journal of Urban Health 80 (CDC's Early Aberration Reporting System). The least scatter of 0.5 is ours.
 */
export function ears(counts: readonly number[], at: number): Ears | null {
  const first = standing(counts, at, 0);
  const second = standing(counts, at, GAP);
  if (first === null || second === null) return null;
  const sum = [0, 1, 2].reduce((total, back) => {
    const earlier = standing(counts, at - back, GAP);
    return earlier === null ? total : total + Math.max(0, earlier.c - 1);
  }, 0);
  return { expected: second.mean, c1: first.c, c2: second.c, c3: sum };
}

/** The count that C2 of the day `at` would call an alarm; null without a baseline. */
export function earsBound(counts: readonly number[], at: number, limit = 3): number | null {
  const found = standing(counts, at, GAP);
  return found === null ? null : found.mean + limit * found.scatter;
}

function standing(counts: readonly number[], at: number, gap: number) {
  if (at - gap - BASELINE < 0) return null;
  const before = counts.slice(at - gap - BASELINE, at - gap);
  const mean = before.reduce((sum, value) => sum + value, 0) / BASELINE;
  const squares = before.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const scatter = Math.max(LEAST_SCATTER, Math.sqrt(squares / (BASELINE - 1)));
  return { mean, scatter, c: ((counts[at] ?? 0) - mean) / scatter };
}
