import type { Store } from '../open.ts';
import type { Period } from './periods.ts';

/**
 * Between which moments the posts of some days were published, so that the newest of them are read without walking past all
 * posts that came later. A day may be known without a moment, or from a span far from it: so this is read from the posts, a
 * look at the index a day, not worked out from the calendar. Null when there are none, or one without a moment.
 */
export async function publishedBetween(
  store: Store,
  { from, to }: Period,
): Promise<{ first: Date; last: Date } | null> {
  const { rows } = await store.pool.query<{ first: Date | null; last: Date | null; unknown: boolean }>(
    `SELECT min(e.first) AS first, max(e.last) AS last, coalesce(bool_or(e.unknown), false) AS unknown
     FROM generate_series($1::date, $2::date, '1 day') AS d(day)
     CROSS JOIN LATERAL (
       SELECT (SELECT min(published_at) FROM post WHERE day = d.day::date) AS first,
              (SELECT max(published_at) FROM post WHERE day = d.day::date) AS last,
              EXISTS (SELECT 1 FROM post WHERE day = d.day::date AND published_at IS NULL) AS unknown
     ) e`,
    [from, to],
  );
  const { first, last, unknown } = rows[0] ?? { first: null, last: null, unknown: true };
  if (first === null || last === null || unknown) return null;
  // Dates are cut to milliseconds, moments in the database are not.
  return { first, last: new Date(last.getTime() + 1) };
}
