import type { Cadence, CellHistory } from './cell-history.ts';
import { solve } from './linear-system.ts';

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
const SEASON = 2;
const HEAT = 6;
/** What is held of each before anything is seen: its middle and how far it usually lies from there, in logarithms. */
const MIDDLE = [0, 0, 0, 0, 0, 0, 0.8] as const;
const SPREAD = [1e3, 0.2, 0.2, 0.2, 0.12, 0.12, 0.3] as const;
/** Logarithm a year. What grows faster than by a third is no trend of usual weeks but a rise. */
const STEEPEST = 0.3;
/** With vehicles in use known, the trend is theirs. */
const SPREAD_WITH_VEHICLES = 0.05;
/** Little talk tells little: so many posts are added on both sides. */
const TALK_HOLD = 3;
const ROUNDS = 12;
const CLOSE = 1e-2;
/** After a shorter step the curvature is worked out no more. */
const BENT = 0.05;
/** Farrington's: standardised residuals above this are a past outbreak and count s⁻². */
const OUTBREAK = 2.58;
/** One thread in a cell that is silent otherwise is no outbreak. */
const LEAST_MEAN = 1;
/** Threads make posts come in clusters, known before anything is seen. */
const USUAL_SCATTER = 1.7;
const SCATTER_HOLD = 20;
const TRAITS_USED = 3;
const USUAL_WANDER = 0.15 ** 2;
const LEAST_WANDER = 0.07 ** 2;
const WANDER_HOLD = 8;
const BLOCK = 8;
/** So many posts of talk in a middle week do not all stay away by chance. */
const ALWAYS = 15;
/** A press week is no usual talk: what is heard above so many times the middle week is cut off. */
const LOUD = 3;

/**
 * Learns log(expected) = level + trend + two yearly waves + elasticity · log(talk / usual talk) + log(vehicles · reported) from the
 * weeks up to `until`, past outbreaks down-weighted.
 *
 * Formula: Poisson regression with normal priors on the coefficients (MAP by Newton's method), covariance scaled by the scatter
 * φ = Pearson χ² over its degrees of freedom, held to 1.3 by 12. Source: after Noufaily et al. 2013 (Farrington flexible); the
 * priors, by which rare cells have a season and trend of 1 instead of noise, are ours.
 */
export function learnUsualWeeks(history: CellHistory, until: number, cadence: Cadence): UsualWeeks {
  const from = Math.max(0, until - cadence.learned + 1);
  const n = until - from + 1;
  const talk = median(history.talk, from, until);
  const model: UsualWeeks = {
    until,
    beta: new Float64Array(MIDDLE),
    covariance: new Float64Array(TRAITS * TRAITS),
    scatter: USUAL_SCATTER,
    talk,
    wander: USUAL_WANDER,
    heard: 0,
  };
  const rows = new Float64Array(n * TRAITS);
  const offsets = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    writeTraits(rows, i * TRAITS, history, from + i, model, cadence);
    offsets[i] = offsetOf(history, from + i);
  }
  const weights = new Float64Array(n).fill(1);
  const expected = new Float64Array(n);
  const sum = history.seen.slice(from, until + 1).reduce((total, count) => total + count, 0);
  const middle = offsets.reduce((total, offset) => total + Math.exp(offset), 0);
  model.beta[0] = Math.log((sum + 0.5) / middle);
  let bent = true;
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(history, from, rows, offsets, weights, expected, model, bent);
    bent = step > BENT || round < 4;
    // Twice, once the first fit stands: an outbreak must not hide behind the level it made itself.
    if (round === 1 || round === 3) downweigh(history, from, expected, weights, model);
    if (round > 3 && step < CLOSE) break;
  }
  model.scatter = scatterOf(history, from, expected, weights);
  for (let i = 0; i < model.covariance.length; i++)
    model.covariance[i] = (model.covariance[i] ?? 0) * model.scatter;
  model.wander = wanderOf(history, from, expected, weights, model.scatter);
  model.heard = heardFor(history, from, until, expected);
  return model;
}

function offsetOf(history: CellHistory, week: number): number {
  return Math.log(Math.max(1e-9, (history.vehicles?.[week] ?? 1) * (history.reported?.[week] ?? 1)));
}

