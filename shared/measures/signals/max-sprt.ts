import { poissonLlr } from '../expectation.ts';

/** Goes with every signal; a change of formula is a new version. */
export const MAX_SPRT_VERSION = 'max-sprt-1';

const ALPHA = 0.05;
export const LEAST_EVENTS = 4;
const HALVINGS = 50;

/**
 * The log-likelihood ratio from which the sequential test signals so that it does so by chance with `alpha` at most once until
 * `limit` events were expected, looked at all the time, never before `leastEvents` events. `limit` above 0.
 *
 * Exact: n events signal if the n-th comes before the expectation t(n) at which n·ln(n/t) − (n − t) is the critical value; the chance
 * that none does is followed from t(n) to t(n+1), and the value found by halving. Limit 10, one event: 3.467952; limit 20: 3.628123.
 * Source: Kulldorff et al. 2011, Sequential Analysis 30 (Poisson MaxSPRT).
 */
export function criticalValue(limit: number, alpha = ALPHA, leastEvents = LEAST_EVENTS): number {
  let low = 0;
  let high = 20;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (chanceOfSignal(middle, limit, leastEvents) > alpha) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance of a signal before `limit` events were expected, where nothing has risen. */
export function chanceOfSignal(critical: number, limit: number, leastEvents: number): number {
  // Chance of each number of events so far without a signal.
  let quiet = [1];
  let time = 0;
  for (let n = leastEvents; time < limit; n++) {
    const next = Math.min(limit, latest(n, critical));
    quiet = later(quiet, next - time, n);
    time = next;
  }
  return 1 - quiet.reduce((sum, p) => sum + p, 0);
}

/** The expectation up to which n events still signal. */
function latest(n: number, critical: number): number {
  let low = 0;
  let high = n;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (poissonLlr(n, middle) >= critical) low = middle;
    else high = middle;
  }
  return low;
}

/** Chances after `expected` more events are expected; from `end` events on it would have signalled. */
function later(quiet: readonly number[], expected: number, end: number): number[] {
  const poisson: number[] = [Math.exp(-expected)];
  for (let k = 1; k < end; k++) poisson.push(((poisson[k - 1] ?? 0) * expected) / k);
  return Array.from({ length: end }, (_, count) => {
    let sum = 0;
    for (let before = 0; before <= Math.min(count, quiet.length - 1); before++)
      sum += (quiet[before] ?? 0) * (poisson[count - before] ?? 0);
    return sum;
  });
}

/**
 * Index of the first week at whose end all events since the first week signal; null if none does. Weeks after `limit` events were
 * expected are no longer tested. `seen` and `expected` are by week, oldest first.
 */
export function firstSignal(
  seen: readonly number[],
  expected: readonly number[],
  limit: number,
  critical = criticalValue(limit),
): number | null {
  let events = 0;
  let usual = 0;
  for (let week = 0; week < seen.length; week++) {
    events += seen[week] ?? 0;
    usual += expected[week] ?? 0;
    if (usual > limit) return null;
    if (events >= LEAST_EVENTS && poissonLlr(events, usual) >= critical) return week;
  }
  return null;
}
