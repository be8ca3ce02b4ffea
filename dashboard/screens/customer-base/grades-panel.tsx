import type { CustomerBase } from '../../../shared/contract/customer-base.ts';
import { SMALL_BASE } from '../../../shared/measures/change.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { GRADES } from '../../../shared/measures/value-matrix.ts';
import { formatPercent } from '../../app/share.ts';
import { locale, t } from '../../app/text.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { listHref } from './links.ts';
import { Opening } from './opening.tsx';

/** How many customers are 优质, 准优质 and 大众型. */
export function GradesPanel({ value, busy }: { value: CustomerBase['value']; busy: boolean }) {
  const graded = value.cells.reduce((sum, { customers }) => sum + customers, 0);
  const rows = GRADES.map((grade) => {
    const customers = value.cells
      .filter((cell) => cell.grade === grade)
      .reduce((sum, cell) => sum + cell.customers, 0);
    return { grade, customers, href: customers > 0 ? listHref({ grade }) : undefined };
  });
  // Under a small base a share says more than it knows.
  const share = (customers: number) => (graded < SMALL_BASE ? '–' : formatPercent(customers / graded));
  const table: Table = {
    head: [t('dashboard.base.grade'), t('dashboard.base.people'), t('dashboard.base.share')],
    rows: rows.map(({ grade, customers, href }) => [
      { text: t(`dashboard.base.grades.${grade}`) },
      { text: formatCount(customers, locale.value), href },
      { text: share(customers) },
    ]),
  };
  return (
    <Panel
      class="base-panel"
      title={t('dashboard.base.gradesTitle')}
      busy={busy}
      table={value.cuts && table}
      lead={<p class="quiet small">{t('dashboard.base.gradesHow', { version: value.version })}</p>}
    >
      {value.cuts === null ? (
        <p>{t('dashboard.base.noPrice')}</p>
      ) : (
        <ul class="base-bars">
          {rows.map(({ grade, customers, href }) => (
            <li key={grade}>
              <span>{t(`dashboard.base.grades.${grade}`)}</span>
              <span class="bar" aria-hidden="true">
                <span style={{ width: `${graded === 0 ? 0 : (customers / graded) * 100}%` }} />
              </span>
              <span class="number">
                <Opening href={href}>{formatCount(customers, locale.value)}</Opening>{' '}
                <span class="quiet">{share(customers)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
