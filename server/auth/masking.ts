import type {
  AuthorAnswer,
  CustomerCard,
  CustomerSummary,
  TimelineItem,
} from '../../shared/contract/customers.ts';
import type { LikeCustomer } from '../../shared/contract/duplicates.ts';
import type { SignalDetail } from '../../shared/contract/signal-detail.ts';
import type { Role } from '../../shared/contract/words.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import type { KnownAuthor } from '../../store/queries/authors.ts';
import { type CustomerRecord, TIMELINE_ITEMS } from '../../store/queries/customer-card.ts';
import type { LikeRecord } from '../../store/queries/customers/like-customers.ts';
import type { CustomerLine } from '../../store/queries/customers/lines.ts';
import type { CustomerMatch, CustomerScope } from '../../store/queries/customers/matches.ts';
import type { CustomerSketch } from '../../store/queries/customers.ts';
import type { Person } from './person.ts';

const NOTHING = {
  number: 'no',
  name: 'no',
  phone: 'no',
  city: 'no',
  since: 'no',
  dealer: 'no',
  adviser: 'no',
  /** And the days a vehicle was built and bought. */
  trim: 'no',
  vin: 'no',
  plate: 'no',
  visits: 'no',
  /** Which forum accounts are theirs, and who said so. */
  accounts: 'no',
  /** What those accounts wrote, and what of it is still open. */
  posts: 'no',
} as const;

type Field = keyof typeof NOTHING;

const EVERYTHING = {
  number: 'all',
  name: 'all',
  phone: 'all',
  city: 'all',
  since: 'all',
  dealer: 'all',
  adviser: 'all',
  trim: 'all',
  vin: 'all',
  plate: 'all',
  visits: 'all',
  accounts: 'all',
  posts: 'all',
} as const;

/**
 * Who sees what of a customer, in one table. `part`: enough to recognise (138****5678, a VIN without its serial
 * number, a plate's town). Whatever is not shown whole is named in `masked`; what is not shown at all is null or empty.
 */
const SHOWN: Record<Role, Record<Field, 'all' | 'part' | 'no'>> = {
  brand: NOTHING,
  pr: { ...EVERYTHING, phone: 'part', vin: 'no', plate: 'part' },
  quality: { ...EVERYTHING, name: 'no', phone: 'no', city: 'no', vin: 'part', plate: 'no', accounts: 'no' },
  // Of their own customers; the queries show them no others (see `dealerLimit`).
  dealer: EVERYTHING,
  admin: EVERYTHING,
};

/** Roles that may look for customers, and by what: never by a part of a number or VIN that the table hides from them. */
const SEARCHES: Record<Role, readonly CustomerMatch[]> = {
  brand: [],
  pr: ['number', 'name', 'phoneAsShown', 'wholeVin', 'plate'],
  quality: ['number', 'wholeVin'],
  dealer: ['number', 'name', 'phone', 'vin', 'plate'],
  admin: ['number', 'name', 'phone', 'vin', 'plate'],
};

/** The dealer whose customers alone this person sees; null: all. A dealer's person without a dealer sees none. */
export const dealerLimit = ({ role, dealer }: Pick<Person, 'role' | 'dealer'>): number | null =>
  role === 'dealer' ? (dealer?.id ?? 0) : null;

/** How and among whom this person may look for customers; null: not at all. */
export const searchScope = (person: Pick<Person, 'role' | 'dealer'>): CustomerScope | null =>
  SEARCHES[person.role].length === 0 ? null : { by: SEARCHES[person.role], dealerLimit: dealerLimit(person) };

const SUMMARY: readonly Field[] = ['number', 'name', 'dealer', 'trim', 'visits', 'posts'];
const LIKE: readonly Field[] = ['phone', 'city'];

