import { makeChance } from './chance.ts';
import { limit } from './limit.ts';
import { METHODS } from './methods.ts';
import { type Planted, plant, RISES, SIZES } from './planted.ts';
import { BEFORE, CELLS, type Cell, makeSeries, USUAL_WEATHER, type Weather, YEAR } from './world.ts';

/** Methods by number; the last is the limit. */
export const LIMIT = METHODS.length;

export interface PlantedTrial extends Omit<Planted, 'history'> {
  /** By method: its score at the end of each week from the onset's on. */
  scores: Float64Array[];
}

export interface Trial {
  /** By method: the highest score of each quiet cell in its year. */
  quiet: number[][];
  /** By method: the highest score in the eight weeks from each press spike's first on; the limit knows nothing of the press. */
  press: number[][];
  planted: PlantedTrial[];
}

/** Planted defects in each series, each in a history of its own. */
const PLANTED = 4;
const PRESS_WEEKS = 8;
/** Weeks of the year in which a defect may begin. */
const ONSETS = 20;

/** Series `first` to `last` (without it) of a seed: each quiet, and with defects planted if asked. */
export function tryOut(
  seed: number,
  first: number,
  last: number,
  planting: boolean,
  weather: Weather = USUAL_WEATHER,
): Trial {
  const names = [...METHODS.map(() => null), null];
  const trial: Trial = { quiet: names.map(() => []), press: names.map(() => []), planted: [] };
  for (let number = first; number < last; number++) {
    const cells = makeSeries(seed, number, weather);
    for (const cell of cells) judgeQuiet(cell, trial);
    if (planting)
      for (let i = 0; i < PLANTED; i++) trial.planted.push(tryPlanted(cells, seed, number * PLANTED + i));
  }
  return trial;
}

function judgeQuiet(cell: Cell, trial: Trial): void {
  const end = BEFORE + YEAR;
  const history = { ...cell.history, seen: cell.history.seen.slice(0, end) };
  const scores = METHODS.map((method) => method.score(history, BEFORE));
  scores.push(cell.press.length > 0 ? new Float64Array(YEAR) : limit(history.seen, cell.mean, BEFORE));
  scores.forEach((score, method) => {
    trial.quiet[method]?.push(Math.max(...score));
    for (const week of cell.press) {
      if (week < BEFORE || week + PRESS_WEEKS > end) continue;
      trial.press[method]?.push(Math.max(...score.slice(week - BEFORE, week - BEFORE + PRESS_WEEKS)));
    }
  });
}

function tryPlanted(cells: readonly Cell[], seed: number, number: number): PlantedTrial {
  const chance = makeChance(seed + 77, number);
  const cell = cells[Math.floor(chance.between(0, CELLS))];
  const size = SIZES[number % SIZES.length];
  const rise = RISES[Math.floor(number / SIZES.length) % RISES.length];
  if (cell === undefined || size === undefined || rise === undefined) throw new Error('nothing to plant');
  const onset = (BEFORE + Math.floor(chance.between(0, ONSETS))) * 7 + Math.floor(chance.between(0, 7));
  const { history, ...planted } = plant(cell, size, rise, onset, chance);
  const from = Math.floor(onset / 7);
  const scores = METHODS.map((method) => method.score(history, from));
  scores.push(limit(history.seen, planted.mean, from));
  return { ...planted, scores };
}
