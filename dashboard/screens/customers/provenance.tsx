import type { CustomerCard } from '../../../shared/contract/customers.ts';
import { kindName } from '../../../shared/ui/customer/customer-facts.tsx';
import { dayOf } from '../../app/calendar.ts';
import { formatDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';

type FactView = CustomerCard['facts'][number];

/** Which file said what, field by field; values that contradict one another stand together and are marked. */
export function Provenance({ facts }: { facts: readonly FactView[] }) {
  const byField = Map.groupBy(facts, ({ field }) => field);
  const conflicts = [...byField.values()].filter((values) => values.length > 1).length;
  return (
    <section class="box provenance" aria-labelledby="provenance">
      <h2 id="provenance">
        {t('dashboard.customers.provenance')}{' '}
        {conflicts > 0 && (
          <span class="conflict">{t('dashboard.customers.conflicts', { count: conflicts })}</span>
        )}
      </h2>
      {facts.length === 0 && <p class="quiet">{t('dashboard.customers.noProvenance')}</p>}
      <dl>
        {[...byField].map(([field, values]) => (
          <div key={field} class={values.length > 1 ? 'conflicting' : undefined}>
            <dt>{t(`words.customer.fields.${field}`)}</dt>
            {values.map((fact, index) => (
              <Value key={index} fact={fact} conflict={values.length > 1} />
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ fact, conflict }: { fact: FactView; conflict: boolean }) {
  const { value, file, line, firstAt, lastAt, current } = fact;
  const [first, last] = [dayOf(firstAt), dayOf(lastAt)];
  return (
    <dd>
      <span>
        {value === null ? <span class="withheld">{t('words.customer.hidden')}</span> : inWords(fact)}
        {conflict && (
          <span class={current ? 'conflict' : 'quiet small'}>
            {current ? t('dashboard.customers.current') : t('dashboard.customers.other')}
          </span>
        )}
      </span>
      <span class="quiet small">
        {file === null
          ? t('dashboard.customers.noFile')
          : line === null
            ? file
            : t('dashboard.customers.fileLine', { file, line })}
        {' · '}
        {first === last ? formatDay(last) : `${formatDay(first)} – ${formatDay(last)}`}
      </span>
    </dd>
  );
}

function inWords({ field, value }: FactView): string | null {
  if (value === null) return null;
  if (field === 'kind') return kindName(value, voice);
  return field === 'since' ? formatDay(value) : value;
}