/** What a batch lookup or a search shows. */
export function maskSummary(role: Role, sketch: CustomerSketch): CustomerSummary {
  return {
    id: sketch.id,
    number: whole(role, 'number', sketch.number),
    name: whole(role, 'name', sketch.name),
    vehicle: vehicleOf(role, sketch),
    dealer: whole(role, 'dealer', sketch.dealer),
    lastVisit: whole(role, 'visits', sketch.lastVisit),
    openMatters: whole(role, 'posts', sketch.openMatters),
    masked: SUMMARY.filter((field) => SHOWN[role][field] !== 'all'),
  };
}

/** What stands beside another customer to be compared. */
export function maskLike(role: Role, record: LikeRecord): LikeCustomer {
  return {
    ...maskSummary(role, record),
    kind: record.kind,
    phone: some(role, 'phone', record.phone),
    city: whole(role, 'city', record.city),
    vehicles: record.vehicles,
    visits: record.visits,
    masked: [...SUMMARY, ...LIKE].filter((field) => SHOWN[role][field] !== 'all'),
  };
}

/** What a file lists of a customer; what the role does not see stays empty. */
export const maskLine = (role: Role, line: CustomerLine): CustomerLineView => ({
  number: whole(role, 'number', line.number),
  name: whole(role, 'name', line.name),
  kind: line.kind,
  phone: some(role, 'phone', line.phone),
  city: whole(role, 'city', line.city),
  dealer: whole(role, 'dealer', line.dealer),
  adviser: whole(role, 'adviser', line.adviser),
  vehicle: vehicleOf(role, line),
  lastVisit: whole(role, 'visits', line.lastVisit),
});

export type CustomerLineView = { kind: string } & Record<
  'number' | 'name' | 'phone' | 'city' | 'dealer' | 'adviser' | 'vehicle' | 'lastVisit',
  string | null
>;

const vehicleOf = (role: Role, { series, trim }: Pick<CustomerSketch, 'series' | 'trim'>): string | null =>
  series === null ? null : [series, whole(role, 'trim', trim)].filter(Boolean).join(' ');

/** What the answer for one forum account shows; a link whose customer is another dealer's is `refused`. */
export function maskKnown(
  role: Role,
  { linkId, customer, ...known }: KnownAuthor,
): AuthorAnswer & { linkId: number | null } {
  const shown = customer && maskSummary(role, customer);
  return {
    ...known,
    customer: shown,
    refused: linkId !== null && shown === null,
    linkId: shown && linkId,
  };
}

/** Whether a role sees a field whole. */
export const sees = (role: Role, field: Field): boolean => SHOWN[role][field] === 'all';

const VISITS_SHOWN = 50;

/** What an opened card shows. */
export function maskCard(role: Role, record: CustomerRecord): CustomerCard {
  const shown = SHOWN[role];
  const vehicles = record.vehicles.map((vehicle) => ({
    ...vehicle,
    trim: whole(role, 'trim', vehicle.trim),
    vin: some(role, 'vin', vehicle.vin),
    plate: some(role, 'plate', vehicle.plate),
    boughtOn: whole(role, 'trim', vehicle.boughtOn),
    builtOn: whole(role, 'trim', vehicle.builtOn),
  }));
  const accounts = maskAccounts(role, record.accounts);
  const posts = shown.posts === 'all' ? record.posts : [];
  const visits = maskVisits(role, record.visits);
  return {
    ...maskSummary(role, { ...record, openMatters: record.openMatters.length }),
    kind: record.kind,
    phone: some(role, 'phone', record.phone),
    city: whole(role, 'city', record.city),
    adviser: whole(role, 'adviser', record.adviser),
    mergedNumbers: sees(role, 'number') ? record.mergedNumbers : [],
    since: whole(role, 'since', record.since),
    vehicles,
    visits: visits.slice(0, VISITS_SHOWN),
    openMatters: shown.posts === 'all' ? record.openMatters : [],
    accounts: accounts.map(({ madeOn, endedOn, ...account }) => account),
    polarity: shown.posts === 'all' ? record.polarity : [],
    facts: record.facts.flatMap((fact) => maskFact(role, fact)),
    timeline: timeline(vehicles, visits, posts, accounts),
    masked: Object.entries(shown).flatMap(([field, how]) => (how === 'all' ? [] : field)),
  };
}

