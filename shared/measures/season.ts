import { type RiseInput, rise } from './rise.ts';

/** The same period of an earlier year and the periods before it, nearest first; heat tells whether anybody listened then. */
export interface EarlierYear {
  seen: number;
  before: readonly number[];
  heat: number;
  heatBefore: readonly number[];
}

export interface Season {
  expected: number;
  llr: number;
  /** Earlier years known, and of those the ones in which it rose as well. */
  years: number;
  rose: number;
  /** within: it rises as every year; beyond: more than season, heat and the months before explain; noRise: neither. */
  verdict: 'within' | 'beyond' | 'noRise';
}

/** Above the months before by less than this nobody calls it a rise. */
const RATIO = 1.25;
const LEAST = 5;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const climbs = (seen: number, before: readonly number[]) =>
  seen >= LEAST && seen >= RATIO * Math.max(mean(before), 0.5);

/**
 * Whether a rise comes every year: it is compared with the periods before by `rise` (which knows season and heat), and with what
 * the same period did in each earlier year. `within` is only said when it rose in all of them.
 * Null where no earlier year was heard with the months before it: then nothing is known of a season.
 * Source: ours; expectation and limits as in `rise`.
 */
export function season(now: Omit<RiseInput, 'lastYear'>, earlier: readonly EarlierYear[]): Season | null {
  const known = earlier.filter(
    ({ heat, heatBefore }) => heat > 0 && heatBefore.length > 0 && heatBefore.every((value) => value > 0),
  );
  const lastYear = known[0];
  if (lastYear === undefined) return null;
  const { expected, llr, rises } = rise({ ...now, lastYear });
  const rose = known.filter(({ seen, before }) => climbs(seen, before)).length;
  const every = rose === known.length;
  const verdict = rises ? 'beyond' : climbs(now.seen, now.before) && every ? 'within' : 'noRise';
  return { expected, llr, years: known.length, rose, verdict };
}
