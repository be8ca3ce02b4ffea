import type { CustomerSummary } from '../../../shared/contract/customers.ts';
import { FactValue } from '../../../shared/ui/customer/fact.tsx';
import type { CustomerField } from '../../../shared/ui/customer/voice.ts';
import { formatDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';
import { Icon } from '../../parts/icon.tsx';

/** What the list says of a customer beside the name, in this order. */
export const COLUMNS = ['vehicle', 'dealer', 'lastVisit'] as const satisfies readonly CustomerField[];

/** One customer of the list; the whole row opens the page. */
export function CustomerRow({ customer }: { customer: CustomerSummary }) {
  const { id, name, number, masked, lastVisit, openMatters } = customer;
  const values = { ...customer, lastVisit: lastVisit && formatDay(lastVisit) };
  return (
    <li class="customer-row">
      <p class="customer-name">
        <a href={`/customers/${id}`}>{name ?? number ?? t('dashboard.customers.nameless', { id })}</a>
        {name && number && <span class="quiet small">{number}</span>}
      </p>
      {COLUMNS.map((field) => (
        <p key={field} class={`customer-${field}`}>
          <span class="cell-name">{t(`words.customer.fields.${field}`)}</span>
          <FactValue field={field} value={values[field]} masked={masked} voice={voice} />
        </p>
      ))}
      <p class="customer-open">
        {openMatters ? (
          <span class="open-count">
            <Icon name="alarm" size={12} />
            {t('dashboard.customers.open', { count: openMatters })}
          </span>
        ) : null}
      </p>
    </li>
  );
}
