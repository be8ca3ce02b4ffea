import type { Unknown } from '../../shared/contract/unknown.ts';
import type { Store } from '../open.ts';
import type { Period } from './periods.ts';

/**
 * A complaint, of insight i, that our words do not cover: it names no fault, and no group but Q (其他) is sure. A group the model gave
 * only because it was the nearest has a score below 0; a group of a person or a file is sure.
 */
export const UNCLASSIFIED = `i.complaint AND i.faults = '{}' AND NOT EXISTS (
    SELECT 1 FROM unnest(i.groups) g
    WHERE g <> 'Q' AND (i.labelled_by <> 'model' OR NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements(i.detail -> 'groups') d
      WHERE d ->> 'group' = g AND (d ->> 'score')::float8 < 0)))`;

/** A quarter of a year shows whether it grows. */
const WEEKS = 13;

/** Complaints of a series that fit nothing, in the period and in each of the thirteen weeks up to its end. */
export async function unclassified(
  store: Store,
  series: string,
  { from, to }: Period,
): Promise<Unknown['unclassified']> {
  const { rows } = await store.pool.query<{
    from: string;
    to: string;
    posts: number;
    of: number;
    in_period: number;
    of_period: number;
  }>(
    `WITH told AS (
       SELECT p.day, ${UNCLASSIFIED} AS unknown
       FROM mention m JOIN post p ON p.id = m.post_id JOIN insight i ON i.post_id = p.id
       WHERE m.series = $1 AND p.deleted_at IS NULL AND i.complaint
         AND p.day BETWEEN least($2::date, $3::date - ${7 * WEEKS - 1}) AND $3::date
     )
     SELECT ($3::date - 7 * w - 6)::text AS from, ($3::date - 7 * w)::text AS to,
            count(*) FILTER (WHERE unknown AND day BETWEEN $3::date - 7 * w - 6 AND $3::date - 7 * w) AS posts,
            count(*) FILTER (WHERE day BETWEEN $3::date - 7 * w - 6 AND $3::date - 7 * w) AS of,
            count(*) FILTER (WHERE unknown AND day >= $2::date) AS in_period,
            count(*) FILTER (WHERE day >= $2::date) AS of_period
     FROM generate_series(${WEEKS - 1}, 0, -1) AS w LEFT JOIN told ON true
     GROUP BY w ORDER BY w DESC`,
    [series, from, to],
  );
  return {
    posts: rows[0]?.in_period ?? 0,
    of: rows[0]?.of_period ?? 0,
    weeks: rows.map(({ from: first, to: last, posts, of }) => ({ from: first, to: last, posts, of })),
  };
}
