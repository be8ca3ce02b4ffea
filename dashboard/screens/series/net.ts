import type { AspectWeeks } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale } from '../../app/text.ts';

export type Cell = AspectWeeks['aspects'][number]['cells'][number];

/** Posts that speak of the aspect at all. */
export const spokenOf = ({ negatives, neutrals, positives }: Cell): number =>
  negatives + neutrals + positives;

/** Positives minus negatives. */
export const netOf = ({ negatives, positives }: Cell): number => positives - negatives;

/** −3, 0, +2. */
export function printNet(net: number): string {
  return `${net > 0 ? '+' : ''}${formatCount(net, locale.value)}`;
}

/** The numbers of a cell as its messages want them. */
export function cellWords(cell: Cell) {
  const count = (value: number) => formatCount(value, locale.value);
  return {
    net: printNet(netOf(cell)),
    negatives: count(cell.negatives),
    neutrals: count(cell.neutrals),
    positives: count(cell.positives),
  };
}

/** How strongly a cell is coloured, −1 to 1, against the strongest of the map; roots keep small nets visible. */
export function strength(net: number, strongest: number): number {
  return strongest === 0 ? 0 : Math.sign(net) * Math.sqrt(Math.abs(net) / strongest);
}
