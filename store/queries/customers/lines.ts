import type { CustomersFilter } from '../../../shared/contract/links.ts';
import type { Store } from '../../open.ts';
import { type CustomerSketch, namedSeries, SKETCH_JOINS } from '../customers.ts';
import type { CustomerScope } from './matches.ts';
import { narrow } from './narrow.ts';

/** A customer as a file lists it, unmasked. */
export interface CustomerLine extends Omit<CustomerSketch, 'openMatters'> {
  kind: string;
  phone: string | null;
  city: string | null;
  adviser: string | null;
}

/** The customers of a filter for a file, in order of their id, `most` at most. */
export async function customerLines(
  store: Store,
  filter: CustomersFilter,
  scope: CustomerScope,
  { today, most }: { today: string; most: number },
): Promise<CustomerLine[]> {
  const { where, values, place } = await narrow(store, filter, scope, today);
  const { rows } = await store.pool.query<CustomerLine>(
    `SELECT c.id, c.number, c.name, c.kind, c.phone, c.city, c.adviser, d.name AS dealer, v.series, v.trim,
            lv.day::text AS "lastVisit"
     FROM (SELECT * FROM customer c WHERE ${where} ORDER BY c.id LIMIT ${place(most)}) c
     ${SKETCH_JOINS} ORDER BY c.id`,
    values,
  );
  return rows.map(namedSeries);
}
