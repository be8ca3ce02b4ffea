import type { LikeCustomer, LikePair as Pair } from '../../../shared/contract/duplicates.ts';
import { kindName } from '../../../shared/ui/customer/customer-facts.tsx';
import { FactValue } from '../../../shared/ui/customer/fact.tsx';
import type { CustomerField } from '../../../shared/ui/customer/voice.ts';
import { formatDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';

interface Props {
  pair: Pair;
  busy: boolean;
  onMerge: () => void;
  /** Undefined for two that nobody suggested. */
  onApart?: () => void;
}

export const customerName = ({ name, number, id }: LikeCustomer): string =>
  name ?? number ?? t('dashboard.customers.nameless', { id });

/** Two customers side by side, with why they may be one. */
export function LikePair({ pair, busy, onMerge, onApart }: Props) {
  const [one, other] = pair.customers;
  const names = t('dashboard.base.both', { one: customerName(one), other: customerName(other) });
  return (
    <li class="box like-pair">
      <p class="row wrap">
        <span class="chip score">{t('dashboard.base.score', { score: pair.score })}</span>
        {pair.reasons.map(({ reason, points }) => (
          <span key={reason} class="chip">
            {t(`dashboard.base.reasons.${reason}`)} <span class="quiet">+{points}</span>
          </span>
        ))}
      </p>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{t('dashboard.base.field')}</span>
              </th>
              {pair.customers.map((customer) => (
                <th key={customer.id} scope="col">
                  <a href={`/customers/${customer.id}`}>{customerName(customer)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ field, of }) => {
              const values = pair.customers.map(of);
              return (
                <tr key={field} class={values[0] !== values[1] ? 'differs' : undefined}>
                  <th scope="row">{t(`words.customer.fields.${field}`)}</th>
                  {pair.customers.map((customer, at) => (
                    <td key={customer.id}>
                      <FactValue field={field} value={values[at]} masked={customer.masked} voice={voice} />
                    </td>
                  ))}
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t('dashboard.base.holds')}</th>
              {pair.customers.map(({ id, vehicles, visits }) => (
                <td key={id}>{t('dashboard.base.holdsOf', { vehicles, visits })}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <div class="row wrap">
        <button
          type="button"
          class="button primary"
          disabled={busy}
          aria-label={`${t('dashboard.base.merge')} ${names}`}
          onClick={onMerge}
        >
          {t('dashboard.base.merge')}
        </button>
        {onApart && (
          <button
            type="button"
            class="button"
            disabled={busy}
            aria-label={`${t('dashboard.base.apart')} ${names}`}
            onClick={onApart}
          >
            {t('dashboard.base.apart')}
          </button>
        )}
      </div>
    </li>
  );
}

const ROWS: { field: CustomerField; of: (customer: LikeCustomer) => string | null }[] = [
  { field: 'number', of: ({ number }) => number },
  { field: 'kind', of: ({ kind }) => kindName(kind, voice) },
  { field: 'phone', of: ({ phone }) => phone },
  { field: 'city', of: ({ city }) => city },
  { field: 'dealer', of: ({ dealer }) => dealer },
  { field: 'vehicle', of: ({ vehicle }) => vehicle },
  { field: 'lastVisit', of: ({ lastVisit }) => lastVisit && formatDay(lastVisit) },
];
