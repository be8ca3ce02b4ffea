import { DAY_MS } from '../../forum/clock.ts';
import type { Random } from '../../forum/random.ts';
import { type Calendar, dayOf } from '../calendar.ts';
import type { Persona } from '../persona.ts';
import { SERIES, type Series } from '../series.ts';
import type { Customer } from './customers.ts';
import { DEALERS } from './dealers.ts';
import { CITIES } from './names.ts';
import { makeVin } from './vin.ts';

export interface Vehicle {
  vin: string;
  plate: string;
  customer: string;
  series: Series;
  trim: string;
  built: string;
  boughtOn: string;
  dealer: string;
  /** Other dealers of the brand. */
  others: string[];
  kmPerDay: number;
}

export const VEHICLES = 2600;

const servesSeries = (series: Series) =>
  DEALERS.filter((d) => d.brands.includes(series.key.split('-')[0] ?? ''));

/** A car as the maker's books have it; an author's car is the one the author writes about. */
export function makeVehicle(
  n: number,
  owner: Customer,
  who: Persona | null,
  calendar: Calendar,
  random: Random,
): Vehicle {
  const own = DEALERS.find((d) => d.code === owner.dealer);
  const sold = SERIES.filter((s) => own?.brands.includes(s.key.split('-')[0] ?? ''));
  const series = who?.series ?? random.pick(sold.length > 0 ? sold : SERIES);
  const from = (calendar.months[0]?.from ?? 0) - 4 * 365 * DAY_MS;
  const bought = who?.bought ?? from + random.real() * (calendar.anchor - 40 * DAY_MS - from);
  const boughtDay = dayOf(Math.min(bought, calendar.anchor - 30 * DAY_MS));
  const built = dayOf(Math.min(bought, calendar.anchor - 30 * DAY_MS) - random.int(15, 150) * DAY_MS);
  const here = servesSeries(series);
  const dealer = here.some((d) => d.code === owner.dealer) ? owner.dealer : (here[0]?.code ?? owner.dealer);
  return {
    vin: makeVin(series.code, Number(built.slice(0, 4)), 1000 + n),
    plate: `${CITIES[owner.city] ?? '渝A'}0${String(n).padStart(4, '0')}`,
    customer: owner.number,
    series,
    trim: who?.trim ?? random.pick(series.trims),
    built,
    boughtOn: boughtDay,
    dealer,
    others: here
      .map((d) => d.code)
      .filter((code) => code !== dealer)
      .concat(here.length > 1 ? [] : [dealer]),
    kmPerDay: who?.kmPerDay ?? 15 + random.real() ** 2 * 70,
  };
}
