import type { Store } from '../open.ts';
import { labelledAlike } from '../queries/readers.ts';
import type { Finding } from './kind.ts';

const WEEKS_BEFORE = 8;

/** Whether the posts of a finding's window were labelled as those of the weeks before it were: else its rise is one of readers, not of owners. */
export async function readAlike(store: Store, { series, facts }: Finding): Promise<boolean> {
  if (series === null || facts.kind !== 'spike' || facts.measure === 'posts') return true;
  const { rows } = await store.pool.query<{ now: number | null; before: number | null }>(
    `SELECT avg((i.labelled_by = 'model')::int) FILTER (WHERE p.day >= $2::date)::float8 AS now,
            avg((i.labelled_by = 'model')::int) FILTER (WHERE p.day < $2::date)::float8 AS before
     FROM mention m JOIN post p ON p.id = m.post_id JOIN insight i ON i.post_id = p.id
     WHERE m.series = $1 AND p.day BETWEEN $2::date - ${WEEKS_BEFORE * 7} AND $3::date AND p.deleted_at IS NULL`,
    [series, facts.from, facts.to],
  );
  const { now = null, before = null } = rows[0] ?? {};
  return labelledAlike(now, [before]);
}
