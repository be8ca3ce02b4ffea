import type { CustomerBase } from '../../../shared/contract/customer-base.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/panel.tsx';

const FEN = 100;

/** Purchases × mean spend, cut at the means. */
export function MatrixPanel({ value, busy }: { value: CustomerBase['value']; busy: boolean }) {
  const { cuts, cells } = value;
  const count = (number: number) => formatCount(number, locale.value);
  const money = (fen: number) =>
    new Intl.NumberFormat(locale.value, {
      style: 'currency',
      currency: 'CNY',
      maximumFractionDigits: 0,
    }).format(fen / FEN);
  const cellName = ({ manyPurchases, highSpend }: (typeof cells)[number]) =>
    t('dashboard.base.cell', {
      purchases: t(manyPurchases ? 'dashboard.base.many' : 'dashboard.base.few'),
      spend: t(highSpend ? 'dashboard.base.high' : 'dashboard.base.low'),
    });
  const table: Table = {
    head: [t('dashboard.base.matrixTitle'), t('dashboard.base.grade'), t('dashboard.base.people')],
    rows: cells.map((cell) => [
      { text: cellName(cell) },
      { text: t(`dashboard.base.grades.${cell.grade}`) },
      { text: count(cell.customers) },
    ]),
  };
  return (
    <Panel
      class="base-panel"
      title={t('dashboard.base.matrixTitle')}
      busy={busy}
      table={cuts && table}
      lead={
        cuts && (
          <p class="quiet small">
            {t('dashboard.base.matrixHow', {
              purchases: formatCount(cuts.purchases, locale.value, 1),
              spend: money(cuts.spend),
            })}
          </p>
        )
      }
    >
      {cuts === null ? (
        <p>{t('dashboard.base.noPrice')}</p>
      ) : (
        <ul class="base-matrix">
          {cells.map((cell) => (
            <li key={cellName(cell)} class={cell.grade}>
              <span class="quiet small">{cellName(cell)}</span>
              <strong>{count(cell.customers)}</strong>
              <span>{t(`dashboard.base.grades.${cell.grade}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