function writeTraits(
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

function newtonStep(
  history: CellHistory,
  from: number,
  rows: Float64Array,
  offsets: Float64Array,
  weights: Float64Array,
  expected: Float64Array,
  model: UsualWeeks,
  bent: boolean,
): number {
  const { beta } = model;
  const gradient = new Float64Array(TRAITS);
  const curvature = new Float64Array(TRAITS * TRAITS);
  for (let a = 0; a < TRAITS; a++) {
    const spread = a === 1 && history.vehicles !== undefined ? SPREAD_WITH_VEHICLES : (SPREAD[a] ?? 1);
    gradient[a] = ((MIDDLE[a] ?? 0) - (beta[a] ?? 0)) / spread ** 2;
    curvature[a * TRAITS + a] = 1 / spread ** 2;
  }
  const bends = new Float64Array((TRAITS * (TRAITS + 1)) / 2);
  // Half a post in the whole span (Jeffreys): where nothing was ever seen, the level is low but not nothing.
  gradient[0] = (gradient[0] ?? 0) + 0.5;
  for (let i = 0; i < expected.length; i++) {
    const at = i * TRAITS;
    let log = offsets[i] as number;
    for (let a = 0; a < TRAITS; a++) log += (beta[a] as number) * (rows[at + a] as number);
    const mean = Math.exp(log < 20 ? log : 20);
    expected[i] = mean;
    const weight = weights[i] as number;
    const error = weight * ((history.seen[from + i] as number) - mean);
    for (let a = 0; a < TRAITS; a++) (gradient[a] as number) += error * (rows[at + a] as number);
    if (!bent) continue;
    let cell = 0;
    for (let a = 0; a < TRAITS; a++) {
      const bend = weight * mean * (rows[at + a] as number);
      for (let b = 0; b <= a; b++) (bends[cell++] as number) += bend * (rows[at + b] as number);
    }
  }
  for (let a = 0, cell = 0; a < TRAITS; a++)
    for (let b = 0; b <= a; b++) (curvature[a * TRAITS + b] as number) += bends[cell++] as number;
  const step = bent ? solve(curvature, gradient, model.covariance) : times(model.covariance, gradient);
  let longest = 0;
  for (let a = 0; a < TRAITS; a++) {
    const move = Math.max(-2, Math.min(2, step[a] as number));
    longest = Math.max(longest, Math.abs(move));
    (beta[a] as number) += move;
  }
  beta[1] = Math.max(-STEEPEST, Math.min(STEEPEST, beta[1] as number));
  return longest;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < TRAITS; b++) sum += (matrix[a * TRAITS + b] as number) * (vector[b] as number);
    return sum;
  });
}

/**
 * Weeks of which something outside is known, and weeks in which a series that is always talked about was not heard of at all: its
 * sources were silent, and what is missing has not fallen away.
 */
export function tellsNothing(history: CellHistory, week: number, { talk }: UsualWeeks): boolean {
  if (history.unusual?.[week]) return true;
  const { seen, heard } = history;
  return talk >= ALWAYS && (history.talk[week] ?? 0) + (seen[week] ?? 0) + (heard[week] ?? 0) === 0;
}

function downweigh(
  history: CellHistory,
  from: number,
  expected: Float64Array,
  weights: Float64Array,
  model: UsualWeeks,
): void {
  model.scatter = scatterOf(history, from, expected, weights);
  for (let i = 0; i < weights.length; i++) {
    if (tellsNothing(history, from + i, model)) {
      weights[i] = 0;
      continue;
    }
    const mean = Math.max(LEAST_MEAN, expected[i] ?? 0);
    const seen = history.seen[from + i] ?? 0;
    const residual = (1.5 * (seen ** (2 / 3) - mean ** (2 / 3))) / mean ** (1 / 6) / Math.sqrt(model.scatter);
    weights[i] = residual > OUTBREAK ? residual ** -2 : 1;
  }
}

/** Pearson's χ² over its degrees of freedom; a week in which less than one post is expected tells so much less. */
function scatterOf(
  history: CellHistory,
  from: number,
  expected: Float64Array,
  weights: Float64Array,
): number {
  let squares = SCATTER_HOLD * USUAL_SCATTER;
  let freedom = SCATTER_HOLD - TRAITS_USED;
  for (let i = 0; i < expected.length; i++) {
    const mean = Math.max(1e-3, expected[i] ?? 0);
    const telling = (weights[i] ?? 1) * Math.min(1, mean);
    squares += (telling * ((history.seen[from + i] ?? 0) - mean) ** 2) / mean;
    freedom += telling;
  }
  return Math.max(1, squares / freedom);
}

/**
 * What is left of the scatter of sums over eight weeks once that of single weeks is taken away: levels move for reasons no trait
 * knows. Held to 0.15² by eight such sums; those of rare cells tell little and count so.
 */
function wanderOf(
  history: CellHistory,
  from: number,
  expected: Float64Array,
  weights: Float64Array,
  scatter: number,
): number {
  let left = WANDER_HOLD * USUAL_WANDER;
  let told = WANDER_HOLD;
  for (let i = 0; i + BLOCK <= expected.length; i += BLOCK) {
    let mean = 0;
    let above = 0;
    for (let j = i; j < i + BLOCK; j++) {
      const weight = weights[j] ?? 1;
      mean += weight * (expected[j] ?? 0);
      above += weight * ((history.seen[from + j] ?? 0) - (expected[j] ?? 0));
    }
    if (mean <= 0) continue;
    const usual = scatter / mean;
    const trust = 1 / (1 + usual / USUAL_WANDER) ** 2;
    left += trust * ((above / mean) ** 2 - usual);
    told += trust;
  }
  return Math.max(LEAST_WANDER, left / told);
}

function heardFor(history: CellHistory, from: number, until: number, expected: Float64Array): number {
  const most = LOUD * (median(history.heard, from, until) + 1);
  let heard = 0.5;
  let seen = 0.5;
  for (let week = from; week <= until; week++) {
    heard += Math.min(most, history.heard[week] ?? 0);
    seen += expected[week - from] ?? 0;
  }
  return heard / seen;
}

/** What a usual week is made of. */
export interface Factors {
  level: number;
  season: number;
  heat: number;
}

/**
 * A week's level (trend and vehicles in it), season and heat; expected is their product. Season and heat never lower an expectation:
 * a season that fails to come, or talk that does, is no rise of its own. Writes the week's traits, which `uncertainty` needs.
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
  return {
    level: Math.exp(Math.min(20, offsetOf(history, week) + part(0, SEASON))),
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

function median(values: readonly number[], first: number, last: number): number {
  const sorted = Float64Array.from(values.slice(first, last + 1)).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
