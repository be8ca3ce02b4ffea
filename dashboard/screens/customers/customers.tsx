import { useLocation } from 'preact-iso';
import type { CustomerSummary } from '../../../shared/contract/customers.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getCustomers } from '../../api/customers.ts';
import { useLoad } from '../../app/load.ts';
import { useMore } from '../../app/load-more.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { hrefOfAsked, readAsked, SHORTEST_SEARCH } from './asked.ts';
import { ChosenCustomers } from './chosen.tsx';
import { COLUMNS, CustomerRow } from './customer-row.tsx';
import { Filters } from './filters.tsx';
import { CustomerTabs } from './tabs.tsx';
import { TakeFile } from './take-file.tsx';

/** 客户: whom the maker knows, found by what one happens to have of them. */
export function Customers() {
  const { query, route } = useLocation();
  const asked = readAsked(query);
  const key = JSON.stringify(asked);
  const role = me.value?.role ?? 'brand';
  const first = useLoad(key, (signal) => getCustomers(asked, signal));
  const more = useMore<CustomerSummary>(key, cursorOf(first.value), async (cursor) => {
    const answer = await getCustomers({ ...asked, cursor });
    if (!answer.ok) return answer;
    return { ok: true, value: { items: answer.value.customers, next: cursorOf(answer.value) } };
  });
  const customers = [...(first.value?.customers ?? []), ...more.items];
  const refused = first.trouble?.kind === 'refused';
  return (
    <>
      <title>{`${t('dashboard.nav.customers')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.nav.customers')}</h1>
          <CustomerTabs current="list" />
        </div>
        {!refused && (
          <SearchBox
            value={asked.q ?? ''}
            label={t('dashboard.customers.search')}
            hint={t(`dashboard.customers.searchBy.${role}`)}
            minLength={SHORTEST_SEARCH}
            maxLength={60}
            onSearch={(q) => route(hrefOfAsked({ ...asked, q }))}
          />
        )}
      </div>
      {!refused && <Filters asked={asked} onChange={(next) => route(hrefOfAsked(next))} />}
      {!refused && <ChosenCustomers asked={asked} />}
      {first.trouble && <TroubleNote trouble={first.trouble} onRetry={first.reload} />}
      {!first.value && !first.trouble && <Skeleton rows={8} />}
      {first.value && (
        <section class={`list${first.loading ? ' stale' : ''}`} aria-busy={first.loading}>
          <div class="row spread wrap">
            <p class="total" aria-live="polite">
              <strong>
                {t('dashboard.customers.total', { count: formatCount(first.value.total, locale.value) })}
              </strong>
            </p>
            {first.value.total > 0 && <TakeFile asked={asked} />}
          </div>
          {first.value.total === 0 && <Nobody asked={key !== '{}'} />}
          {customers.length > 0 && (
            <div class="box customer-list">
              <p class="customer-head" aria-hidden="true">
                <span>{t('dashboard.customers.customer')}</span>
                {COLUMNS.map((field) => (
                  <span key={field}>{t(`words.customer.fields.${field}`)}</span>
                ))}
                <span>{t('words.customer.fields.openMatters')}</span>
              </p>
              <ol>
                {customers.map((customer) => (
                  <CustomerRow key={customer.id} customer={customer} />
                ))}
              </ol>
            </div>
          )}
          {more.trouble && <TroubleNote trouble={more.trouble} onRetry={more.load} />}
          {more.next !== null && !more.trouble && (
            <button type="button" class="button" disabled={more.busy} onClick={more.load}>
              {t('dashboard.posts.more')}
            </button>
          )}
        </section>
      )}
    </>
  );
}

const cursorOf = (page: { nextCursor: number | null } | null) => page?.nextCursor?.toString() ?? null;

/** Nobody fits the question, or nobody was imported yet. */
function Nobody({ asked }: { asked: boolean }) {
  if (asked)
    return (
      <Empty title={t('dashboard.customers.none')}>
        <p>{t('dashboard.customers.noneMend')}</p>
        <a class="button" href="/customers">
          {t('dashboard.posts.clear')}
        </a>
      </Empty>
    );
  const role = me.value?.role;
  const mayImport = role === 'admin' || role === 'pr';
  return (
    <Empty title={t('dashboard.customers.empty')}>
      <p>{mayImport ? t('dashboard.customers.emptyMend') : t('dashboard.customers.emptyAsk')}</p>
      {mayImport && (
        <a class="button primary" href="/imports">
          {t('dashboard.nav.imports')}
        </a>
      )}
    </Empty>
  );
}
