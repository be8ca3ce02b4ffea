import type { SignalDetail } from '../../../shared/contract/signal-detail.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { postCondition } from '../post-filter.ts';
import { reportsOf } from './reports-of.ts';

const MOST = 12;

/** What the reports of a signal call its series, most first: 悦翔 12, 悦祥 2. One that names it twice counts under both names. */
export async function writtenAs(store: Store, of: SignalRow, span: Period): Promise<SignalDetail['written']> {
  const { where, values } = postCondition(reportsOf(of, span));
  const series = `$${values.push(of.series)}`;
  const { rows } = await store.pool.query<SignalDetail['written'][number]>(
    `SELECT m ->> 'written' AS written, count(DISTINCT p.id)::int AS posts
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id
     CROSS JOIN LATERAL jsonb_array_elements(coalesce(i.detail -> 'series', '[]')) m
     WHERE ${where} AND m ->> 'series' = ${series} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`,
    values,
  );
  return rows;
}
