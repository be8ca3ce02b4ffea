import type { Cadence, CellHistory } from './cell-history.ts';
import { countLlr } from './count-llr.ts';
import { learnUsualWeeks } from './learn-usual.ts';
import { strongestRise } from './rise.ts';
import { firstHeard } from './telling-weeks.ts';
import type { UsualWeeks } from './usual-weeks.ts';
import { USUAL_SCATTER } from './week-scatter.ts';
import { type Reference, trailingWindows } from './windows.ts';

/** Ratios of slow windows are multiplied by so much: then they give about as many false alarms as the others. */
const SLOW_TRUST = 1.12;

/**
 * The weeks up to which usual ones are learned to judge week `at`, oldest first; null while fewer than `cadence.least` weeks were
 * heard. The last is what sudden rises are compared with, the last but one what slow ones are; those before it, a slow window apart
 * and after a year at least, are only there to tell which weeks had risen. The same for `anew` weeks in a row.
 */
export function learnedUntil(history: CellHistory, at: number, cadence: Cadence): number[] | null {
  const start = firstHeard(history, at);
  const first = start + cadence.least - 1;
  if (at <= first) return null;
  const { anew, longest, slow, year } = cadence;
  const before = (weeks: number) => {
    const last = at - weeks;
    return Math.max(first, last - ((last + 1) % anew));
  };
  const slowly = before(slow.longest);
  const untils = [slowly, before(longest)];
  for (let until = slowly - slow.longest; until >= start + year; until -= slow.longest) untils.unshift(until);
  return untils;
}

/**
 * What a week is compared with, learned up to the last two of `untils` (from `learnedUntil`). Weeks that would have been called by what
 * was learned before them are left out of what is learned after: an outbreak does not become usual by going on.
 */
export function referencesAt(
  history: CellHistory,
  untils: readonly number[],
  cadence: Cadence,
): [Reference, Reference] {
  const { slow, longest, before } = cadence;
  const learned = new Map<number, UsualWeeks>();
  const learn = (until: number) => {
    const usual = learned.get(until) ?? learnUsualWeeks(history, until, cadence, risen);
    learned.set(until, usual);
    return usual;
  };
  const slowly = (until: number): Reference => ({
    usual: learn(until),
    ...slow,
    before: 0,
    trust: SLOW_TRUST,
  });
  const risen = new Set<number>();
  for (const [i, until] of untils.entries()) {
    const next = untils[i + 1] ?? until;
    if (!suspicious(history, until, next, cadence)) continue;
    const rise = strongestRise(trailingWindows(history, next, slowly(until), cadence));
    if (rise === null || rise.llr < cadence.defect) continue;
    for (let week = next - rise.weeks + 1; week <= next; week++) risen.add(week);
  }
  const [slowUntil = 0, newest = 0] = untils.slice(-2);
  return [{ usual: learn(newest), shortest: 1, longest, before, trust: 1 }, slowly(slowUntil)];
}

/** Whether a plain mean finds a window up to week `last` half as telling as a defect; only then is it worth learning what was usual. */
function suspicious({ seen }: CellHistory, until: number, last: number, cadence: Cadence): boolean {
  let before = 0.5;
  const from = Math.max(0, until - cadence.learned + 1);
  for (let week = from; week <= until; week++) before += seen[week] ?? 0;
  const mean = before / (until - from + 1);
  let posts = 0;
  for (let week = last; week > until; week--) {
    posts += seen[week] ?? 0;
    const expected = mean * (last - week + 1);
    if (countLlr(posts, expected, USUAL_SCATTER * expected) >= cadence.defect / 2) return true;
  }
  return false;
}
