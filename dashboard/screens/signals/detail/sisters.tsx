import { cellName } from '../../../../shared/catalogue/cell-name.ts';
import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDecimal } from '../../../app/format.ts';
import { locale, spoken, t } from '../../../app/text.ts';
import { reportsHref } from '../links.ts';

/** The same fault in other series, and its conditions in this one. */
export function Sisters({ of: { sisters, signal } }: { of: SignalDetail }) {
  if (sisters.length === 0) return null;
  return (
    <section class="box signal-sisters" aria-labelledby="sisters">
      <h2 id="sisters">{t('dashboard.signals.sisters.title')}</h2>
      <table aria-labelledby="sisters">
        <thead>
          <tr>
            <th scope="col">{t('dashboard.filter.series')}</th>
            <th scope="col" class="number">
              {t('words.measures.posts')}
            </th>
            <th scope="col" class="number">
              {t('dashboard.signals.claims')}
            </th>
            <th scope="col" class="number">
              {t('dashboard.signals.sisters.perThousand')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sisters.map((sister) => {
            const own = sister.series === signal.series;
            const name = own ? cellName(sister.cell, null, spoken()) : sister.seriesName;
            const { evaluatedOn } = signal;
            return (
              <tr key={`${sister.series} ${sister.cell}`}>
                <th scope="row">
                  {sister.signal === null ? name : <a href={`/signals/${sister.signal}`}>{name}</a>}
                </th>
                <td class="number">
                  <a href={reportsHref({ ...sister, phrase: null, evaluatedOn })}>
                    {formatCount(sister.posts, locale.value)}
                  </a>
                </td>
                <td class="number">{formatCount(sister.claims, locale.value)}</td>
                <td class="number">{formatDecimal(sister.per1000Sold, 3)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
