import { type CellHistory, MONTHLY } from '../../shared/measures/signals/cell-history.ts';
import { ours } from './methods.ts';
import { BEFORE, makeSeries, YEAR } from './world.ts';

const MONTHS = 12;

/** False alarms of ours in 100 series-years where the same quiet cells are counted by month, at the limit of months. */
export function falseByMonth(seed: number, series: number): number {
  let alarms = 0;
  for (let number = 0; number < series; number++)
    for (const { history } of makeSeries(seed, number)) {
      const top = Math.max(...ours.score(byMonth(history), (BEFORE * MONTHS) / YEAR, true));
      if (top >= MONTHLY.defect) alarms += 1;
    }
  return (100 * alarms) / series;
}

function byMonth({ seen, heard, talk }: CellHistory): CellHistory {
  const months = ((BEFORE + YEAR) * MONTHS) / YEAR;
  const first = (month: number) => Math.round((month * YEAR) / MONTHS);
  const summed = (weeks: readonly number[]) =>
    Array.from({ length: months }, (_, month) =>
      weeks.slice(first(month), first(month + 1)).reduce((sum, count) => sum + count, 0),
    );
  return { seen: summed(seen), heard: summed(heard), talk: summed(talk) };
}
