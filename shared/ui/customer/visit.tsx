import type { z } from 'zod';
import type { VisitView } from '../../contract/customers.ts';
import type { Voice } from './voice.ts';

export type Visit = z.infer<typeof VisitView>;

const KINDS = ['maintenance', 'repair', 'accident', 'recall'] as const;

/** 维修, 保养 …; a kind we have no word for as it was written. */
export function visitKind(kind: string, voice: Voice): string {
  const known = KINDS.find((each) => each === kind);
  return known ? voice.say(`words.customer.visit.${known}`) : kind;
}

/** What was done in one visit: the work in words, then the codes a quality engineer looks for. */
export function VisitWork({ visit, voice }: { visit: Visit; voice: Voice }) {
  const { work, partNumber, faultCode, claim, dealer, mileageKm } = visit;
  const code = (name: 'part' | 'fault', value: string | null) =>
    value && (
      <span>
        {voice.say(`words.customer.visit.${name}`)} <span class="code">{value}</span>
      </span>
    );
  return (
    <>
      <p class="visit-work">
        {work} {claim && <span class="claim">{voice.say('words.customer.visit.claim')}</span>}
      </p>
      <p class="visit-codes">
        {dealer && <span>{dealer}</span>}
        {mileageKm !== null && <span>{voice.count(mileageKm)} km</span>}
        {code('part', partNumber)}
        {code('fault', faultCode)}
      </p>
    </>
  );
}
