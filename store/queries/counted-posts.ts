import type { Store } from '../open.ts';
import { periodRows } from './period-rows.ts';
import type { PostFilter } from './post-filter.ts';
import { ROWS_OF } from './reading.ts';

/** What rollups hold of the posts that match a filter, whatever its measure. */
export interface CountedPosts {
  posts: number;
  negatives: number;
  neutrals: number;
  positives: number;
  complaints: number;
}

/**
 * The counts of the posts that match, from rollups instead of the posts; null where rollups do not tell: without a series
 * and both ends of a period, under an aspect (which counts by its own polarity), and of anything no rollup counts by.
 */
export async function countedPosts(store: Store, filter: PostFilter): Promise<CountedPosts | null> {
  const { series, from, to, topic = 'all', measure: _, opening, source, reading, place, ...beyond } = filter;
  if (series === undefined || from === undefined || to === undefined || from > to) return null;
  if (topic.startsWith('aspect:') || Object.values(beyond).some((asked) => asked !== undefined)) return null;
  const values: unknown[] = [series, topic, opening ?? null, source ?? null];
  const rollup = periodRows([{ from, to }], place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<CountedPosts>(
    `SELECT coalesce(sum(posts), 0) AS posts, coalesce(sum(negatives), 0) AS negatives, coalesce(sum(neutrals), 0) AS neutrals,
            coalesce(sum(positives), 0) AS positives, coalesce(sum(complaints), 0) AS complaints
     FROM ${rollup} r
     WHERE series = $1 AND topic = $2 AND ($3::boolean IS NULL OR opening = $3) AND ($4::bigint IS NULL OR source_id = $4)
       AND ${ROWS_OF[reading ?? 'raw']}`,
    values,
  );
  return rows[0] ?? null;
}
