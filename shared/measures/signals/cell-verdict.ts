import { type Cadence, type CellHistory, type CellKind, type CellVerdict, WEEKLY } from './cell-history.ts';
import { scanChance } from './scan-chance.ts';
import { factorsOf, learnUsualWeeks, TRAITS, type UsualWeeks } from './usual-weeks.ts';
import { trailingWindows, type Window } from './windows.ts';

/** Goes with every verdict; a change of formula or limits is a new version. */
export const CELL_VERDICT_VERSION = 'cell-verdict-1';

/** From here on a defect is called; set by `npm run bench -- signals`: at most 2 false alarms in 100 years of a series of 24 cells. */
export const DEFECT_LLR = 9;
/** About 1 in 400 by chance in one window. */
const WATCH_LLR = 4;
/** MaxSPRT's usual least number of events. */
const LEAST_EVENTS = 4;
/** Above expectation by less than so much nobody would act on it. */
const LEAST_RATIO = 1.25;
/** What must stay without the largest week, and as a share of all. */
const REST_LLR = 2;
const REST_SHARE = 0.2;
/** Where the newest quarter holds less than this share of what it once was, it falls away. */
const FALLEN = 0.35;

/**
 * Judges a cell at the end of week `at` (the last one by default) by what was known then; null with too little history
 * (`cadence.least` weeks before the longest window).
 *
 * Usual weeks are learned from those before the longest window (`learnUsualWeeks`), so that a slow rise is not learned as usual.
 * Every trailing window is compared with them (`trailingWindows`): negative-binomial log-likelihood ratio. A defect is called when a
 * window of 4 posts or more reaches DEFECT_LLR, without its largest week still tells, and does not fall away; where only the talk or
 * the fall stands against that, it is attention. Reads a cell of months with `MONTHLY`.
 * Source: scan over trailing windows as in MaxSPRT (Kulldorff et al. 2011) and GLR (Höhle & Paul 2008); what tells news from
 * defects is ours.
 */
export function cellVerdict(
  history: CellHistory,
  at: number = history.seen.length - 1,
  cadence: Cadence = WEEKLY,
): CellVerdict | null {
  const until = learnedUntil(at, cadence);
  if (until === null) return null;
  return judge(history, at, learnUsualWeeks(history, until, cadence), cadence);
}

/**
 * The verdict of every week from `from` on, each by what was known at its end. Left out are weeks whose longest window holds fewer
 * posts than a defect must have, and those before history is long enough: they are quiet.
 */
export function replay(
  history: CellHistory,
  from = 0,
  cadence: Cadence = WEEKLY,
): { at: number; verdict: CellVerdict }[] {
  const verdicts: { at: number; verdict: CellVerdict }[] = [];
  let model: UsualWeeks | null = null;
  for (let at = from; at < history.seen.length; at++) {
    const until = learnedUntil(at, cadence);
    if (until === null || !hasEnough(history, at, cadence)) continue;
    if (model?.until !== until) model = learnUsualWeeks(history, until, cadence);
    verdicts.push({ at, verdict: judge(history, at, model, cadence) });
  }
  return verdicts;
}

function hasEnough({ seen }: CellHistory, at: number, { windows }: Cadence): boolean {
  let posts = 0;
  for (let week = Math.max(0, at - windows + 1); week <= at; week++) posts += seen[week] ?? 0;
  return posts >= LEAST_EVENTS;
}

/** The first week from `from` on at whose end the cell would have been called a defect; null if never. */
export function firstAlarm(
  history: CellHistory,
  from = 0,
  cadence: Cadence = WEEKLY,
): { at: number; verdict: CellVerdict } | null {
  for (const { at, verdict } of replay(history, from, cadence))
    if (verdict.kind === 'defect') return { at, verdict };
  return null;
}

/** The last week that may be learned from; the same for `anew` weeks in a row, so that a replay learns seldom. */
function learnedUntil(at: number, { windows, anew, least }: Cadence): number | null {
  const last = at - windows;
  if (last + 1 < least) return null;
  return Math.max(least - 1, last - ((last + 1) % anew));
}

function judge(history: CellHistory, at: number, model: UsualWeeks, cadence: Cadence): CellVerdict {
  const windows = trailingWindows(history, at, model, cadence);
  const holds = ({ seen, expected }: Window) => seen >= LEAST_EVENTS && seen >= LEAST_RATIO * expected;
  const fallen = ({ newest, highest }: Window) => newest < FALLEN * highest;
  const spread = ({ llr, restLlr }: Window) => restLlr >= Math.max(REST_LLR, REST_SHARE * llr);
  const standing = windows.filter((window) => holds(window) && spread(window) && !fallen(window));
  const persists = most(standing, ({ llr }) => llr);
  if (persists !== null && persists.llr >= WATCH_LLR)
    return verdictOf(persists.llr >= DEFECT_LLR ? 'defect' : 'watch', 'persists', persists);
  const risen = most(
    windows.filter(({ seen }) => seen >= LEAST_EVENTS),
    ({ llr, plainLlr }) => Math.max(llr, plainLlr),
  );
  if (risen !== null && risen.plainLlr >= WATCH_LLR && risen.plainLlr > 2 * risen.llr)
    return verdictOf('attention', 'talked', risen);
  if (risen !== null && risen.llr >= WATCH_LLR) {
    return fallen(risen) && risen.weeks > 1
      ? verdictOf('attention', 'fallsAway', risen)
      : verdictOf('watch', 'oneWeek', risen);
  }
  return verdictOf('quiet', 'usual', risen ?? windows[0]);

  function verdictOf(kind: CellKind, reason: CellVerdict['reason'], window: Window | undefined): CellVerdict {
    const { seen, expected, llr, weeks, talked } = window ?? NOTHING;
    return {
      kind,
      reason,
      seen,
      expected,
      ratio: expected > 0 ? seen / expected : 1,
      llr,
      weeks,
      since: at - weeks + 1,
      p: scanChance(llr),
      talked,
      usual: factorsOf(model, history, at, cadence, new Float64Array(TRAITS)),
    };
  }
}

const NOTHING = { seen: 0, expected: 0, llr: 0, weeks: 0, talked: 0 };

function most(windows: readonly Window[], by: (window: Window) => number): Window | null {
  let best: Window | null = null;
  for (const window of windows) if (best === null || by(window) > by(best)) best = window;
  return best;
}
