import { signal } from '@preact/signals';
import type { Places } from '../../shared/contract/places.ts';
import { getPlaces } from '../api/places.ts';

/** What the filter by dealer and region offers; asked for once, since it changes with an import only. */
export const knownPlaces = signal<Places | null>(null);
let asked = false;

export async function loadPlaces(): Promise<void> {
  if (asked) return;
  asked = true;
  const answer = await getPlaces();
  if (answer.ok) knownPlaces.value = answer.value;
  // A filter without choices is asked for again when it is next shown.
  else asked = false;
}

/** What a place is called: a dealer by its name in the file, everything else as it is written. */
export function placeName(place: string): string {
  const known = knownPlaces.value?.dealers.find((dealer) => dealer.place === place);
  return known?.name ?? place.slice(place.indexOf(':') + 1);
}
