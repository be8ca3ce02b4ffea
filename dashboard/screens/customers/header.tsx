import type { CustomerCard } from '../../../shared/contract/customers.ts';
import { kindName } from '../../../shared/ui/customer/customer-facts.tsx';
import { Fact } from '../../../shared/ui/customer/fact.tsx';
import type { CustomerField } from '../../../shared/ui/customer/voice.ts';
import { formatDay, formatList } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';
import { Icon } from '../../parts/icon.tsx';

/** Who this is, on one line or a few; what the role does not see is said in words. */
export function CustomerHeader({ card }: { card: CustomerCard }) {
  const { name, number, kind, vehicle, phone, city, dealer, adviser, mergedNumbers, since, masked } = card;
  const fact = (field: CustomerField, value: string | null) => (
    <Fact field={field} value={value} masked={masked} voice={voice} />
  );
  return (
    <header class="box customer-header">
      <div class="row spread wrap">
        <h1>
          {name ?? number ?? t('dashboard.customers.customer')}{' '}
          <span class="chip">{kindName(kind, voice)}</span>
        </h1>
        <p class="quiet small">
          <Icon name="eye" size={14} /> {t('dashboard.customers.logged')}
        </p>
      </div>
      <dl class="facts across">
        {name !== null && fact('number', number)}
        {name === null && fact('name', null)}
        {fact('vehicle', vehicle)}
        {fact('phone', phone)}
        {fact('city', city)}
        {fact('dealer', dealer)}
        {fact('adviser', adviser)}
        {fact('since', since && formatDay(since))}
      </dl>
      {mergedNumbers.length > 0 && (
        <p class="quiet small">
          {t('dashboard.customers.mergedNumbers', { numbers: formatList(mergedNumbers) })}
        </p>
      )}
    </header>
  );
}
