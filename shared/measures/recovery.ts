import { addDays, daysBetween } from './days.ts';
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
  /** Of the eight weeks before. */
  before: number;
  /** Lower edge of the band in which it was before. */
  edge: number;
  trough: number;
  /** Last day of the lowest fortnight. */
  troughDay: string;
  /** The first day back in the band to stay there; null while there is none. */
  recoveredDay: string | null;
  /** Days from the event to `recoveredDay`. */
  days: number | null;
}

const WEEK = 7;
/** Loud threads make a week's praise and blame jump; of a fortnight they are a part. */
const FORTNIGHT = 14;
const WEEKS_BEFORE = 8;
/** Fewer known weeks make no band. */
const LEAST_WEEKS = 4;
/** Of fewer opinions nothing is said, in a week before or a fortnight after. */
const LEAST_IN_WEEK = 5;
const LEAST_IN_FORTNIGHT = 10;
/** It was within one deviation of the mean before; never less than this many points. */
const NARROWEST = 3;
/** So many deviations, and so many points, below the mean it has fallen; less is weather. */
const FALL = 3;
const LEAST_FALL = 8;
/** A fall that begins later than this has another cause. */
const BEGINS_WITHIN = 28;
/** Half a year later nobody asks what an event did. */
const FOLLOWED = 182;

/**
 * The trough of reputation after an event and how long until it was back in its band before the event.
 *
 * Formula: R(d) = reputation of the fourteen days that end on d (a moving sum of praise and blame, so that a loud day weighs as
 * what it is). Before: m = reputation of the 56 days before the event; σ = standard deviation of its eight weeks about m, each
 * weighing as its opinions, over √2, since R holds two weeks. Band edge = m − max(σ, 3 points). It fell when R is 3 σ and 8
 * points or more below m on a day within four weeks; trough = min R until it is back; it is back on the first day after the trough
 * with R in the band on which it still is one week and two weeks later.
 * Null where nothing fell, or where fewer than four of the eight weeks had five opinions.
 * Source: resilience curve of Bruneau et al. 2003 (loss, and time to recovery); limits after Shewhart; numbers ours.
 */
export function recovery(days: readonly DayOfOpinions[], event: string): Wake | null {
  const opinions = sumsOver(days, event);
  const usual = bandBefore(opinions);
  if (usual === null) return null;
  const { mean, edge, fallen } = usual;
  const index = (n: number) => {
    const { positives, negatives } = opinions(n - FORTNIGHT + 1, n);
    return positives + negatives < LEAST_IN_FORTNIGHT ? null : reputation(positives, negatives);
  };
  const isIn = (n: number) => (index(n) ?? -1) >= edge;
  const until = Math.min(FOLLOWED, daysBetween(event, days.at(-1)?.day ?? event));
  const fell = firstDay(0, Math.min(BEGINS_WITHIN, until), (n) => (index(n) ?? mean) <= fallen);
  if (fell === null) return null;
  const back = firstDay(fell + 1, until - FORTNIGHT, (n) => isIn(n) && isIn(n + WEEK) && isIn(n + FORTNIGHT));
  let trough = { value: index(fell) ?? mean, at: fell };
  for (let n = fell; n <= (back ?? until); n++) {
    const value = index(n);
    if (value !== null && value < trough.value) trough = { value, at: n };
  }
  return {
    before: tenths(mean),
    edge: tenths(edge),
    trough: tenths(trough.value),
    troughDay: addDays(event, trough.at),
    recoveredDay: back === null ? null : addDays(event, back),
    days: back,
  };
}

type Opinions = (from: number, to: number) => { positives: number; negatives: number };

/** Opinions between two days, both counted, given as days after the event. */
function sumsOver(days: readonly DayOfOpinions[], event: string): Opinions {
  const of = new Map(days.map((each) => [daysBetween(event, each.day), each]));
  return (from, to) => {
    const sums = { positives: 0, negatives: 0 };
    for (let n = from; n <= to; n++) {
      sums.positives += of.get(n)?.positives ?? 0;
      sums.negatives += of.get(n)?.negatives ?? 0;
    }
    return sums;
  };
}

function bandBefore(opinions: Opinions): { mean: number; edge: number; fallen: number } | null {
  const all = opinions(-WEEKS_BEFORE * WEEK, -1);
  const mean = reputation(all.positives, all.negatives);
  const weeks = Array.from({ length: WEEKS_BEFORE }, (_, n) => opinions(-(n + 1) * WEEK, -n * WEEK - 1))
    .map(({ positives, negatives }) => ({
      size: positives + negatives,
      index: reputation(positives, negatives) ?? 0,
    }))
    .filter(({ size }) => size >= LEAST_IN_WEEK);
  if (mean === null || weeks.length < LEAST_WEEKS) return null;
  const size = weeks.reduce((sum, week) => sum + week.size, 0);
  const variance = weeks.reduce((sum, week) => sum + week.size * (week.index - mean) ** 2, 0) / size;
  const deviation = Math.sqrt((variance * WEEK) / FORTNIGHT);
  return {
    mean,
    edge: mean - Math.max(deviation, NARROWEST),
    fallen: mean - Math.max(FALL * deviation, LEAST_FALL),
  };
}

function firstDay(from: number, to: number, is: (n: number) => boolean): number | null {
  for (let n = from; n <= to; n++) if (is(n)) return n;
  return null;
}

const tenths = (value: number) => Math.round(value * 10) / 10;
