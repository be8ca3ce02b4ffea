import type { Cadence, CellHistory } from './cell-history.ts';
import { type Learned, MIDDLE, newtonStep } from './newton-step.ts';
import { firstHeard, tellsNothing } from './telling-weeks.ts';
import { offsetOf, TRAITS, TREND, type UsualWeeks, writeTraits } from './usual-weeks.ts';
import { scatterOf, USUAL_SCATTER, USUAL_WANDER, wanderOf, weigh } from './week-scatter.ts';

const ROUNDS = 12;
const CLOSE = 1e-2;
/** After a shorter step the curvature is worked out no more. */
const BENT = 0.05;
/** How far trends lie from none, logarithm a year. With vehicles in use known, the trend is theirs. */
const TREND_SPREAD = 0.2;
const SPREAD_WITH_VEHICLES = 0.05;
/** Years before a trend can be told from a season or a rise; with less, less is learned of it. */
const TREND_YEARS = 2;
/** A press week is no usual talk: what is heard above so many times the middle week is cut off. */
const LOUD = 3;

/**
 * Learns log(expected) = level + trend + two yearly waves + elasticity · log(talk / usual talk) + log(vehicles · reported) from the
 * weeks up to `until`; past outbreaks are down-weighted and weeks in `risen` left out, so that a rise that was called raises no level.
 *
 * Formula: Poisson regression with normal priors on the coefficients (MAP by Newton's method), covariance scaled by the scatter
 * φ = Pearson χ² over its degrees of freedom, held to 1.7 by 20. Source: after Noufaily et al. 2013 (Farrington flexible); the
 * priors, by which rare cells have a season and trend of 1 instead of noise, are ours.
 */
export function learnUsualWeeks(
  history: CellHistory,
  until: number,
  cadence: Cadence,
  risen: ReadonlySet<number> = NONE,
): UsualWeeks {
  const from = Math.max(firstHeard(history, until), until - cadence.learned + 1);
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
  const told = history.vehicles === undefined ? TREND_SPREAD : SPREAD_WITH_VEHICLES;
  const learned = gather(history, from, model, cadence);
  learned.trendSpread = told * Math.min(1, learned.seen.length / (TREND_YEARS * cadence.year));
  const left = (i: number) => risen.has(from + i) || tellsNothing(history, from + i, model);
  const { weights, offsets } = learned;
  let sum = 0.5;
  let middle = 0;
  for (let i = 0; i < weights.length; i++) {
    if (risen.has(from + i)) weights[i] = 0;
    sum += (weights[i] as number) * (learned.seen[i] as number);
    middle += (weights[i] as number) * Math.exp(offsets[i] as number);
  }
  model.beta[0] = Math.log(sum / Math.max(1e-9, middle));
  let bent = true;
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(learned, model, bent);
    bent = step > BENT || round < 4;
    // Twice, once the first fit stands: an outbreak must not hide behind the level it made itself.
    if (round === 1 || round === 3) weigh(learned, scatterOf(learned), left);
    if (round > 3 && step < CLOSE) break;
  }
  model.scatter = scatterOf(learned);
  for (let i = 0; i < model.covariance.length; i++)
    model.covariance[i] = (model.covariance[i] ?? 0) * model.scatter;
  // What a short history was not let say of the trend is not known the better for it.
  (model.covariance[TREND * TRAITS + TREND] as number) += told ** 2 - learned.trendSpread ** 2;
  model.wander = wanderOf(learned, model.scatter);
  model.heard = heardFor(history, from, until, learned.expected);
  return model;
}

const NONE: ReadonlySet<number> = new Set();

function gather(history: CellHistory, from: number, model: UsualWeeks, cadence: Cadence): Learned {
  const n = model.until - from + 1;
  const rows = new Float64Array(n * TRAITS);
  const offsets = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    writeTraits(rows, i * TRAITS, history, from + i, model, cadence);
    offsets[i] = offsetOf(history, from + i);
  }
  return {
    seen: history.seen.slice(from, model.until + 1),
    rows,
    offsets,
    weights: new Float64Array(n).fill(1),
    expected: new Float64Array(n),
    trendSpread: TREND_SPREAD,
  };
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

function median(values: readonly number[], first: number, last: number): number {
  const sorted = Float64Array.from(values.slice(first, last + 1)).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
