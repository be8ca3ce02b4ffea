import type { z } from 'zod';
import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type {
  Figure,
  Overview,
  OverviewQuery,
  SeriesCard,
  Trend,
  TrendQuery,
} from '../../shared/contract/numbers.ts';
import { figure, SMALL_BASE } from '../../shared/measures/change.ts';
import { HEAT_VERSION } from '../../shared/measures/heat.ts';
import { REPUTATION_VERSION, reputation } from '../../shared/measures/reputation.ts';
import type { Store } from '../open.ts';
import { basePeriod, bucketFor } from './periods.ts';

/** Sums over rollup rows; heat in posts' units. */
interface Sums {
  posts: number;
  openings: number;
  heat: number;
  negatives: number;
  positives: number;
  complaints: number;
}

const SUMS = (where: string) => `
  json_build_object(
    'posts', coalesce(sum(posts) FILTER (WHERE ${where}), 0),
    'openings', coalesce(sum(posts) FILTER (WHERE opening AND ${where}), 0),
    'heat', coalesce(sum(heat_micro) FILTER (WHERE ${where}), 0) / 1e6,
    'negatives', coalesce(sum(negatives) FILTER (WHERE ${where}), 0),
    'positives', coalesce(sum(positives) FILTER (WHERE ${where}), 0),
    'complaints', coalesce(sum(complaints) FILTER (WHERE ${where}), 0))`;

interface SeriesRow {
  series: string;
  now: Sums;
  base: Sums;
  topics: SeriesCard['topics'];
}

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
  const topic = query.topic ?? 'all';
  const current = 'topic = $5 AND day BETWEEN $1 AND $2';
  const [cards, sparks, coverage] = await Promise.all([
    store.pool.query<SeriesRow>(
      `SELECT series, ${SUMS(current)} AS now, ${SUMS('topic = $5 AND day BETWEEN $3 AND $4')} AS base,
              json_build_object(
                'noise', coalesce(sum(posts) FILTER (WHERE topic = 'noise' AND day BETWEEN $1 AND $2), 0),
                'engine', coalesce(sum(posts) FILTER (WHERE topic = 'engine' AND day BETWEEN $1 AND $2), 0),
                'afterSales', coalesce(sum(posts) FILTER (WHERE topic = 'afterSales' AND day BETWEEN $1 AND $2), 0)
              ) AS topics
       FROM rollup
       WHERE topic IN ($5, 'noise', 'engine', 'afterSales') AND (day BETWEEN $1 AND $2 OR day BETWEEN $3 AND $4)
       GROUP BY series HAVING sum(posts) FILTER (WHERE topic = $5) > 0`,
      [from, to, base.from, base.to, topic],
    ),
    sparkLines(store, query, topic),
    store.pool.query<{ sources: number; silent: number; last: Date | null }>(
      `SELECT count(*) AS sources, count(*) FILTER (WHERE coalesce(last_post_at < now() - interval '24 hours', true)) AS silent,
              max(last_post_at) AS last FROM source WHERE state <> 'paused'`,
    ),
  ]);
  const covered = coverage.rows[0];
  return {
    from,
    to,
    baseFrom: base.from,
    baseTo: base.to,
    versions: { heat: HEAT_VERSION, reputation: REPUTATION_VERSION, understanding },
    coverage: {
      sources: covered?.sources ?? 0,
      silent: covered?.silent ?? 0,
      lastPostAt: covered?.last?.toISOString() ?? null,
    },
    series: cards.rows
      .map((row) => card(row, sparks.get(row.series) ?? []))
      .sort((a, b) => (b.heat.value ?? 0) - (a.heat.value ?? 0) || a.series.localeCompare(b.series)),
  };
}

function card({ series, now, base, topics }: SeriesRow, spark: number[]): SeriesCard {
  const known = seriesByKey(series);
  return {
    series,
    brand: known?.brand.name ?? '',
    name: known?.name ?? series,
    heat: figure(Math.round(now.heat), Math.round(base.heat)),
    reputation: reputationFigure(now, base),
    negatives: figure(now.negatives, base.negatives),
    complaints: figure(now.complaints, base.complaints),
    posts: figure(now.posts, base.posts),
    openings: now.openings,
    replies: now.posts - now.openings,
    topics,
    spark,
  };
}

/** The change of an index is as sure as the opinions under its base: of few, no percentage is printed. */
function reputationFigure(now: Sums, base: Sums): Figure {
  const change = figure(
    rounded(reputation(now.positives, now.negatives)),
    rounded(reputation(base.positives, base.negatives)),
  );
  const opinions = base.positives + base.negatives;
  return change.kind === 'percent' && opinions < SMALL_BASE
    ? { ...change, percent: null, kind: 'small' }
    : change;
}

/** Printed figures are whole; the change is that of what is printed, so a reader can check it. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value));

async function sparkLines(
  store: Store,
  query: { from: string; to: string },
  topic: string,
): Promise<Map<string, number[]>> {
  const bucket = bucketFor(query);
  const { rows } = await store.pool.query<{ series: string; spark: number[] }>(
    `WITH days AS (
       SELECT generate_series(date_trunc('${bucket}', $1::date), $2::date, '1 ${bucket}')::date AS day
     ), sums AS (
       SELECT series, date_trunc('${bucket}', day)::date AS day, sum(heat_micro) / 1e6 AS heat
       FROM rollup WHERE topic = $3 AND day BETWEEN $1 AND $2 GROUP BY 1, 2
     )
     SELECT s.series, array_agg(coalesce(sums.heat, 0)::float8 ORDER BY days.day) AS spark
     FROM (SELECT DISTINCT series FROM sums) s CROSS JOIN days
     LEFT JOIN sums ON sums.series = s.series AND sums.day = days.day
     GROUP BY s.series`,
    [query.from, query.to, topic],
  );
  return new Map(rows.map(({ series, spark }) => [series, spark.map((heat) => Math.round(heat * 10) / 10)]));
}

/** One point per day or month of the period, empty ones included. */
export async function trend(store: Store, query: z.infer<typeof TrendQuery>): Promise<Trend> {
  const { rows } = await store.pool.query<{ day: string } & Omit<Sums, 'openings'>>(
    `SELECT b.day::date::text AS day, coalesce(sum(heat_micro), 0) / 1e6 AS heat, coalesce(sum(posts), 0) AS posts,
            coalesce(sum(negatives), 0) AS negatives, coalesce(sum(positives), 0) AS positives,
            coalesce(sum(complaints), 0) AS complaints
     FROM generate_series(date_trunc('${query.bucket}', $2::date), $3::date, '1 ${query.bucket}') AS b(day)
     LEFT JOIN rollup r ON r.series = $1 AND r.topic = $4 AND r.day BETWEEN $2 AND $3
                       AND date_trunc('${query.bucket}', r.day) = b.day
     GROUP BY b.day ORDER BY b.day`,
    [query.series, query.from, query.to, query.topic ?? 'all'],
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
