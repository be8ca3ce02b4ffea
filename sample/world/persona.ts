import { DAY_MS } from '../forum/clock.ts';
import type { Author } from '../forum/model.ts';
import type { Random } from '../forum/random.ts';
import type { Dealer } from './crm/dealers.ts';
import { DEALERS } from './crm/dealers.ts';
import { SERIES, type Series } from './series.ts';

/** Who writes: an account, its car, and how much it writes. What it tells about itself stays the same over the years. */
export interface Persona {
  author: Author;
  series: Series;
  trim: string;
  /** Epoch ms. */
  bought: number;
  kmPerDay: number;
  dealer: Dealer;
  /** Relative; a few write a lot. */
  activity: number;
}

const SHARES = [0.4, 0.58, 0.71, 0.81, 0.92, 1];

/** Gives every account a car. Cars were bought up to four years before the world begins and up to its end. */
export function makePersonas(authors: Author[], from: number, to: number, random: Random): Persona[] {
  return authors.map((author, i) => {
    const draw = (i * 0.618 + 0.05) % 1;
    const series = SERIES[SHARES.findIndex((share) => draw < share)] ?? SERIES[0];
    if (series === undefined) throw new Error('the world has no series');
    const near = DEALERS.filter((d) => d.brands.includes(series.key.split('-')[0] ?? ''));
    const dealer = near.find((d) => d.city === author.city) ?? random.pick(near);
    return {
      author,
      series,
      trim: random.pick(series.trims),
      bought: from - 3 * 365 * DAY_MS + random.real() * (to - from + 2.6 * 365 * DAY_MS),
      kmPerDay: 18 + random.real() ** 2 * 60,
      dealer,
      activity: 1 / (1 + (i % 20)) + 0.12,
    };
  });
}

/** The odometer on a day; a car not yet bought is a friend's, a year old. */
export function mileage(persona: Persona, at: number): number {
  const days = at > persona.bought ? (at - persona.bought) / DAY_MS : 365;
  return Math.round(600 + days * persona.kmPerDay);
}
