import type { CustomerCard, CustomerSummary } from '../../contract/customers.ts';
import { Fact } from './fact.tsx';
import type { Voice } from './voice.ts';

/** A summary as the lookup gives it, or a whole card: what is not there is left out. */
type Known = Omit<CustomerSummary, 'id' | 'openMatters'> &
  Partial<Pick<CustomerCard, 'kind' | 'phone' | 'city' | 'since'>>;

const KINDS = ['person', 'fleet', 'dealer', 'prospect'] as const;

/** The customer's kind in words; a kind we have no word for as it was written. */
export function kindName(kind: string, voice: Voice): string {
  const known = KINDS.find((each) => each === kind);
  return known ? voice.say(`words.customer.kinds.${known}`) : kind;
}

/** Who the customer is, as far as the role may see. */
export function CustomerFacts({ customer, voice }: { customer: Known; voice: Voice }) {
  const { name, number, kind, phone, city, dealer, since, vehicle, lastVisit, masked } = customer;
  const day = (value: string | null | undefined) => (value ? voice.day(value) : null);
  const fact = (field: Parameters<typeof Fact>[0]['field'], value: string | null) => (
    <Fact field={field} value={value} masked={masked} voice={voice} />
  );
  return (
    <dl class="customer-facts">
      {fact('name', name)}
      {fact('number', number)}
      {kind !== undefined && fact('kind', kindName(kind, voice))}
      {fact('vehicle', vehicle)}
      {phone !== undefined && fact('phone', phone)}
      {city !== undefined && fact('city', city)}
      {fact('dealer', dealer)}
      {fact('lastVisit', day(lastVisit))}
      {since !== undefined && fact('since', day(since))}
    </dl>
  );
}
