import { basePeriod, type Period } from '../periods.ts';

/** Periods before, and years back, that a season is looked for in. */
export const BEFORE = 3;
export const YEARS = 3;

/** The period, the same one, two and three years ago, each with the three periods before it; `[0][0]` is the period itself. */
export function windowsOf(period: Period, today: string): Period[][] {
  const years = [period];
  while (years.length <= YEARS) years.push(basePeriod(years.at(-1) ?? period, 'year', today));
  return years.map((first) => {
    const row = [first];
    while (row.length <= BEFORE) row.push(basePeriod(row.at(-1) ?? first, 'previous', today));
    return row;
  });
}
