import type { CustomersQuery } from '../../shared/contract/links.ts';
import type { Store } from '../open.ts';
import type { CustomerScope } from './customers/matches.ts';
import { narrow } from './customers/narrow.ts';
import { type CustomerSketch, namedSeries, SKETCH_JOINS, sketch } from './customers.ts';

/**
 * Customers in order of their id: those whose number, name, plate, phone or VIN (or the tail of these two) was typed, as far
 * as the scope's fields allow, and who fit every other condition; all of the scope when nothing was asked. `today` is the
 * business day.
 */
export async function findCustomers(
  store: Store,
  { cursor = 0, limit, ...filter }: CustomersQuery,
  scope: CustomerScope,
  today: string,
): Promise<{ total: number; customers: CustomerSketch[]; nextCursor: number | null }> {
  const { where, values, place } = await narrow(store, filter, scope, today);
  const counted = store.pool.query<{ total: number }>(
    `SELECT count(*) AS total FROM customer c WHERE ${where}`,
    [...values],
  );
  const page = store.pool.query<CustomerSketch>(
    // The page is cut before anything is looked up beside it.
    `SELECT ${sketch('$1')}
     FROM (SELECT * FROM customer c WHERE ${where} AND c.id > ${place(cursor)} ORDER BY c.id LIMIT ${place(limit + 1)}) c
     ${SKETCH_JOINS} ORDER BY c.id`,
    values,
  );
  const [{ rows: totals }, { rows }] = await Promise.all([counted, page]);
  const customers = rows.slice(0, limit).map(namedSeries);
  return {
    total: totals[0]?.total ?? 0,
    customers,
    nextCursor: rows.length > limit ? (customers.at(-1)?.id ?? null) : null,
  };
}
