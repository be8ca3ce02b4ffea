import { poissonLlr } from '../expectation.ts';
import type { CellHistory, CellVerdict } from './cell-history.ts';
import { criticalValue, firstSignal } from './max-sprt.ts';
import { scanChance } from './scan-chance.ts';
import { firstHeard } from './telling-weeks.ts';
import { USUAL_SCATTER } from './week-scatter.ts';

/** Series differ: twice what the middle one has is nothing. */
const SERIES_DIFFER = 2;
/** Threads expected until a cell is judged by others no longer. */
const LIMIT = 10;
/** One in a thousand: of a new series' 24 cells one in 40 series. */
const ALPHA = 0.001;
let critical: number | null = null;

/**
 * Judges a cell of a series that has no history yet by what the middle of the other series would have had (`history.others`): watched
 * from the week on in which all posts since it was first heard of pass MaxSPRT's limit, counted in threads (posts over 1.7), at four
 * threads or more. It is never more than watched: that a series is worse from the start is no rise. Null where no others are known.
 * Source: Kulldorff et al. 2011 (Poisson MaxSPRT); the limits are ours.
 */
export function youngVerdict(history: CellHistory, at: number): CellVerdict | null {
  const { others } = history;
  if (others === undefined) return null;
  const since = firstHeard(history, at);
  const seen = history.seen.slice(since, at + 1);
  const expected = others.slice(since, at + 1).map((count) => SERIES_DIFFER * count);
  const threads = (counts: readonly number[]) => counts.map((count) => count / USUAL_SCATTER);
  critical ??= criticalValue(LIMIT, ALPHA);
  const signals = firstSignal(threads(seen), threads(expected), LIMIT, critical) !== null;
  const posts = sum(seen);
  const usual = sum(expected);
  const llr = poissonLlr(posts / USUAL_SCATTER, usual / USUAL_SCATTER);
  return {
    kind: signals ? 'watch' : 'quiet',
    reason: signals ? 'young' : 'usual',
    seen: posts,
    expected: usual,
    ratio: usual > 0 ? posts / usual : 1,
    llr,
    weeks: seen.length,
    since,
    p: scanChance(llr),
    talked: 0,
    usual: { level: others[at] ?? 0, season: 1, heat: 1 },
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
