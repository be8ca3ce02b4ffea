import type { ComponentChildren } from 'preact';
import type { CustomerField, Voice } from './voice.ts';

/** Fields that are hidden under another field's name. */
const HIDDEN_AS: Partial<Record<CustomerField, string>> = {
  vehicle: 'trim',
  bought: 'trim',
  built: 'trim',
  lastVisit: 'visits',
  openMatters: 'posts',
};

/** Whether the role sees this field not at all or only in part. */
export const isMasked = (masked: readonly string[], field: CustomerField): boolean =>
  masked.includes(HIDDEN_AS[field] ?? field);

interface Props {
  field: CustomerField;
  value: ComponentChildren;
  masked: readonly string[];
  voice: Voice;
}

/** One value that says in words when it is hidden from this role, wholly or in part; – where nobody knows it. */
export function FactValue({ field, value, masked, voice }: Props) {
  const hidden = isMasked(masked, field);
  if (value === null || value === undefined || value === '')
    return hidden ? <span class="withheld">{voice.say('words.customer.hidden')}</span> : <>–</>;
  // A vehicle without its trim is still whole as far as it is shown.
  const partly = hidden && (field === 'phone' || field === 'vin' || field === 'plate');
  return (
    <>
      {value}
      {partly && <span class="withheld"> {voice.say('words.customer.partly')}</span>}
    </>
  );
}

/** A named value, for a definition list. */
export function Fact(props: Props) {
  return (
    <div>
      <dt>{props.voice.say(`words.customer.fields.${props.field}`)}</dt>
      <dd>
        <FactValue {...props} />
      </dd>
    </div>
  );
}
