import { makeRandom } from '../../forum/random.ts';
import { type Calendar, dayOf } from '../calendar.ts';
import type { Site } from '../history.ts';
import type { People } from '../people.ts';
import type { Persona } from '../persona.ts';
import { CUSTOMERS, type Customer, makeCustomer } from './customers.ts';
import { makeSales, type Sale } from './sales.ts';
import { makeVehicle, VEHICLES, type Vehicle } from './vehicles.ts';
import { type Visit, visitsOf } from './visits.ts';

/** A forum account that is a customer. `known`: the link stands in accounts.csv; the others can be found from what they write. */
export interface Account {
  site: Site;
  persona: Persona;
  customer: string;
  known: boolean;
  basis: string;
  day: string;
}

/** The maker's own records: customers, their cars, three years of visits, and what was sold. */
export interface Crm {
  customers: Customer[];
  vehicles: Vehicle[];
  visits: Visit[];
  accounts: Account[];
  sales: Sale[];
}

const BASES = ['官方社区绑定车主认证', '客服回访确认', '车主本人申报', '经销商登记'];
const PER_SITE = 30;

/** People who own their car by now, evenly over the accounts, so that quiet ones are among them. */
const authorsOf = (people: readonly Persona[]) =>
  people.filter((_, i) => i % 5 === 0 || i % 5 === 3).slice(0, PER_SITE);

export function makeCrm(seed: number, calendar: Calendar, people: People): Crm {
  const random = makeRandom(seed, 51);
  const authors = ([1, 2] as const).flatMap((site) =>
    authorsOf(people[site]).map((persona) => ({ site, persona })),
  );
  const gap = Math.floor(CUSTOMERS / authors.length);
  const authorAt = (n: number) => (n % gap === 7 ? authors[Math.floor(n / gap)] : undefined);
  const customers: Customer[] = [];
  const accounts: Account[] = [];
  const vehicles: Vehicle[] = [];
  for (let n = 0; n < CUSTOMERS; n++) {
    const author = authorAt(n);
    const customer = makeCustomer(n, author?.persona ?? null, calendar, random);
    customers.push(customer);
    vehicles.push(makeVehicle(vehicles.length, customer, author?.persona ?? null, calendar, random));
    if (author !== undefined)
      accounts.push({
        ...author,
        customer: customer.number,
        known: accounts.length % 2 === 0,
        basis: random.pick(BASES),
        day: dayOf(calendar.windowFrom - random.int(20, 500) * 86_400_000),
      });
  }
  while (vehicles.length < VEHICLES)
    vehicles.push(makeVehicle(vehicles.length, random.pick(customers), null, calendar, random));
  const visits = vehicles.flatMap((vehicle) => visitsOf(vehicle, calendar, random));
  visits.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.vin < b.vin ? -1 : 1));
  return {
    customers,
    vehicles,
    visits: visits.map((visit, i) => ({ order: `G${String(1_000_001 + i)}`, ...visit })),
    accounts,
    sales: makeSales(seed, calendar),
  };
}
