import type { Cadence, CellHistory } from './cell-history.ts';
import { hearsay } from './hearsay.ts';
import { factorsOf, TRAITS, tellsNothing, type UsualWeeks, uncertainty } from './usual-weeks.ts';

/** A trailing window and how far it lies above usual weeks. */
export interface Window {
  weeks: number;
  seen: number;
  /** With hearsay taken for own reports; and that alone. */
  expected: number;
  talked: number;
  llr: number;
  /** As `llr`, had nobody heard of it: what the rise would tell without the talk. */
  plainLlr: number;
  /** As `llr`, without the week that holds most of the rise. */
  restLlr: number;
  /** What is above expectation in a week of its newest quarter, and of the quarter where it was highest before. */
  newest: number;
  highest: number;
}

/** How far off the estimate of hearsay may be. */
const HEARSAY_DOUBT = 0.5;
/** The newest part of a window, at which it is seen whether a rise goes on. */
const NEWEST = 1 / 4;

/**
 * Log-likelihood ratio of a count above its expectation, negative binomial with this variance; 0 where it is not above.
 * Formula: c·ln(c/E) − (c+r)·ln((c+r)/(E+r)), size r = E²/(V−E); Poisson's c·ln(c/E) − (c−E) where V is E.
 * 10 where 4 are expected: 3.16 with variance 4, 1.34 with variance 12. Source: Höhle & Paul 2008 (GLR for count data).
 */
export function countLlr(seen: number, expected: number, variance: number): number {
  if (expected <= 0 || seen <= expected) return 0;
  const size = variance > expected * (1 + 1e-9) ? expected ** 2 / (variance - expected) : 0;
  if (size === 0) return seen * Math.log(seen / expected) - (seen - expected);
  return seen * Math.log(seen / expected) - (seen + size) * Math.log((seen + size) / (expected + size));
}

/** Whether the level had risen before a window is held to usual by so many posts; at most it had by so much. */
const HOLD = 20;
const MOST_RISEN = 1.4;

/**
 * Every window that ends with week `at`, shortest first, those left out that hold fewer than two posts or no more than usual; weeks
 * that tell nothing are stepped over (`tellsNothing`).
 *
 * expected = Σ usual weeks × (level just before) + hearsay. The level just before is (posts + 20) / (usual + 20) of the ten weeks
 * before the window, both over the scatter, in [1, 1.4]: what had risen slowly before is no news of this window.
 */
export function trailingWindows(
  history: CellHistory,
  at: number,
  model: UsualWeeks,
  cadence: Cadence,
): Window[] {
  const windows: Window[] = [];
  const weeksKnown = judged(history, at, model, cadence);
  const gradient = new Float64Array(TRAITS);
  const longest = weeksKnown.slice(0, cadence.windows).filter(({ unusual }) => !unusual);
  let used = 0;
  let seen = 0;
  let usual = 0;
  let talked = 0;
  let peak = { excess: 0, seen: 0, usual: 0, talked: 0 };
  for (let weeks = 1; weeks <= cadence.windows && at - weeks + 1 > model.until; weeks++) {
    const week = weeksKnown[weeks - 1];
    if (week === undefined || week.unusual) continue;
    used += 1;
    seen += week.seen;
    usual += week.usual;
    talked += week.talked;
    for (let a = 0; a < TRAITS; a++) (gradient[a] as number) += week.usual * (week.traits[a] as number);
    if (above(week) > peak.excess) peak = { ...week, excess: above(week) };
    // The plain Poisson ratio is never smaller: most windows need no more.
    if (seen < 2 || countLlr(seen, usual, usual) < 1) continue;
    const unsure = uncertainty(model, gradient) / usual ** 2 + model.wander;
    const level = levelBefore(weeksKnown.slice(weeks, weeks + cadence.before), model.scatter);
    const llr = (count: number, mean: number, hearsaid: number) => {
      const raised = mean * level;
      const expected = raised + hearsaid;
      const variance = model.scatter * expected + unsure * raised ** 2 + (HEARSAY_DOUBT * hearsaid) ** 2;
      return countLlr(count, expected, variance);
    };
    windows.push({
      weeks,
      seen,
      expected: usual * level + talked,
      talked,
      llr: llr(seen, usual, talked),
      plainLlr: talked > 0 ? llr(seen, usual, 0) : 0,
      restLlr: used > 1 ? llr(seen - peak.seen, usual - peak.usual, talked - peak.talked) : 0,
      ...quarters(longest, used),
    });
  }
  return windows;
}

interface Week {
  seen: number;
  usual: number;
  talked: number;
  unusual: boolean;
  traits: Float64Array;
}

/** The weeks of the longest window and of the level before it, newest first. */
function judged(history: CellHistory, at: number, model: UsualWeeks, cadence: Cadence): Week[] {
  const weeks: Week[] = [];
  for (let back = 0; back < cadence.windows + cadence.before && back <= at; back++) {
    const week = at - back;
    const traits = new Float64Array(TRAITS);
    const { level, season, heat } = factorsOf(model, history, week, cadence, traits);
    const usual = level * season * heat;
    const seen = history.seen[week] ?? 0;
    const talked = hearsay(seen, history.heard[week] ?? 0, usual, model.heard);
    weeks.push({ seen, usual, talked, unusual: tellsNothing(history, week, model), traits });
  }
  return weeks;
}

function levelBefore(weeks: readonly Week[], scatter: number): number {
  let seen = HOLD;
  let usual = HOLD;
  for (const week of weeks) {
    if (week.unusual) continue;
    seen += (week.seen - week.talked) / scatter;
    usual += week.usual / scatter;
  }
  return Math.min(MOST_RISEN, Math.max(1, seen / usual));
}

/**
 * Mean rise of the newest quarter of a window, and of as many weeks in a row where it was highest before, in the window or before it: a
 * window in the wake of a higher one is its fall.
 */
function quarters(weeks: readonly Week[], inWindow: number): { newest: number; highest: number } {
  const length = Math.max(1, Math.floor(inWindow * NEWEST));
  let newest = 0;
  let highest = 0;
  for (let from = 0; from + length <= weeks.length; from++) {
    let sum = 0;
    for (let i = from; i < from + length; i++) sum += above(weeks[i]);
    if (from === 0) newest = sum / length;
    else if (from >= length) highest = Math.max(highest, sum / length);
  }
  return { newest, highest };
}

function above(week: Week | undefined): number {
  return week === undefined ? 0 : week.seen - week.usual - week.talked;
}
