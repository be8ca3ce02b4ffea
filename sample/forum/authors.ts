import { NAMES, SIGNATURES } from '../texts/names.ts';
import type { Author } from './model.ts';
import type { Random } from './random.ts';

/** The forum's accounts; about a third carry a signature. */
export function makeAuthors(random: Random): Author[] {
  return NAMES.map(([name, city], i) => ({
    uid: 1001 + i * 7,
    name,
    city,
    signature: random.chance(0.35) ? random.pick(SIGNATURES) : null,
  }));
}
