import { reputation } from './reputation.ts';

/** Goes with every trough and recovery shown; a change of formula or limits is a new version. */
export const RECOVERY_VERSION = 'recovery-1';

/** Opinions of one day; days without any may be left out. */
export interface DayOfOpinions {
  /** YYYY-MM-DD */
  day: string;
  positives: number;
  negatives: number;
}

/** What an event did to reputation, in points 0–100 of the smoothed series. */
export interface Wake {
  /** Mean of the weeks before. */
  before: number;
  /** Lower edge of the band in which it was before. */
  edge: number;
  trough: number;
  /** Last day of the lowest week. */
  troughDay: string;
  /** Last day of the first week back in the band that another such week follows; null while there is none. */
  recoveredDay: string | null;
  /** Days from the event to `recoveredDay`. */
  days: number | null;
}

const DAY_MS = 86_400_000;
const WEEK = 7;
const WEEKS_BEFORE = 8;
/** Fewer known weeks make no band. */
const LEAST_WEEKS = 4;
/** Of fewer opinions in a week nothing is said. */
const LEAST_OPINIONS = 5;
/** The band: mean ± two standard deviations, and never narrower than this many points. */
const DEVIATIONS = 2;
const NARROWEST = 4;
/** A fall that begins later than this has another cause. */
const BEGINS_WITHIN = 28;
/** Lower than the mean by less than this is weather. */
const LEAST_FALL = 8;
/** Half a year later nobody asks what an event did. */
const FOLLOWED = 182;

/**
 * The trough of reputation after an event and how long until it was back within its band before the event.
 *
 * Formula: R(d) = reputation of the seven days that end on d (a moving sum of praise and blame, so that a loud day weighs as
 * what it is); band = mean of the eight weeks before the event ± max(2 standard deviations, 4 points). It fell when R leaves the band
 * downwards within four weeks by 8 points or more below the mean; trough = min R until it is back; it is back on the first day after
 * the trough with R in the band where R is in the band a week later, too.
 * Null where nothing fell, or where fewer than four of the eight weeks had five opinions.
 * Source: resilience curve of Bruneau et al. 2003 (loss, and time to recovery); band after Shewhart; limits ours.
 */
export function recovery(days: readonly DayOfOpinions[], event: string): Wake | null {
  const week = weeklyReputation(days);
  const before = Array.from({ length: WEEKS_BEFORE }, (_, n) => week(-1 - n * WEEK, event)).filter(
    (value) => value !== null,
  );
  if (before.length < LEAST_WEEKS) return null;
  const mean = before.reduce((sum, value) => sum + value, 0) / before.length;
  const variance = before.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (before.length - 1);
  const edge = mean - Math.max(DEVIATIONS * Math.sqrt(variance), NARROWEST);
  const last = days.at(-1)?.day ?? event;
  const until = Math.min(FOLLOWED, daysBetween(event, last));
  const fell = firstDay(0, Math.min(BEGINS_WITHIN, until), (n) => isUnder(week(n, event), edge));
  if (fell === null) return null;

  let trough = { value: Number.POSITIVE_INFINITY, at: fell };
  for (let n = fell; n <= until; n++) {
    const value = week(n, event);
    if (value === null) continue;
    if (value < trough.value) trough = { value, at: n };
    if (value >= edge && !isUnder(week(n + WEEK, event), edge) && mean - trough.value >= LEAST_FALL) break;
  }
  if (mean - trough.value < LEAST_FALL) return null;
  const back = firstDay(trough.at + 1, until - WEEK, (n) => {
    const value = week(n, event);
    const later = week(n + WEEK, event);
    return value !== null && value >= edge && later !== null && later >= edge;
  });
  return {
    before: tenths(mean),
    edge: tenths(edge),
    trough: tenths(trough.value),
    troughDay: addDays(event, trough.at),
    recoveredDay: back === null ? null : addDays(event, back),
    days: back,
  };
}

/** Reputation of the seven days that end `offset` days after a day; null of too few opinions. */
function weeklyReputation(days: readonly DayOfOpinions[]) {
  const of = new Map(days.map((each) => [each.day, each]));
  return (offset: number, from: string): number | null => {
    let positives = 0;
    let negatives = 0;
    for (let n = offset - WEEK + 1; n <= offset; n++) {
      const here = of.get(addDays(from, n));
      positives += here?.positives ?? 0;
      negatives += here?.negatives ?? 0;
    }
    return positives + negatives < LEAST_OPINIONS ? null : reputation(positives, negatives);
  };
}

function firstDay(from: number, to: number, is: (n: number) => boolean): number | null {
  for (let n = from; n <= to; n++) if (is(n)) return n;
  return null;
}

const isUnder = (value: number | null, edge: number) => value !== null && value < edge;
const tenths = (value: number) => Math.round(value * 10) / 10;
const addDays = (day: string, n: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
