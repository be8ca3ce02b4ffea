import type { Cadence, CellHistory } from './cell-history.ts';

/** What a cell's usual weeks are like, learned from the weeks up to `until`. */
export interface UsualWeeks {
  until: number;
  /** Coefficients of `traits`. */
  beta: Float64Array;
  /** Their covariance, row by row. */
  covariance: Float64Array;
  /** Variance over mean of usual weeks, at least 1. */
  scatter: number;
  /** Usual talk of a week. */
  talk: number;
  /** Variance of the level itself around what the traits say, relative to its square. */
  wander: number;
  /** Other posts heard for one own report. */
  heard: number;
}

/** level, trend, two yearly waves, talk. */
export const TRAITS = 7;
export const TREND = 1;
const SEASON = 2;
const HEAT = 6;
/** Little talk tells little: so many posts are added on both sides. */
const TALK_HOLD = 3;

/** Logarithm of vehicles in use times the share of posts that are already there. */
export function offsetOf(history: CellHistory, week: number): number {
  return Math.log(Math.max(1e-9, (history.vehicles?.[week] ?? 1) * (history.reported?.[week] ?? 1)));
}

/** Writes a week's traits into `into` from `at` on. */
export function writeTraits(
  into: Float64Array,
  at: number,
  history: CellHistory,
  week: number,
  { until, talk }: UsualWeeks,
  { year }: Cadence,
): void {
  const angle = (2 * Math.PI * week) / year;
  into[at] = 1;
  into[at + 1] = (week - until) / year;
  into[at + 2] = Math.sin(angle);
  into[at + 3] = Math.cos(angle);
  into[at + 4] = Math.sin(2 * angle);
  into[at + 5] = Math.cos(2 * angle);
  into[at + 6] = Math.log((smooth(history.talk, week) + TALK_HOLD) / (talk + TALK_HOLD));
}

/** The week before counts half: single weeks of talk scatter more than what they stand for. */
const BEFORE = 0.5;

function smooth(talk: readonly number[], week: number): number {
  const now = talk[week] ?? 0;
  return (BEFORE * (talk[week - 1] ?? now) + now) / (1 + BEFORE);
}

/** What a usual week is made of. */
export interface Factors {
  level: number;
  season: number;
  heat: number;
}

/**
 * A week's level (trend and vehicles in it), season and heat; expected is their product. Season and heat never lower an expectation,
 * nor does a decline that is not learned yet: a season that fails to come, or talk that does, is no rise of its own. Writes the week's traits, which `uncertainty` needs.
 */
export function factorsOf(
  model: UsualWeeks,
  history: CellHistory,
  week: number,
  cadence: Cadence,
  traits: Float64Array,
): Factors {
  writeTraits(traits, 0, history, week, model, cadence);
  const part = (from: number, to: number) => {
    let log = 0;
    for (let a = from; a < to; a++) log += (model.beta[a] as number) * (traits[a] as number);
    return log;
  };
  const trend = part(TREND, SEASON);
  return {
    level: Math.exp(
      Math.min(
        20,
        offsetOf(history, week) + part(0, TREND) + (week > model.until ? Math.max(0, trend) : trend),
      ),
    ),
    season: Math.exp(Math.max(0, part(SEASON, HEAT))),
    heat: Math.exp(Math.max(0, part(HEAT, TRAITS))),
  };
}

/** Variance of a sum of means with gradient `gradient` (Σ mean · traits), from not knowing the coefficients. */
export function uncertainty({ covariance }: UsualWeeks, gradient: Float64Array): number {
  let variance = 0;
  for (let a = 0; a < TRAITS; a++)
    for (let b = 0; b < TRAITS; b++)
      variance += (covariance[a * TRAITS + b] ?? 0) * (gradient[a] ?? 0) * (gradient[b] ?? 0);
  return variance;
}
