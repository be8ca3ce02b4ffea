import { useState } from 'preact/hooks';
import type { Advisers } from '../../../shared/contract/handovers.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getAdvisers, getHandovers } from '../../api/customer-base.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { hrefOfAsked } from '../customers/asked.ts';
import { CustomerTabs } from '../customers/tabs.tsx';
import { HandOver } from './hand-over.tsx';
import { HandoverHistory } from './handover-history.tsx';

export type Adviser = Advisers['advisers'][number];

/** 顾问: who looks after whom, and handing over when one leaves. */
export function AdvisersPage() {
  const { value, trouble, reload } = useLoad('advisers', getAdvisers);
  const handovers = useLoad('handovers', getHandovers);
  const [leaving, setLeaving] = useState<Adviser | null>(null);
  const again = () => {
    reload();
    handovers.reload();
  };
  const count = (number: number) => formatCount(number, locale.value);
  return (
    <>
      <title>{`${t('dashboard.base.tabs.advisers')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.base.tabs.advisers')}</h1>
          <CustomerTabs current="advisers" />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={5} />}
      {value?.advisers.length === 0 && (
        <Empty title={t('dashboard.base.noAdvisers')}>
          <p>{t('dashboard.base.noAdvisersWhat')}</p>
        </Empty>
      )}
      {value && value.advisers.length > 0 && (
        <>
          <p class="quiet base-note">
            {t('dashboard.base.withoutAdviser')}{' '}
            {value.without > 0 ? (
              <a href={hrefOfAsked({ flaw: 'adviser' })}>{count(value.without)}</a>
            ) : (
              count(0)
            )}
          </p>
          <ul class="box advisers">
            {value.advisers.map((each) => {
              const { adviser, dealer, customers, openCases } = each;
              const dealerId = dealer === null ? undefined : String(dealer.id);
              return (
                <li key={`${adviser} ${dealerId}`}>
                  <p>
                    <strong>{adviser}</strong>{' '}
                    <span class="quiet small">{dealer?.name ?? t('dashboard.base.noDealer')}</span>
                  </p>
                  <a href={hrefOfAsked({ adviser, dealer: dealerId })}>
                    {t('dashboard.customers.total', { count: count(customers) })}
                  </a>
                  <span class="quiet">{t('dashboard.base.openCases', { count: count(openCases) })}</span>
                  <button
                    type="button"
                    class="button"
                    aria-label={t('dashboard.base.handOverOf', { name: adviser })}
                    onClick={() => setLeaving(each)}
                  >
                    {t('dashboard.base.handOver')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {handovers.value && <HandoverHistory handovers={handovers.value.handovers} onUndone={again} />}
      {leaving && value && (
        <HandOver
          leaving={leaving}
          colleagues={value.advisers
            .filter(({ adviser, dealer }) => adviser !== leaving.adviser && dealer?.id === leaving.dealer?.id)
            .map(({ adviser }) => adviser)}
          onClose={() => setLeaving(null)}
          onGiven={again}
        />
      )}
    </>
  );
}
