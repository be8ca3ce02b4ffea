import type { Figure } from '../../shared/contract/numbers.ts';
import { figureParts } from '../../shared/measures/print.ts';
import { locale, t } from '../app/text.ts';

interface Props {
  name: string;
  /** The name for whoever hears the row without the list around it: 异响 › 离合器. */
  wholeName: string;
  /** Narrows the page to this row. */
  nameHref: string;
  nameLabel: string;
  current: boolean;
  figure: Figure;
  /** The posts behind the number. */
  href: string;
  /** The value of a full bar. */
  most: number;
}

/** A name, a bar from 0, a number with its change: one row of a ranking. */
export function BarRow({ name, wholeName, nameHref, nameLabel, current, figure, href, most }: Props) {
  const { from, value, change } = figureParts(figure, locale.value, t('words.new'));
  const width = most > 0 ? ((figure.value ?? 0) / most) * 100 : 0;
  return (
    <div class="bar-row">
      <a class="bar-name" href={nameHref} title={nameLabel} aria-current={current ? 'true' : undefined}>
        {name}
      </a>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${width}%` }} />
      </span>
      <a class="bar-figure" href={href}>
        <span class="unseen">{wholeName} </span>
        {from !== null && <span class="quiet">{from}→</span>}
        <b>{value}</b>
        {change !== null && <span class="quiet"> ({change})</span>}
      </a>
    </div>
  );
}
