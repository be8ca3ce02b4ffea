import type { CustomerCard, CustomerSummary } from '../../shared/contract/customers.ts';
import type { Role } from '../../shared/contract/words.ts';
import type { CustomerMatch, CustomerRecord, CustomerSketch } from '../../store/queries/customers.ts';
import type { Person } from './person.ts';

/**
 * Who sees what of a customer, in one table. `part`: enough to recognise (138****5678, a VIN without its serial
 * number). Whatever is not shown whole is named in `masked`; what is not shown at all is null or empty.
 */
const SHOWN = {
  brand: { name: 'no', phone: 'no', city: 'no', dealer: 'no', trim: 'no', vin: 'no', visits: 'no' },
  pr: { name: 'all', phone: 'part', city: 'all', dealer: 'all', trim: 'all', vin: 'no', visits: 'all' },
  quality: { name: 'no', phone: 'no', city: 'no', dealer: 'all', trim: 'all', vin: 'part', visits: 'all' },
  // Of their own customers; the queries show them no others (see `dealerLimit`).
  dealer: { name: 'all', phone: 'all', city: 'all', dealer: 'all', trim: 'all', vin: 'all', visits: 'all' },
  admin: { name: 'all', phone: 'all', city: 'all', dealer: 'all', trim: 'all', vin: 'all', visits: 'all' },
} as const satisfies Record<Role, Record<string, 'all' | 'part' | 'no'>>;

type Field = keyof (typeof SHOWN)['admin'];

/** Roles that may look for customers, and by what: never by a part of a number or VIN that the table hides from them. */
export const SEARCHES: Record<Role, readonly CustomerMatch[]> = {
  brand: [],
  pr: ['number', 'name', 'phoneAsShown', 'wholeVin'],
  quality: ['number', 'wholeVin'],
  dealer: ['number', 'name', 'phone', 'vin'],
  admin: ['number', 'name', 'phone', 'vin'],
};

/** The dealer whose customers alone this person sees; null: all. A dealer's person without a dealer sees none. */
export const dealerLimit = ({ role, dealer }: Pick<Person, 'role' | 'dealer'>): number | null =>
  role === 'dealer' ? (dealer?.id ?? 0) : null;

/** What a batch lookup or a search shows. */
export function maskSummary(role: Role, sketch: CustomerSketch): CustomerSummary {
  const fields: Field[] = ['name', 'dealer', 'trim', 'visits'];
  return {
    id: sketch.id,
    name: whole(role, 'name', sketch.name),
    vehicle:
      sketch.series === null
        ? null
        : [sketch.series, whole(role, 'trim', sketch.trim)].filter(Boolean).join(' '),
    dealer: whole(role, 'dealer', sketch.dealer),
    lastVisit: whole(role, 'visits', sketch.lastVisit),
    number: null,
    openMatters: sketch.openMatters,
    masked: fields.filter((field) => SHOWN[role][field] !== 'all'),
  };
}

/** What an opened card shows. */
export function maskCard(role: Role, record: CustomerRecord): CustomerCard {
  const shown = SHOWN[role];
  const part = { phone: maskPhone, vin: maskVin };
  const some = (field: 'phone' | 'vin', value: string | null) =>
    value === null || shown[field] === 'no' ? null : shown[field] === 'part' ? part[field](value) : value;
  return {
    ...maskSummary(role, record),
    phone: some('phone', record.phone),
    city: whole(role, 'city', record.city),
    vehicles: record.vehicles.map((vehicle) => ({
      ...vehicle,
      trim: whole(role, 'trim', vehicle.trim),
      vin: some('vin', vehicle.vin),
      boughtOn: whole(role, 'trim', vehicle.boughtOn),
    })),
    visits: shown.visits === 'all' ? record.visits : [],
    kind: 'person',
    since: null,
    openMatters: [],
    accounts: [],
    polarity: [],
    facts: [],
    timeline: [],
    masked: Object.entries(shown).flatMap(([field, how]) => (how === 'all' ? [] : field)),
  };
}

const whole = <Value>(role: Role, field: Field, value: Value): Value | null =>
  SHOWN[role][field] === 'all' ? value : null;

/** 138****5678; a number too short to keep anything of is hidden whole. */
export const maskPhone = (phone: string): string =>
  phone.length < 9 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

const SERIAL = 6;

/** A VIN without its serial number: maker, model and plant stay readable. */
export const maskVin = (vin: string): string =>
  `${vin.slice(0, -SERIAL)}${'*'.repeat(Math.min(SERIAL, vin.length))}`;

/** Roles that may see a forum account's name in full: those who answer there. */
const SEES_AUTHORS: ReadonlySet<Role> = new Set(['pr', 'admin']);

/** 宋XX: the first character and nothing of the length. */
export const maskAuthor = (name: string): string => `${Array.from(name)[0] ?? ''}XX`;

export const authorMaskFor = (role: Role) => (SEES_AUTHORS.has(role) ? (name: string) => name : maskAuthor);
