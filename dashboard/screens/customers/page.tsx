import { useRoute } from 'preact-iso';
import type { CustomerCard } from '../../../shared/contract/customers.ts';
import { OpenMatters } from '../../../shared/ui/customer/open-matters.tsx';
import { PolarityTrend } from '../../../shared/ui/customer/polarity-trend.tsx';
import { VehicleList } from '../../../shared/ui/customer/vehicle-list.tsx';
import { getCustomer } from '../../api/customers.ts';
import type { Trouble } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';
import { voice } from '../../app/voice.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Accounts } from './accounts.tsx';
import { CustomerHeader } from './header.tsx';
import { History } from './history.tsx';
import { Provenance } from './provenance.tsx';

const postHref = (postId: number) => hrefOf('/posts', { post: postId });

/** One customer, whole: what is open first, then everything that happened. */
export function CustomerPage() {
  const { id = '' } = useRoute().params;
  const known = /^[1-9]\d{0,9}$/.test(id);
  // Nothing of a customer is shown to this role: it is not asked for, and no view is logged.
  const refused = me.value?.role === 'brand';
  const asked = useLoad(known && !refused ? id : null, (signal) => getCustomer(Number(id), signal));
  const { loading, reload } = asked;
  // Of the customer in the address alone: what is linked here must not go to the one shown a moment ago.
  const value = asked.value?.id === Number(id) ? asked.value : null;
  const trouble: Trouble | null = refused ? { kind: 'refused' } : asked.trouble;
  const missing = !known || (trouble?.kind === 'problem' && trouble.status === 404);
  return (
    <>
      <title>{`${value?.name ?? value?.number ?? t('dashboard.nav.customers')} · 车声`}</title>
      <p class="way-back">
        <a href="/customers">
          <Icon name="left" size={12} />
          {t('dashboard.nav.customers')}
        </a>
      </p>
      {!value && <h1 class="unseen">{t('dashboard.customers.customer')}</h1>}
      {missing && (
        <Empty title={t('dashboard.customers.missing')}>
          <a class="button" href="/customers">
            {t('dashboard.customers.toList')}
          </a>
        </Empty>
      )}
      {trouble && !missing && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && known && <Skeleton rows={6} tall />}
      {value && !trouble && (
        <div class={`customer-page${loading ? ' stale' : ''}`} aria-busy={loading}>
          <Card card={value} onChanged={reload} />
        </div>
      )}
    </>
  );
}

function Card({ card, onChanged }: { card: CustomerCard; onChanged: () => void }) {
  const open = card.openMatters.length > 0;
  return (
    <>
      <CustomerHeader card={card} />
      <div class="customer-main">
        {!card.masked.includes('posts') && (
          <section class={`box matters${open ? ' alarmed' : ''}`} aria-labelledby="matters">
            <h2 id="matters">{t('words.customer.fields.openMatters')}</h2>
            <OpenMatters matters={card.openMatters} voice={voice} postHref={postHref} />
            {open && <p class="quiet small">{t('dashboard.customers.openWhat')}</p>}
          </section>
        )}
        <History card={card} postHref={postHref} />
      </div>
      <div class="customer-side">
        <section class="box" aria-labelledby="vehicles">
          <h2 id="vehicles">{t('dashboard.customers.vehicles')}</h2>
          <VehicleList vehicles={card.vehicles} masked={card.masked} voice={voice} />
          {card.vehicles.length === 0 && <p class="quiet">{t('dashboard.customers.noVehicle')}</p>}
        </section>
        <section class="box" aria-labelledby="polarity">
          <h2 id="polarity">{t('words.customer.trend.title')}</h2>
          <PolarityTrend months={card.polarity} voice={voice} />
        </section>
        <Accounts card={card} onChanged={onChanged} />
        <Provenance facts={card.facts} />
      </div>
    </>
  );
}
