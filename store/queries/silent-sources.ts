import type { Store } from '../open.ts';
import type { Period } from './periods.ts';

/**
 * Names of the sources from which nothing is heard at the moment though something should be, by series that they spoke of in
 * the last quarter of a year: figures of a period that reaches into their silence lack what is written there.
 */
export async function silentSources(store: Store, { to }: Period): Promise<Map<string, string[]>> {
  const { rows } = await store.pool.query<{ series: string; names: string[] }>(
    `WITH silent AS (
       SELECT id, name, coalesce(last_post_at, last_new_at, created_at)::date AS heard FROM source
       WHERE state NOT IN ('paused', 'imported', 'deleting') AND trouble IS NOT NULL
     )
     SELECT r.series, array_agg(DISTINCT s.name ORDER BY s.name) AS names
     FROM silent s JOIN rollup r ON r.source_id = s.id AND r.topic = 'all' AND r.posts > 0 AND r.day > s.heard - 92
     WHERE s.heard <= $1::date GROUP BY r.series`,
    [to],
  );
  return new Map(rows.map(({ series, names }) => [series, names]));
}
