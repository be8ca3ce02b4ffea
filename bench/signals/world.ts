import type { CellHistory } from '../../shared/measures/signals/cell-history.ts';
import { type Chance, makeChance } from './chance.ts';

/** Weeks before the year that is watched, and weeks a planted defect can be followed beyond it. */
export const BEFORE = 156;
export const YEAR = 52;
export const AFTER = 26;
export const WEEKS = BEFORE + YEAR + AFTER;
export const CELLS = 24;
/** The commonest and the rarest cell, own reports a week. */
export const RATES = [0.1, 10] as const;

export interface Cell {
  /** Own reports of a usual week at the start of the watched year. */
  rate: number;
  /** The same by week, as trend has it: what a defect's size is counted in. */
  plain: Float64Array;
  heardForOne: number;
  history: CellHistory;
  /** Weeks in which a press spike began. */
  press: number[];
  /** What the weeks of own reports would hold on the average, articles apart. */
  mean: number[];
}

/** What is varied to see how far the figures hold. */
export interface Weather {
  /** Part of an article's posts that is taken for own reports. */
  leak: readonly [number, number];
}

export const USUAL_WEATHER: Weather = { leak: [0.15, 0.3] };

/**
 * One series with 24 cells and nothing wrong with it, 156 weeks and the year watched after them (and 26 weeks more). What it has:
 * sales that grow or shrink; a season of the talk; for half of the cells a season of their own, a bump of some weeks that comes
 * a little earlier or later, higher or lower each year; three waves of heat a year that lift talk to 1.3–3 times, and each cell by
 * a power of it that is the cell's own (0.3–1.1) and known to nobody; slow wandering of the series and of each cell; posts in
 * threads (variance 1.7 × mean); one article a year about one of its cells, 1–3 weeks of much talk, of which 15–30 % is taken for
 * own reports. None of it is drawn from what a detector assumes.
 */
export function makeSeries(seed: number, number: number, weather: Weather = USUAL_WEATHER): Cell[] {
  const chance = makeChance(seed, number);
  const growth = chance.between(-0.2, 0.4);
  const waves = heatWaves(chance);
  const wander = wandering(chance, 0.12, 0.7);
  const talkSeason = bumps(chance, chance.between(0, 0.6));
  const rates = Array.from({ length: CELLS }, () => chance.logBetween(...RATES));
  const articles = makeArticles(chance, rates);
  const lift = (week: number) => (waves[week] ?? 0) + (wander[week] ?? 0);
  const trend = (week: number) => (growth * (week - BEFORE)) / YEAR;
  const talkLevel = chance.logBetween(20, 400);
  const talk = weekly((week) => {
    const mean = talkLevel * Math.exp(trend(week) + lift(week) + Math.log(1 + (talkSeason[week] ?? 0)));
    return chance.clustered(mean, 0.25);
  });
  for (const article of articles)
    for (let i = 0; i < article.posts.length; i++) {
      const week = article.week + i;
      talk[week] = (talk[week] ?? 0) + chance.poisson((article.posts[i] ?? 0) * article.talk);
    }
  return rates.map((rate, index) => {
    const elasticity = chance.between(0.3, 1.1);
    const own = wandering(chance, 0.08, 0.92);
    const season = bumps(chance, chance.real() < 0.5 ? chance.between(0.3, 1.5) : 0);
    const heardForOne = chance.between(0.4, 1.5);
    const plain = Float64Array.from(weekly((week) => rate * Math.exp(trend(week))));
    const mean = (week: number) =>
      (plain[week] ?? 0) * Math.exp(elasticity * lift(week) + (own[week] ?? 0)) * (1 + (season[week] ?? 0));
    const seen = weekly((week) => chance.clustered(mean(week), 0.25));
    const heard = weekly((week) => chance.clustered(heardForOne * mean(week), 0.4));
    const press: number[] = [];
    for (const article of articles.filter(({ cell }) => cell === index)) {
      if (article.posts.length > 0) press.push(article.week);
      const leak = chance.between(...weather.leak);
      article.posts.forEach((posts, i) => {
        const week = article.week + i;
        seen[week] = (seen[week] ?? 0) + chance.poisson(posts * leak);
        heard[week] = (heard[week] ?? 0) + chance.poisson(posts * (1 - leak));
      });
    }
    return { rate, plain, heardForOne, history: { seen, heard, talk }, press, mean: weekly(mean) };
  });
}

const weekly = (of: (week: number) => number) => Array.from({ length: WEEKS }, (_, week) => of(week));

/** Logarithm of what waves of heat do to talk. */
function heatWaves(chance: Chance): Float64Array {
  const lift = new Float64Array(WEEKS);
  const waves = chance.poisson((3 * WEEKS) / YEAR);
  for (let wave = 0; wave < waves; wave++) {
    const from = Math.floor(chance.between(0, WEEKS));
    const height = Math.log(chance.between(1.3, 3));
    const weeks = Math.round(chance.between(2, 8));
    for (let i = 0; i < 2 * weeks; i++) {
      const week = from + i;
      const shape = i < weeks / 3 ? (i + 1) / (weeks / 3 + 1) : Math.exp(-(i - weeks / 3) / (weeks / 2));
      if (week < WEEKS) lift[week] = (lift[week] ?? 0) + height * shape;
    }
  }
  return lift;
}

/** A logarithm that wanders around 0: spread in the long run, likeness of neighbouring weeks. */
function wandering(chance: Chance, spread: number, likeness: number): Float64Array {
  const path = new Float64Array(WEEKS);
  let now = spread * chance.normal();
  for (let week = 0; week < WEEKS; week++) {
    path[week] = now;
    now = likeness * now + spread * Math.sqrt(1 - likeness ** 2) * chance.normal();
  }
  return path;
}

/** One bump a year, its height over the usual. */
function bumps(chance: Chance, height: number): Float64Array {
  const path = new Float64Array(WEEKS);
  if (height === 0) return path;
  const middle = chance.between(0, YEAR);
  const width = chance.between(3, 6);
  for (let year = -1; year <= WEEKS / YEAR; year++) {
    const top = year * YEAR + middle + 1.5 * chance.normal();
    const high = height * Math.exp(0.2 * chance.normal());
    for (let week = 0; week < WEEKS; week++)
      path[week] = (path[week] ?? 0) + high * Math.exp(-0.5 * ((week - top) / width) ** 2);
  }
  return path;
}

interface Article {
  cell: number;
  week: number;
  /** Posts it brings by week. */
  posts: number[];
  /** Posts about nothing bad for each of them. */
  talk: number;
}

function makeArticles(chance: Chance, rates: readonly number[]): Article[] {
  const articles: Article[] = [];
  for (let left = chance.poisson(WEEKS / YEAR); left > 0; left--) {
    const cell = Math.floor(chance.between(0, CELLS));
    const first = chance.between(3, 12) * (rates[cell] ?? 0) + chance.between(10, 60);
    const fall = chance.between(0.3, 0.5);
    const weeks = 1 + Math.floor(chance.between(0, 3));
    const posts = Array.from({ length: weeks }, (_, i) => first * fall ** i);
    articles.push({
      cell,
      week: Math.floor(chance.between(0, WEEKS - 3)),
      posts,
      talk: chance.between(0.1, 1),
    });
  }
  return articles;
}
