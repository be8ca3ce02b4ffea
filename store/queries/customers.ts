import type { z } from 'zod';
import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { CustomerCard, VisitView } from '../../shared/contract/customers.ts';
import type { Store } from '../open.ts';

/** A customer at a glance, unmasked: only server/auth/masking.ts makes an answer of it. */
export interface CustomerSketch {
  id: number;
  name: string;
  dealer: string | null;
  /** Series and trim of the vehicle bought last. */
  series: string | null;
  trim: string | null;
  lastVisit: string | null;
  openMatters: number;
}

export interface CustomerRecord extends CustomerSketch {
  phone: string | null;
  city: string | null;
  vehicles: CustomerCard['vehicles'];
  visits: z.infer<typeof VisitView>[];
}

/** Columns of a sketch over customer c. There are no cases yet, so none can be open. */
export const SKETCH = `
  c.id, c.name, d.name AS dealer, v.series, v.trim,
  (SELECT max(i.day)::text FROM visit i JOIN vehicle w ON w.id = i.vehicle_id WHERE w.customer_id = c.id) AS "lastVisit",
  0 AS "openMatters"`;

export const SKETCH_JOINS = `
  LEFT JOIN dealer d ON d.id = c.dealer_id
  LEFT JOIN LATERAL (
    SELECT series, trim FROM vehicle WHERE customer_id = c.id ORDER BY bought_on DESC NULLS LAST, id DESC LIMIT 1
  ) v ON true`;

/** Condition that shows a dealer only its own customers; the placeholder holds a dealer id, or null for everyone. */
export const withinLimit = (placeholder: string) =>
  `(${placeholder}::bigint IS NULL OR c.dealer_id = ${placeholder})`;

export const namedSeries = <Row extends { series: string | null }>(row: Row): Row => ({
  ...row,
  series: row.series === null ? null : (seriesByKey(row.series)?.name ?? row.series),
});

const VISITS_SHOWN = 50;

/** Everything of one customer; null when there is none or it is another dealer's. */
export async function findCustomer(
  store: Store,
  id: number,
  dealerLimit: number | null,
): Promise<CustomerRecord | null> {
  const { rows } = await store.pool.query<CustomerSketch & { phone: string | null; city: string | null }>(
    `SELECT ${SKETCH}, c.phone, c.city FROM customer c ${SKETCH_JOINS} WHERE c.id = $1 AND ${withinLimit('$2')}`,
    [id, dealerLimit],
  );
  const row = rows[0];
  if (!row) return null;
  const [vehicles, visits] = await Promise.all([
    store.pool.query<CustomerCard['vehicles'][number]>(
      `SELECT series, trim, vin, plate, bought_on::text AS "boughtOn", built_on::text AS "builtOn" FROM vehicle
       WHERE customer_id = $1 ORDER BY bought_on DESC NULLS LAST, id DESC`,
      [id],
    ),
    store.pool.query<z.infer<typeof VisitView>>(
      `SELECT i.id, i.day::text AS day, d.name AS dealer, i.kind, i.mileage_km AS "mileageKm", i.work,
              i.part_number AS "partNumber", i.fault_code AS "faultCode", i.claim
       FROM visit i JOIN vehicle w ON w.id = i.vehicle_id LEFT JOIN dealer d ON d.id = i.dealer_id
       WHERE w.customer_id = $1 ORDER BY i.day DESC, i.id DESC LIMIT ${VISITS_SHOWN}`,
      [id],
    ),
  ]);
  const named = vehicles.rows.map((vehicle) => ({
    ...vehicle,
    series: seriesByKey(vehicle.series)?.name ?? vehicle.series,
  }));
  return { ...namedSeries(row), vehicles: named, visits: visits.rows };
}

const MATCHES = {
  number: 'c.number = $1',
  name: 'position($1 IN c.name) > 0',
  /** At least what a person remembers of a number: its last four digits. */
  phone: `($1 ~ '^[0-9]{4,}$' AND right(c.phone, length($1)) = $1)`,
  /** For who sees 138****5678: with tails of five, six, … digits the hidden ones could be tried out one by one. */
  phoneAsShown: `(($1 ~ '^[0-9]{4}$' AND length(c.phone) >= 9 AND right(c.phone, 4) = $1) OR ($1 ~ '^[0-9]{11,}$' AND c.phone = $1))`,
  vin: `(length($1) >= 6 AND EXISTS (
          SELECT 1 FROM vehicle w WHERE w.customer_id = c.id AND right(w.vin, length($1)) = upper($1)))`,
  /** For who sees no tail of it. */
  wholeVin: `(length($1) = 17 AND EXISTS (
          SELECT 1 FROM vehicle w WHERE w.customer_id = c.id AND w.vin = upper($1)))`,
};

/** What a search may go by. */
export type CustomerMatch = keyof typeof MATCHES;

/** Customers whose number, name, phone or VIN (or the tail of these two) is `typed`, as far as `by` allows. */
export async function searchCustomers(
  store: Store,
  typed: string,
  by: readonly CustomerMatch[],
  dealerLimit: number | null,
  limit: number,
): Promise<CustomerSketch[]> {
  const matches = by.map((field) => MATCHES[field]).join(' OR ');
  const { rows } = await store.pool.query<CustomerSketch>(
    `SELECT ${SKETCH} FROM customer c ${SKETCH_JOINS}
     WHERE (${matches}) AND ${withinLimit('$2')} ORDER BY c.id LIMIT $3`,
    [typed, dealerLimit, limit],
  );
  return rows.map(namedSeries);
}
