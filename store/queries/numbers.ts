import type { z } from 'zod';
import type { Overview, OverviewQuery, Trend, TrendQuery } from '../../shared/contract/numbers.ts';
import { HEAT_VERSION } from '../../shared/measures/heat.ts';
import { REPUTATION_VERSION, reputation } from '../../shared/measures/reputation.ts';
import type { Store } from '../open.ts';
import { periodRows } from './period-rows.ts';
import { basePeriod } from './periods.ts';
import { rollupOf } from './place.ts';
import { ROWS_OF } from './reading.ts';
import { restatedIn } from './restatements.ts';
import { type Sums, seriesCards } from './series-cards.ts';

/** Sources from which something is expected; what only came with a file is neither covered nor silent. */
const CRAWLED = `state NOT IN ('paused', 'imported', 'deleting')`;

/** The versions of the formulas behind every figure; `understanding` is that of the model that reads the posts. */
export const versions = (understanding: string) => ({
  heat: HEAT_VERSION,
  reputation: REPUTATION_VERSION,
  understanding,
});

/**
 * Cards of every series with posts in the period or its base, most talked about first.
 * `understanding` is the version of the model that reads the posts, printed with the figures; `today` is the business
 * day, on which a running month is cut off for comparison.
 */
export async function overview(
  store: Store,
  query: z.infer<typeof OverviewQuery>,
  understanding: string,
  today: string,
): Promise<Overview> {
  const { from, to } = query;
  const base = basePeriod(query, query.compare, today);
  const [cards, restated, coverage] = await Promise.all([
    seriesCards(store, { from, to }, base, query.topic ?? 'all', query.reading, query.place),
    restatedIn(store, { from, to }, base),
    store.pool.query<{ sources: number; silent: number; last: Date | null; undated: number }>(
      `SELECT count(*) FILTER (WHERE ${CRAWLED}) AS sources,
              count(*) FILTER (WHERE ${CRAWLED} AND trouble IS NOT NULL) AS silent,
              max(last_post_at) AS last,
              (SELECT count(*) FROM post p JOIN insight i ON i.post_id = p.id WHERE p.day IS NULL AND p.deleted_at IS NULL) AS undated
       FROM source`,
    ),
  ]);
  const covered = coverage.rows[0];
  return {
    from,
    to,
    baseFrom: base.from,
    baseTo: base.to,
    versions: versions(understanding),
    coverage: {
      sources: covered?.sources ?? 0,
      silent: covered?.silent ?? 0,
      lastPostAt: covered?.last?.toISOString() ?? null,
      undated: covered?.undated ?? 0,
    },
    restated,
    series: cards.map(({ card }) => card),
  };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

/** One point per day or month of the period, empty ones included. */
export async function trend(store: Store, query: z.infer<typeof TrendQuery>): Promise<Trend> {
  const values: unknown[] = [query.series, query.from, query.to, query.topic ?? 'all'];
  const value = (given: unknown) => `$${values.push(given)}`;
  const rollup =
    query.bucket === 'month' ? periodRows([query], query.place, value) : rollupOf(query.place, value);
  const { rows } = await store.pool.query<{ day: string } & Omit<Sums, 'openings'>>(
    `SELECT b.day::date::text AS day, coalesce(sum(heat_micro), 0) / 1e6 AS heat, coalesce(sum(posts), 0) AS posts,
            coalesce(sum(negatives), 0) AS negatives, coalesce(sum(positives), 0) AS positives,
            coalesce(sum(complaints), 0) AS complaints
     FROM generate_series(date_trunc('${query.bucket}', $2::date), $3::date, '1 ${query.bucket}') AS b(day)
     LEFT JOIN (
       SELECT day, sum(heat_micro) AS heat_micro, sum(posts) AS posts, sum(negatives) AS negatives, sum(positives) AS positives,
              sum(complaints) AS complaints
       FROM ${rollup} r
       WHERE r.series = $1 AND r.topic = $4 AND r.day BETWEEN $2 AND $3 AND ${ROWS_OF[query.reading ?? 'raw']}
       GROUP BY day
     ) d ON date_trunc('${query.bucket}', d.day) = b.day
     GROUP BY b.day ORDER BY b.day`,
    values,
  );
  return {
    series: query.series,
    points: rows.map((row) => ({
      day: row.day,
      heat: Math.round(row.heat * 10) / 10,
      reputation: rounded(reputation(row.positives, row.negatives)),
      negatives: row.negatives,
      complaints: row.complaints,
      posts: row.posts,
    })),
  };
}