/** A value of a field that is hidden is no fact; of one partly shown, a part. */
function maskFact(role: Role, fact: CustomerCard['facts'][number]): CustomerCard['facts'] {
  if (fact.field === 'kind') return [fact];
  const value = some(role, fact.field, fact.value);
  return value === null ? [] : [{ ...fact, value }];
}

/** Names as the role sees authors everywhere; identifiers in what a person wrote down only for who sees them all. */
function maskAccounts(role: Role, accounts: CustomerRecord['accounts']): CustomerRecord['accounts'] {
  const shown = SHOWN[role];
  if (shown.accounts !== 'all') return [];
  const name = authorMaskFor(role);
  return accounts.map((account) => ({
    ...account,
    name: account.name === null ? null : name(account.name),
    evidence: maskWritten(role, account.evidence),
    purpose: maskWritten(role, account.purpose),
  }));
}

/** What a colleague typed, without the phone numbers, plates and VINs that this role does not see whole. */
export function maskWritten(role: Role, text: string): string {
  const { phone, plate, vin } = SHOWN[role];
  return phone === 'all' && plate === 'all' && vin === 'all' ? text : maskIdentifiers(text).text;
}

/** What a workshop did, without the identifiers it wrote beside it that this role does not see. */
export const maskVisits = (role: Role, visits: CustomerRecord['visits']): CustomerRecord['visits'] =>
  sees(role, 'visits') ? visits.map((visit) => ({ ...visit, work: maskWritten(role, visit.work) })) : [];

/** Who may see no visits learns only how many vehicles came back, not which. */
export const maskSignal = (role: Role, detail: SignalDetail): SignalDetail =>
  sees(role, 'visits') ? detail : { ...detail, repeat: { ...detail.repeat, vehicles: [] } };

/** Everything dated that is shown, newest first. */
function timeline(
  vehicles: CustomerCard['vehicles'],
  visits: CustomerCard['visits'],
  posts: CustomerRecord['posts'],
  accounts: CustomerRecord['accounts'],
): TimelineItem[] {
  const items: TimelineItem[] = [
    ...posts,
    ...visits.map((visit) => ({ kind: 'visit' as const, day: visit.day, visit })),
    ...accounts.flatMap(({ host, key, madeOn, endedOn }) => [
      ...(endedOn === null ? [] : [{ kind: 'unlinked' as const, day: endedOn, host, key }]),
      { kind: 'linked' as const, day: madeOn, host, key },
    ]),
    ...vehicles.flatMap(({ boughtOn, series, trim }) =>
      boughtOn === null ? [] : [{ kind: 'bought' as const, day: boughtOn, series, trim }],
    ),
  ];
  return items.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)).slice(0, TIMELINE_ITEMS);
}

const PARTS = {
  phone: (phone: string) => maskPhone(phone),
  vin: (vin: string) => maskVin(vin),
  plate: (plate: string) => maskPlate(plate),
};

/** Whole, in part or null, as the table says. */
function some(role: Role, field: Field, value: string | null): string | null {
  const how = SHOWN[role][field];
  if (value === null || how === 'no') return null;
  if (how === 'all') return value;
  return field in PARTS ? PARTS[field as keyof typeof PARTS](value) : null;
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

/** 渝A*****: the town, and nothing of the number. */
export const maskPlate = (plate: string): string => `${plate.slice(0, 2)}*****`;

/** Roles that may see a forum account's name in full: those who answer there. */
const SEES_AUTHORS: ReadonlySet<Role> = new Set(['pr', 'admin']);

/** 宋XX: the first character and nothing of the length. */
export const maskAuthor = (name: string): string => `${Array.from(name)[0] ?? ''}XX`;

export const authorMaskFor = (role: Role) => (SEES_AUTHORS.has(role) ? (name: string) => name : maskAuthor);
