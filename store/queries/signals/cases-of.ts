import { bookCell } from '../../../shared/catalogue/cells.ts';
import type { SignalDetail } from '../../../shared/contract/signal-detail.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';

/**
 * Cases of a signal's series that came in in a period, with a post that tells of its fault, whatever the condition; those of them that
 * are open still. What was told on the telephone is not read, so such cases are of no fault.
 */
export async function casesOf(
  store: Store,
  { series, cell }: SignalRow,
  { from, to }: Period,
): Promise<SignalDetail['cases']> {
  const { rows } = await store.pool.query<SignalDetail['cases']>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE c.state <> 'closed')::int AS open
     FROM care_case c JOIN post p ON p.id = c.post_id JOIN insight i ON i.post_id = p.id
     WHERE c.series = $1 AND i.faults @> ARRAY[$2::text] AND i.faults <> '{}' AND p.day BETWEEN $3 AND $4`,
    [series, bookCell(cell), from, to],
  );
  return rows[0] ?? { all: 0, open: 0 };
}
