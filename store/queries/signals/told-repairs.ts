import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { postCondition } from '../post-filter.ts';
import { reportsOf } from './reports-of.ts';

/** Reports of a signal that tell of two or more repairs: 修了4回, 不下20次. */
export async function toldRepairs(store: Store, of: SignalRow, span: Period): Promise<number> {
  const { where, values } = postCondition(reportsOf(of, span));
  const { rows } = await store.pool.query<{ posts: number }>(
    `SELECT count(*)::int AS posts
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id
     WHERE ${where} AND EXISTS (
       SELECT 1 FROM jsonb_array_elements(coalesce(i.detail -> 'facts', '[]')) f
       WHERE f ->> 'kind' = 'repairs' AND (f ->> 'count')::float8 >= 2)`,
    values,
  );
  return rows[0]?.posts ?? 0;
}
