import { makeAuthors } from '../forum/authors.ts';
import type { Author } from '../forum/model.ts';
import { makeRandom, type Random } from '../forum/random.ts';
import type { Calendar } from './calendar.ts';
import { makePersonas, type Persona } from './persona.ts';
import { SECOND_NAMES } from './second-names.ts';

const SECOND_SIGNATURES = [
  '慢慢开，别着急。',
  '手动挡最后的倔强',
  '不加群，不团购。',
  '每公里八毛，认真记账',
];

/** The second forum's accounts. */
export function secondAuthors(random: Random): Author[] {
  return SECOND_NAMES.map(([name, city], i) => ({
    uid: 58 + i * 3,
    name,
    city,
    signature: random.chance(0.25) ? random.pick(SECOND_SIGNATURES) : null,
  }));
}

export interface People {
  1: Persona[];
  2: Persona[];
}

/** Everybody who writes, by forum. The accounts are those the forums show. */
export function makePeople(seed: number, calendar: Calendar): People {
  const from = calendar.months[0]?.from ?? 0;
  const to = calendar.windowFrom;
  const first = makeAuthors(makeRandom(seed, 1));
  const second = secondAuthors(makeRandom(seed, 21));
  return {
    1: makePersonas(first, from, to, makeRandom(seed, 22)),
    2: makePersonas(second, from, to, makeRandom(seed, 23)),
  };
}
