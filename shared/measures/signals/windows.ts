import type { Cadence, CellHistory } from './cell-history.ts';
import { countLlr } from './count-llr.ts';
import { hearsay } from './hearsay.ts';
import { tellsNothing } from './telling-weeks.ts';
import { factorsOf, TRAITS, type UsualWeeks, uncertainty } from './usual-weeks.ts';

/** What trailing windows are compared with: usual weeks learned up to some week, and how long the windows are. */
export interface Reference {
  usual: UsualWeeks;
  shortest: number;
  longest: number;
  /** Weeks just before a window that tell whether the level had risen already; 0: it stays where it was learned. */
  before: number;
  /** Ratios are multiplied by it, so that references that err differently give as many false alarms. */
  trust: number;
}

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
/** The newest part of a window, or of `cadence.longest` weeks of a longer one, at which it is seen whether a rise goes on. */
const NEWEST = 1 / 4;

/** Whether the level had risen before a window is held to usual by so many posts; at most it had by so much. */
const HOLD = 20;
const MOST_RISEN = 1.4;

/**
 * Every window of a reference that ends with week `at`, shortest first, those left out that hold fewer than two posts or no more than
 * usual; weeks that tell nothing are stepped over (`tellsNothing`).
 *
 * expected = Σ usual weeks × (level just before) + hearsay. The level just before is (posts + 20) / (usual + 20) of the `before` weeks
 * before the window, both over the scatter, in [1, 1.4]: what had risen slowly before is no news of this window. Ratios are multiplied by `trust`.
 */
export function trailingWindows(
  history: CellHistory,
  at: number,
  reference: Reference,
  cadence: Cadence,
): Window[] {
  const { usual: model, shortest, longest, before, trust } = reference;
  const windows: Window[] = [];
  const weeksKnown = judged(history, at, reference, cadence);
  const gradient = new Float64Array(TRAITS);
  const telling = weeksKnown.slice(0, longest).filter(({ unusual }) => !unusual);
  let used = 0;
  let seen = 0;
  let usual = 0;
  let talked = 0;
  let peak = { excess: 0, seen: 0, usual: 0, talked: 0 };
  for (let weeks = 1; weeks <= longest && at - weeks + 1 > model.until; weeks++) {
    const week = weeksKnown[weeks - 1];
    if (week === undefined || week.unusual) continue;
    used += 1;
    seen += week.seen;
    usual += week.usual;
    talked += week.talked;
    for (let a = 0; a < TRAITS; a++) (gradient[a] as number) += week.usual * (week.traits[a] as number);
    if (above(week) > peak.excess) peak = { ...week, excess: above(week) };
    // The plain Poisson ratio is never smaller: most windows need no more.
    if (weeks < shortest || seen < 2 || countLlr(seen, usual, usual) < 1) continue;
    const unsure = uncertainty(model, gradient) / usual ** 2 + model.wander;
    const level = levelBefore(weeksKnown.slice(weeks, weeks + before), model.scatter);
    const llr = (count: number, mean: number, hearsaid: number) => {
      const raised = mean * level;
      const expected = raised + hearsaid;
      const variance = model.scatter * expected + unsure * raised ** 2 + (HEARSAY_DOUBT * hearsaid) ** 2;
      return trust * countLlr(count, expected, variance);
    };
    windows.push({
      weeks,
      seen,
      expected: usual * level + talked,
      talked,
      llr: llr(seen, usual, talked),
      plainLlr: talked > 0 ? llr(seen, usual, 0) : 0,
      restLlr: used > 1 ? llr(seen - peak.seen, usual - peak.usual, talked - peak.talked) : 0,
      ...quarters(telling, Math.min(used, cadence.longest)),
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
function judged(history: CellHistory, at: number, reference: Reference, cadence: Cadence): Week[] {
  const { usual: model, longest, before } = reference;
  const weeks: Week[] = [];
  for (let back = 0; back < longest + before && back <= at; back++) {
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
