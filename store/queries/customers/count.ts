import type { CustomersFilter } from '../../../shared/contract/links.ts';
import type { SegmentRule } from '../../../shared/contract/segments.ts';
import type { Store } from '../../open.ts';
import { narrow } from './narrow.ts';

/** How many customers of those one sees fit a filter or a rule. */
export async function countCustomers(
  store: Store,
  filter: CustomersFilter & { rule?: SegmentRule },
  dealerLimit: number | null,
  today: string,
): Promise<number> {
  const { where, values } = await narrow(store, filter, { by: [], dealerLimit }, today);
  const { rows } = await store.pool.query<{ customers: number }>(
    `SELECT count(*)::int AS customers FROM customer c WHERE ${where}`,
    values,
  );
  return rows[0]?.customers ?? 0;
}
