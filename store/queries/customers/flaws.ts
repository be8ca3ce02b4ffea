import type { CustomerGap, RecordFlaw } from '../../../shared/contract/customer-base.ts';
import { VIN_CHECK_FAILS } from './vin-check.ts';

/** Fields of a vehicle, with their columns; the other gaps are of the customer. */
export const VEHICLE_GAPS = {
  plate: 'plate',
  trim: 'trim',
  boughtOn: 'bought_on',
  builtOn: 'built_on',
} as const satisfies Partial<Record<CustomerGap, string>>;

export const CUSTOMER_COLUMNS = {
  phone: 'phone',
  city: 'city',
  dealer: 'dealer_id',
  adviser: 'adviser',
  since: 'since',
} as const satisfies Partial<Record<CustomerGap, string>>;

/** More customers than these under one number are a switchboard, or a number typed to get past the field. */
const MOST_SHARED = 8;
const IN_USE = `'^(1[3-9][0-9]{9}|(0[0-9]{2,3})?[2-9][0-9]{6,7}|[48]00[0-9]{7})$'`;

const vehicles = (condition: string) =>
  `EXISTS (SELECT 1 FROM vehicle w WHERE w.customer_id = c.id AND ${condition})`;

/** Conditions on vehicle w. */
export const VEHICLE_FLAWS = {
  plate: 'w.plate IS NULL',
  trim: 'w.trim IS NULL',
  boughtOn: 'w.bought_on IS NULL',
  builtOn: 'w.built_on IS NULL',
  badVin: VIN_CHECK_FAILS('w.vin'),
} as const satisfies Partial<Record<RecordFlaw, string>>;

/** Conditions on customer c: each says what is wrong with a record. */
export const FLAWS: Record<RecordFlaw, string> = {
  phone: 'c.phone IS NULL',
  city: 'c.city IS NULL',
  dealer: 'c.dealer_id IS NULL',
  adviser: 'c.adviser IS NULL',
  since: 'c.since IS NULL',
  plate: vehicles(VEHICLE_FLAWS.plate),
  trim: vehicles(VEHICLE_FLAWS.trim),
  boughtOn: vehicles(VEHICLE_FLAWS.boughtOn),
  builtOn: vehicles(VEHICLE_FLAWS.builtOn),
  noVehicle: `c.kind IN ('person', 'fleet') AND NOT ${vehicles('true')}`,
  /** A vehicle that stands with a dealer or somebody who never bought one: its owner is not known. */
  unowned: `c.kind IN ('dealer', 'prospect') AND ${vehicles('true')}`,
  /** No number in use looks so: another form, one digit seven times, digits in their order, or one number for many. */
  badPhone: `c.phone IS NOT NULL AND (c.phone !~ ${IN_USE} OR c.phone ~ '([0-9])\\1{6}'
    OR c.phone ~ '1234567|7654321' OR c.phone IN (SELECT phone FROM customer GROUP BY phone HAVING count(*) > ${MOST_SHARED}))`,
  badVin: vehicles(VEHICLE_FLAWS.badVin),
  /** Files disagree; the adviser may change. */
  conflict: `EXISTS (SELECT 1 FROM customer_fact f WHERE f.customer_id = c.id AND f.field IN ('name', 'phone', 'city', 'dealer', 'kind')
    GROUP BY f.field HAVING count(DISTINCT f.value) > 1)`,
};
