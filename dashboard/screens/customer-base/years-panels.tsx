import type { BaseYear } from '../../../shared/contract/customer-base.ts';
import { SMALL_BASE } from '../../../shared/measures/change.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatBriefMonth, formatPeriod } from '../../app/format.ts';
import { formatShare } from '../../app/share.ts';
import { locale, t } from '../../app/text.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { listHref } from './links.ts';
import { Opening } from './opening.tsx';

interface Props {
  /** Oldest first. */
  years: readonly BaseYear[];
  busy: boolean;
}

const count = (value: number, decimals = 0) => formatCount(value, locale.value, decimals);
const signed = (value: number) => `${value > 0 ? '+' : ''}${count(value)}`;
/** Half customers where an odd number came and went. */
const halves = (value: number) => count(value, Number.isInteger(value) ? 0 : 1);
const yearName = ({ to }: BaseYear) =>
  t('dashboard.base.yearTo', { month: formatBriefMonth(to.slice(0, 7)) });
const yearTitle = ({ from, to }: BaseYear) => formatPeriod({ from, to });

/** New and repeat purchases, twelve months at a time. */
export function RepeatPanel({ years, busy }: Props) {
  const most = Math.max(
    1,
    ...years.map(({ newPurchases, repeatPurchases }) => newPurchases + repeatPurchases),
  );
  // Under a small base a share says more than it knows.
  const share = ({ repeatShare }: BaseYear) =>
    repeatShare === null || repeatShare.of < SMALL_BASE ? null : formatShare(repeatShare);
  const table: Table = {
    head: [
      t('dashboard.base.year'),
      t('dashboard.base.newPurchases'),
      t('dashboard.base.repeatPurchases'),
      t('dashboard.base.repeatShare'),
    ],
    rows: years.map((year) => [
      { text: yearTitle(year) },
      { text: count(year.newPurchases) },
      { text: count(year.repeatPurchases) },
      { text: share(year) ?? '–' },
    ]),
  };
  return (
    <Panel
      class="base-panel"
      title={t('dashboard.base.repeatTitle')}
      busy={busy}
      table={table}
      lead={<p class="quiet small">{t('dashboard.base.repeatHow')}</p>}
    >
      <p class="base-legend small" aria-hidden="true">
        <span class="swatch repeat" /> {t('dashboard.base.repeatPurchases')} <span class="swatch" />{' '}
        {t('dashboard.base.newPurchases')}
      </p>
      <ul class="base-bars">
        {years.map((year) => (
          <li key={year.to}>
            <span title={yearTitle(year)}>{yearName(year)}</span>
            <span class="bar stacked" aria-hidden="true">
              <span class="repeat" style={{ width: `${(year.repeatPurchases / most) * 100}%` }} />
              <span style={{ width: `${(year.newPurchases / most) * 100}%` }} />
            </span>
            <span class="number">
              {t('dashboard.base.repeatOf', {
                repeat: count(year.repeatPurchases),
                all: count(year.repeatPurchases + year.newPurchases),
              })}
              <span class="quiet small base-share">{share(year)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Who came, who went, and what the balance hides. */
export function TurnoverPanel({ years, busy, version }: Props & { version: string }) {
  const most = Math.max(1, ...years.flatMap(({ gained, lost }) => [gained, lost]));
  const href = (flow: 'gained' | 'lost', { to, [flow]: number }: BaseYear) =>
    number > 0 ? listHref({ flow, until: to }) : undefined;
  const table: Table = {
    head: [
      t('dashboard.base.year'),
      t('dashboard.base.active'),
      t('dashboard.base.gained'),
      t('dashboard.base.lost'),
      t('dashboard.base.net'),
      t('dashboard.base.turnover'),
    ],
    rows: years.map((year) => [
      { text: yearTitle(year) },
      { text: count(year.active) },
      { text: count(year.gained), href: href('gained', year) },
      { text: count(year.lost), href: href('lost', year) },
      { text: signed(year.net) },
      { text: halves(year.turnover) },
    ]),
  };
  return (
    <Panel
      class="base-panel"
      title={t('dashboard.base.turnoverTitle')}
      busy={busy}
      table={table}
      lead={<p class="quiet small">{t('dashboard.base.turnoverHow', { version })}</p>}
    >
      <ul class="base-flows">
        {years.map((year) => (
          <li key={year.to}>
            <span title={yearTitle(year)}>{yearName(year)}</span>
            <span class="flow-bars" aria-hidden="true">
              <span class="lost" style={{ width: `${(year.lost / most) * 100}%` }} />
              <span class="gained" style={{ width: `${(year.gained / most) * 100}%` }} />
            </span>
            <span class="flow-numbers">
              <Opening href={href('lost', year)}>
                {t('dashboard.base.lostOf', { count: count(year.lost) })}
              </Opening>
              <Opening href={href('gained', year)}>
                {t('dashboard.base.gainedOf', { count: count(year.gained) })}
              </Opening>
              <span>{t('dashboard.base.netOf', { net: signed(year.net) })}</span>
              <strong>{t('dashboard.base.turnoverOf', { turnover: halves(year.turnover) })}</strong>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
