import type { z } from 'zod';
import type { VisitView } from '../../contract/customers.ts';
import type { Voice } from './voice.ts';

export type Visit = z.infer<typeof VisitView>;

/** Kinds as the import stores them. */
const KINDS = new Map([
  ['保养', 'maintenance'],
  ['维修', 'repair'],
  ['事故', 'accident'],
  ['召回', 'recall'],
] as const);

/** 维修, 保养 … in the reader's language; a workshop's own word as it was written. */
export function visitKind(kind: string, voice: Voice): string {
  for (const [written, word] of KINDS) if (written === kind) return voice.say(`words.customer.visit.${word}`);
  return kind;
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
