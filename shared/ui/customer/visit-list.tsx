import { isMasked } from './fact.tsx';
import { type Visit, VisitWork, visitKind } from './visit.tsx';
import type { Voice } from './voice.ts';

interface Props {
  visits: readonly Visit[];
  masked: readonly string[];
  voice: Voice;
}

/** Visits to a dealer, in the order given; says so when there are none or the role may not see them. */
export function VisitList({ visits, masked, voice }: Props) {
  if (visits.length === 0)
    return (
      <p class="withheld">
        {voice.say(isMasked(masked, 'lastVisit') ? 'words.customer.hidden' : 'words.customer.visit.none')}
      </p>
    );
  return (
    <ul class="visit-list">
      {visits.map((visit) => (
        <li key={visit.id}>
          <p class="visit-head">
            <time dateTime={visit.day}>{voice.day(visit.day)}</time> {visitKind(visit.kind, voice)}
          </p>
          <VisitWork visit={visit} voice={voice} />
        </li>
      ))}
    </ul>
  );
}
