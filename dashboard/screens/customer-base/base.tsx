import type { CustomerBase } from '../../../shared/contract/customer-base.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getCustomerBase } from '../../api/customer-base.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { CustomerTabs } from '../customers/tabs.tsx';
import { GradesPanel } from './grades-panel.tsx';
import { MatrixPanel } from './matrix-panel.tsx';
import { RepeatPanel, TurnoverPanel } from './years-panels.tsx';

/** 客户结构: what the customers are worth, and whether the base stands still or changes hands. */
export function CustomerBasePage() {
  const { value, trouble, loading, reload } = useLoad('customer base', getCustomerBase);
  return (
    <>
      <title>{`${t('dashboard.base.tabs.base')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.base.tabs.base')}</h1>
          <CustomerTabs current="base" />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value?.customers === 0 && <Empty title={t('dashboard.customers.empty')} />}
      {value && value.customers > 0 && <Panels of={value} busy={loading} />}
    </>
  );
}

function Panels({ of, busy }: { of: CustomerBase; busy: boolean }) {
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <>
      <p class="quiet">
        {t('dashboard.base.customers', {
          customers: count(of.customers),
          unpriced: count(of.value.unpriced),
          without: count(of.value.without),
        })}
      </p>
      <div class="base-panels">
        <GradesPanel value={of.value} busy={busy} />
        <MatrixPanel value={of.value} busy={busy} />
        <RepeatPanel years={of.years} busy={busy} />
        <TurnoverPanel years={of.years} busy={busy} version={of.turnoverVersion} />
      </div>
    </>
  );
}
