import type { Countermeasure } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDay, formatDecimal } from '../../../app/format.ts';
import { locale, t } from '../../../app/text.ts';

/** Claims per 1,000 vehicles at equal months in service, of those that have it against those built before. */
export function checkSentence({ builtFrom, check }: Pick<Countermeasure, 'builtFrom' | 'check'>): string {
  const { months, treated, untreated, ratio, low, high, verdict } = check;
  const day = formatDay(builtFrom);
  if (months === 0)
    return t('dashboard.signals.measures.tooFew', {
      day,
      count: formatCount(treated.vehicles, locale.value),
    });
  const rates = t('dashboard.signals.measures.rates', {
    day,
    months,
    treated: formatDecimal(treated.perThousand),
    vehicles: formatCount(treated.vehicles, locale.value),
    untreated: formatDecimal(untreated.perThousand),
    before: formatCount(untreated.vehicles, locale.value),
  });
  const change =
    ratio === null
      ? ''
      : t('dashboard.signals.measures.ratio', {
          ratio: formatDecimal(ratio, 2),
          low: formatDecimal(low, 2),
          high: formatDecimal(high, 2),
        });
  const early = verdict === 'tooEarly' ? t('dashboard.signals.measures.early') : '';
  return [rates, change, early].filter((part) => part !== '').join(t('dashboard.signals.why.and'));
}
