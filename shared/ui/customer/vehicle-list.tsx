import type { CustomerCard } from '../../contract/customers.ts';
import { Fact } from './fact.tsx';
import type { Voice } from './voice.ts';

interface Props {
  vehicles: CustomerCard['vehicles'];
  masked: readonly string[];
  voice: Voice;
}

/** Every vehicle of a customer with its numbers and dates. */
export function VehicleList({ vehicles, masked, voice }: Props) {
  return (
    <ul class="vehicle-list">
      {vehicles.map(({ series, trim, vin, plate, boughtOn, builtOn }, index) => (
        <li key={index}>
          <p class="vehicle-name">
            {series}
            {trim && ` ${trim}`}
          </p>
          <dl class="customer-facts">
            <Fact field="vin" value={vin && <span class="code">{vin}</span>} masked={masked} voice={voice} />
            <Fact field="plate" value={plate} masked={masked} voice={voice} />
            <Fact field="bought" value={boughtOn && voice.day(boughtOn)} masked={masked} voice={voice} />
            <Fact field="built" value={builtOn && voice.day(builtOn)} masked={masked} voice={voice} />
          </dl>
        </li>
      ))}
    </ul>
  );
}
