import type { CatalogueSeries } from '../../shared/contract/catalogue.ts';

type Known = CatalogueSeries['series'][number];

/** How a series stands in a list to choose from. */
export const seriesChoice = ({ brand, name }: Pick<Known, 'brand' | 'name'>): string => `${brand} ${name}`;

/** The series somebody typed: by brand and name, or by a name that only one has. */
export function findSeries(known: readonly Known[], typed: string): Known | undefined {
  const wanted = typed.trim();
  const whole = known.find((each) => seriesChoice(each) === wanted);
  if (whole) return whole;
  const fitting = known.filter(({ name }) => name === wanted);
  return fitting.length === 1 ? fitting[0] : undefined;
}
