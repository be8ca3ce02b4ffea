import type { Figure } from '../../shared/contract/numbers.ts';
import { figureParts } from '../../shared/measures/print.ts';
import { locale, t } from '../app/text.ts';

/** A number with its change, as a link to the posts behind it. Its text is what `formatFigure` prints. */
export function FigureLink({ label, figure, href }: { label: string; figure: Figure; href: string }) {
  const { from, value, change } = figureParts(figure, locale.value, t('words.new'));
  return (
    <a class="figure" href={href}>
      <span class="figure-label">{label}</span>
      <span class="figure-value">
        {from !== null && <span class="figure-from">{from}→</span>}
        {value}
        {change !== null && <span class="figure-change"> ({change})</span>}
      </span>
    </a>
  );
}
