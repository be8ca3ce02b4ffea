import { normalise, spelling } from '../shared/understanding/normalise.ts';
import type { ComplaintTitle } from './datasets.ts';

/** A title without what its columns name, beyond what the catalogue knows. */
export function unnamed({ text, names }: ComplaintTitle): string {
  let plain = spelling(normalise(text));
  for (const name of names.slice(0, 2)) {
    const spelt = spelling(normalise(name));
    for (const written of new Set([spelt, spelt.replace(/-/g, ''), spelt.replace(/汽车$|\(.*\)$/g, '')])) {
      if (written.length > 0) plain = plain.replaceAll(written, '|');
    }
  }
  return plain;
}
