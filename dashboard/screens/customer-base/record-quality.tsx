import type { RecordQuality } from '../../../shared/contract/customer-base.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getRecordQuality } from '../../api/customer-base.ts';
import { useLoad } from '../../app/load.ts';
import { formatPercent } from '../../app/share.ts';
import { locale, t } from '../../app/text.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { CustomerTabs } from '../customers/tabs.tsx';
import { listHref } from './links.ts';

const count = (value: number) => formatCount(value, locale.value);

/** 资料质量: what the records lack and where they are wrong; every number opens its customers. */
export function RecordQualityPage() {
  const { value, trouble, loading, reload } = useLoad('record quality', getRecordQuality);
  return (
    <>
      <title>{`${t('dashboard.base.tabs.quality')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.base.tabs.quality')}</h1>
          <CustomerTabs current="quality" />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={8} />}
      {value?.customers === 0 && <Empty title={t('dashboard.customers.empty')} />}
      {value && value.customers > 0 && (
        <>
          <p class="quiet">
            {t('dashboard.base.recordsOf', {
              customers: count(value.customers),
              vehicles: count(value.vehicles),
            })}
          </p>
          <div class="base-panels">
            <Gaps of={value} busy={loading} />
            <Flaws of={value} busy={loading} />
          </div>
        </>
      )}
    </>
  );
}

function Gaps({ of, busy }: { of: RecordQuality; busy: boolean }) {
  const rows = of.gaps.map(({ field, filled, customers }) => ({
    field,
    name: t(`dashboard.base.flaws.${field}`),
    share: filled?.share ?? null,
    customers,
    href: customers > 0 ? listHref({ flaw: field }) : undefined,
  }));
  const table: Table = {
    head: [t('dashboard.base.field'), t('dashboard.base.filled'), t('dashboard.base.lacking')],
    rows: rows.map(({ name, share, customers, href }) => [
      { text: name },
      { text: formatPercent(share) },
      { text: count(customers), href },
    ]),
  };
  return (
    <Panel
      class="base-panel"
      title={t('dashboard.base.completeness')}
      busy={busy}
      table={table}
      lead={<p class="quiet small">{t('dashboard.base.completenessHow')}</p>}
    >
      <ul class="base-bars">
        {rows.map(({ field, name, share, customers, href }) => (
          <li key={field}>
            <span>{name}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(share ?? 0) * 100}%` }} />
            </span>
            <span class="number">
              {formatPercent(share)}{' '}
              {customers > 0 && (
                <a class="small" href={href}>
                  {t('dashboard.base.lack', { count: count(customers) })}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Flaws({ of, busy }: { of: RecordQuality; busy: boolean }) {
  const rows = [
    ...of.flaws.map(({ flaw, customers }) => ({
      name: t(`dashboard.base.flaws.${flaw}`),
      how: t(`dashboard.base.flawsHow.${flaw}`),
      number: customers,
      href: listHref({ flaw }),
    })),
    ...(of.duplicates === null
      ? []
      : [
          {
            name: t('dashboard.base.tabs.duplicates'),
            how: t('dashboard.base.duplicatesHow'),
            number: of.duplicates,
            href: '/customers/duplicates',
          },
        ]),
  ];
  const table: Table = {
    head: [t('dashboard.base.flaw'), t('dashboard.base.people')],
    rows: rows.map(({ name, number, href }) => [
      { text: name },
      { text: count(number), href: number > 0 ? href : undefined },
    ]),
  };
  return (
    <Panel class="base-panel" title={t('dashboard.base.flawsTitle')} busy={busy} table={table}>
      <ul class="base-flaws">
        {rows.map(({ name, how, number, href }) => (
          <li key={name}>
            <div>
              <p>{name}</p>
              <p class="quiet small">{how}</p>
            </div>
            {number > 0 ? (
              <a href={href} aria-label={`${name}: ${count(number)}`}>
                {count(number)}
              </a>
            ) : (
              <span class="quiet">0</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
