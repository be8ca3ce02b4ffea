import { makeRandom } from '../../forum/random.ts';
import type { Calendar } from '../calendar.ts';
import { SERIES } from '../series.ts';
import { DEALERS } from './dealers.ts';

export interface Sale {
  series: string;
  /** 2026-11 */
  month: string;
  /** Empty: the whole country. */
  region: string;
  units: number;
}

/** More before the new year and in the autumn, as cars are bought. */
const SEASON = [1.15, 0.7, 1, 0.92, 0.9, 0.95, 0.85, 0.88, 1.08, 1.1, 1.12, 1.25];
/** Vehicles sold for each post of an ordinary month. */
const PER_POST = 14;

/**
 * What was sold of the six series, by month and region; the country's line is the sum of its regions. The running month
 * is not over and has no line.
 */
export function makeSales(seed: number, { months }: Calendar): Sale[] {
  const random = makeRandom(seed, 53);
  const regions = [...new Set(DEALERS.map(({ region }) => region))];
  return months.slice(0, -1).flatMap(({ year, month }) =>
    SERIES.flatMap(({ name, posts }) => {
      const at = { series: name, month: `${year}-${String(month).padStart(2, '0')}` };
      const sold = regions.map((region) => ({
        ...at,
        region,
        units: Math.round(
          ((posts * PER_POST * (SEASON[month - 1] ?? 1)) / regions.length) * (0.85 + 0.3 * random.real()),
        ),
      }));
      return [{ ...at, region: '', units: sold.reduce((sum, { units }) => sum + units, 0) }, ...sold];
    }),
  );
}
