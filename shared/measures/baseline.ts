import { countQuantile } from './negative-binomial.ts';

/** Goes with every expectation; a change of formula is a new version. */
export const BASELINE_VERSION = 'baseline-1';

/** Days of one count, oldest first, every day of the span there. */
export interface DaySeries {
  /** 0 Sunday … 6 Saturday, of the first day. */
  weekday: number;
  counts: readonly number[];
  /** Posts of the same days that say nothing bad: how much is talked at all. */
  talk: readonly number[];
  /** Days of which something outside is known to have made the figures (a recall, an article): no model of a season. */
  unusual?: readonly boolean[];
}

export interface Baseline {
  expected: number;
  /** Quantile of what a quiet window holds. */
  bound: number;
  /** The same had people talked no more than the season has them. */
  plainBound: number;
  /** Recent weeks by weekday; expected = level × season × attention. */
  level: number;
  season: number;
  attention: number;
  /** Whether an earlier year was there to tell the season by. */
  seasonal: boolean;
  /** Variance over mean of the recent weeks. */
  dispersion: number;
}

const WEEK = 7;
/** 52 weeks, so that weekdays stay in their places. */
const YEAR = 364;
/** Weeks the level stands on, and at least needed. */
const RECENT = 12;
export const LEAST_WEEKS = 8;
const YEARS = 3;
/** Weeks on either side of the same week of an earlier year. */
const AROUND = 1;
/** Standardised residuals above this are a past outbreak. */
const OUTBREAK = 2.58;
/** Weekdays are learned over so many weeks, each held to the average by so many posts. */
const WEEKDAY_WEEKS = 26;
const WEEKDAY_HOLD = 20;
/** What is known of scatter before anything is seen: threads make posts come in clusters. */
const USUAL_DISPERSION = 1.5;
const DISPERSION_HOLD = 6;
/** A lively thread or two makes a week of so much scatter, and is no outbreak. */
const CLUSTERED = 4;
/** One year that is more than twice the other is no season but something that happened once. */
const ONCE = 2;

/**
 * What a window of `length` days (1 or 7) that ends with day `at` would hold if nothing had happened; null with less than
 * eight weeks before it.
 *
 * expected = level × season × attention.
 * level: weighted mean of the twelve weeks before, weeks that stand out (Anscombe residual s > 2.58) weighted s⁻²; times the
 * share of the window's weekdays, learned over 26 weeks. season: the same week of earlier years (and one on either side) over the
 * twelve weeks before it, never under 1; of several years the geometric mean, the smaller where one is more than twice the other;
 * years in which something outside happened are left out. attention: posts that say nothing bad over those of the weeks
 * before, as far as they exceed the season's own, never under 1: talk about an article brings grumbling with it.
 * bound: negative-binomial quantile `q` of mean `expected` and variance φ·expected + (uncertainty of level and season)², φ from the
 * weeks before, held to 1.5 by six degrees of freedom, never under 1.
 *
 * Source: after Noufaily et al. 2013 (Farrington flexible: past outbreaks down-weighted, quasi-Poisson scatter,
 * negative-binomial threshold). Factors instead of a regression are ours, so that each can be read and disputed.
 */
export function baseline(days: DaySeries, at: number, length: number, q: number): Baseline | null {
  const before = weeksBefore(days.counts, at - length, RECENT);
  if (before.length < LEAST_WEEKS) return null;
  const recent = weighted(before);
  const share = length === WEEK ? 1 : shareOf(days, at, length);
  const level = recent.level * share;
  const { season, talkSeason, spread, seasonal } = seasonOf(days, at, length);
  const usualTalk = median(weeksBefore(days.talk, at - length, RECENT)) * share;
  const talk = sumOf(days.talk, at - length + 1, at);
  const attention = usualTalk > 0 ? Math.max(1, talk / usualTalk / talkSeason) : 1;
  const expected = level * season * attention;
  const levelVariance = (recent.dispersion * level) / recent.weight;
  const boundOf = (mean: number) =>
    countQuantile(
      mean,
      recent.dispersion * mean + levelVariance * (mean / level) ** 2 + (mean * spread) ** 2,
      q,
    );
  const bound = boundOf(expected);
  return {
    expected,
    bound,
    plainBound: attention > 1 ? boundOf(level * season) : bound,
    level,
    season,
    attention,
    seasonal,
    dispersion: recent.dispersion,
  };
}

/** Sums of the whole weeks that end on `last`, a week before it, and so on, nearest first; only those history holds. */
function weeksBefore(counts: readonly number[], last: number, most: number): number[] {
  const weeks: number[] = [];
  for (let end = last; weeks.length < most && end - WEEK + 1 >= 0; end -= WEEK)
    weeks.push(sumOf(counts, end - WEEK + 1, end));
  return weeks;
}

/** Half a post at least: from a level of nothing no ratio tells. */
const LEAST_LEVEL = 0.5;

function weighted(weeks: readonly number[]): { level: number; dispersion: number; weight: number } {
  const start = Math.max(LEAST_LEVEL, median(weeks));
  // By the middle half of the weeks, so that an outbreak does not hide behind the scatter it makes itself.
  const usual = 1.4826 * median(weeks.map((seen) => Math.abs(seen - start)));
  const plain = Math.max(CLUSTERED, usual ** 2 / start);
  // Anscombe residuals of Poisson counts, 3/2·(y^⅔ − μ^⅔)/μ^⅙, over the square root of the scatter.
  const weights = weeks.map((seen) => {
    const residual = (1.5 * (seen ** (2 / 3) - start ** (2 / 3))) / start ** (1 / 6) / Math.sqrt(plain);
    return residual > OUTBREAK ? residual ** -2 : 1;
  });
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const mean = weeks.reduce((sum, seen, i) => sum + seen * (weights[i] ?? 0), 0) / weight;
  const level = Math.max(LEAST_LEVEL, mean);
  return { level, dispersion: dispersionOf(weeks, level, weights), weight };
}

function dispersionOf(weeks: readonly number[], level: number, weights: readonly number[]): number {
  const squares = weeks.reduce((sum, seen, i) => sum + ((weights[i] ?? 0) * (seen - level) ** 2) / level, 0);
  const freedom = Math.max(0, weights.reduce((sum, one) => sum + one, 0) - 1);
  return Math.max(1, (squares + DISPERSION_HOLD * USUAL_DISPERSION) / (freedom + DISPERSION_HOLD));
}

/** Part of a week's posts that falls on the window's weekdays. */
function shareOf(days: DaySeries, at: number, length: number): number {
  const sums = new Array<number>(WEEK).fill(0);
  const last = at - length;
  const first = Math.max(0, last - WEEKDAY_WEEKS * WEEK + 1);
  for (let day = first; day <= last; day++) {
    const weekday = (days.weekday + day) % WEEK;
    sums[weekday] = (sums[weekday] ?? 0) + (days.counts[day] ?? 0);
  }
  const total = sums.reduce((sum, one) => sum + one, 0) + WEEKDAY_HOLD * WEEK;
  let share = 0;
  for (let day = at - length + 1; day <= at; day++)
    share += ((sums[(days.weekday + day) % WEEK] ?? 0) + WEEKDAY_HOLD) / total;
  return share;
}

interface Season {
  season: number;
  talkSeason: number;
  /** Relative uncertainty of the season. */
  spread: number;
  seasonal: boolean;
}

const NO_SEASON: Season = { season: 1, talkSeason: 1, spread: 0, seasonal: false };

function seasonOf(days: DaySeries, at: number, length: number): Season {
  const years: { factor: number; talk: number; seen: number }[] = [];
  let known = 0;
  for (let year = 1; year <= YEARS; year++) {
    // Whole weeks around the same day, also for a window of one day: single days of a year ago tell nothing.
    const end = at - year * YEAR;
    const first = end - (1 + AROUND) * WEEK + 1;
    const weeks = weeksBefore(days.counts, first - 1, RECENT);
    if (weeks.length < LEAST_WEEKS) break;
    known += 1;
    if (isUnusual(days, first - RECENT * WEEK, end + AROUND * WEEK)) continue;
    const span = 1 + 2 * AROUND;
    const seen = sumOf(days.counts, first, end + AROUND * WEEK);
    const talk = sumOf(days.talk, first, end + AROUND * WEEK) / span;
    const talkBefore = median(weeksBefore(days.talk, first - 1, RECENT));
    years.push({
      factor: (seen / span + 1) / (weighted(weeks).level + 1),
      talk: (talk + 1) / (talkBefore + 1),
      seen,
    });
  }
  if (years.length === 0) return { ...NO_SEASON, seasonal: known > 0 };
  const season = Math.max(1, together(years.map(({ factor }) => factor)));
  const talkSeason = Math.max(1, together(years.map(({ talk }) => talk)));
  const seen = years.reduce((sum, year) => sum + year.seen, 0);
  const spread = season > 1 && length > 0 ? Math.sqrt(USUAL_DISPERSION / (seen + 1)) : 0;
  return { season, talkSeason, spread, seasonal: true };
}

/** What several years agree on. */
function together(factors: readonly number[]): number {
  const least = Math.min(...factors);
  const same = factors.filter((factor) => factor <= ONCE * least);
  return Math.exp(same.reduce((sum, factor) => sum + Math.log(factor), 0) / same.length);
}

function isUnusual({ unusual }: DaySeries, first: number, last: number): boolean {
  return unusual?.slice(Math.max(0, first), last + 1).some(Boolean) ?? false;
}

function sumOf(values: readonly number[], first: number, last: number): number {
  let sum = 0;
  for (let day = Math.max(0, first); day <= last; day++) sum += values[day] ?? 0;
  return sum;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
