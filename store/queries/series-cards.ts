import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { Figure, SeriesCard } from '../../shared/contract/numbers.ts';
import type { Reading } from '../../shared/contract/standing.ts';
import { figure, SMALL_BASE } from '../../shared/measures/change.ts';
import { reputation } from '../../shared/measures/reputation.ts';
import type { Store } from '../open.ts';
import { periodRows } from './period-rows.ts';
import { bucketFor, type Period } from './periods.ts';
import { rollupOf } from './place.ts';
import { ROWS_OF } from './reading.ts';
import { silentSources } from './silent-sources.ts';

/** Sums over rollup rows; heat in posts' units. */
export interface Sums {
  posts: number;
  openings: number;
  heat: number;
  negatives: number;
  positives: number;
  complaints: number;
}

export interface CardWithSums {
  card: SeriesCard;
  now: Sums;
  base: Sums;
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

const NOTHING: Sums = { posts: 0, openings: 0, heat: 0, negatives: 0, positives: 0, complaints: 0 };

/** Cards of every series with posts in the period or its base, most talked about first. */
export async function seriesCards(
  store: Store,
  period: Period,
  base: Period,
  topic: string,
  reading: Reading = 'raw',
  place?: string,
): Promise<CardWithSums[]> {
  return cardsOf(store, period, base, { topic, reading, place, series: null });
}

/** The cards of some series, in their order; zeros for those nobody spoke of. */
export async function cardsOfSome(
  store: Store,
  series: string[],
  period: Period,
  base: Period,
  asked: Omit<Asked, 'series'>,
): Promise<CardWithSums[]> {
  const found = await cardsOf(store, period, base, { ...asked, series });
  const known = new Map(found.map((each) => [each.card.series, each]));
  return series.map((key) => known.get(key) ?? silentCard(key));
}

/** The card of one series; zeros when nobody spoke of it. */
export async function seriesCard(
  store: Store,
  series: string,
  period: Period,
  base: Period,
  topic: string,
  reading: Reading = 'raw',
  place?: string,
): Promise<CardWithSums> {
  const [found] = await cardsOf(store, period, base, { topic, reading, place, series: [series] });
  return found ?? silentCard(series);
}

function silentCard(series: string): CardWithSums {
  const topics = { noise: 0, engine: 0, afterSales: 0 };
  return { card: card({ series, now: NOTHING, base: NOTHING, topics }, [], []), now: NOTHING, base: NOTHING };
}

interface Asked {
  topic: string;
  reading: Reading;
  place: string | undefined;
  /** Null: all. */
  series: string[] | null;
}

async function cardsOf(
  store: Store,
  { from, to }: Period,
  base: Period,
  asked: Asked,
): Promise<CardWithSums[]> {
  const { topic, reading, place, series } = asked;
  const values: unknown[] = [from, to, base.from, base.to, topic, series];
  const rollup = periodRows([{ from, to }, base], place, (given) => `$${values.push(given)}`);
  const current = 'topic = $5 AND day BETWEEN $1 AND $2';
  const [cards, sparks, silent] = await Promise.all([
    store.pool.query<SeriesRow>(
      `SELECT series, ${SUMS(current)} AS now, ${SUMS('topic = $5 AND day BETWEEN $3 AND $4')} AS base,
              json_build_object(
                'noise', coalesce(sum(posts) FILTER (WHERE topic = 'noise' AND day BETWEEN $1 AND $2), 0),
                'engine', coalesce(sum(posts) FILTER (WHERE topic = 'engine' AND day BETWEEN $1 AND $2), 0),
                'afterSales', coalesce(sum(posts) FILTER (WHERE topic = 'afterSales' AND day BETWEEN $1 AND $2), 0)
              ) AS topics
       FROM ${rollup} r
       WHERE topic IN ($5, 'noise', 'engine', 'afterSales')
         AND ($6::text[] IS NULL OR series = ANY($6)) AND ${ROWS_OF[reading]}
       GROUP BY series HAVING sum(posts) FILTER (WHERE topic = $5) > 0`,
      values,
    ),
    sparkLines(store, { from, to }, asked),
    silentSources(store, { from, to }),
  ]);
  return cards.rows
    .map((row) => ({
      card: card(row, sparks.get(row.series) ?? [], silent.get(row.series) ?? []),
      now: row.now,
      base: row.base,
    }))
    .sort(
      (a, b) =>
        (b.card.heat.value ?? 0) - (a.card.heat.value ?? 0) || a.card.series.localeCompare(b.card.series),
    );
}

function card({ series, now, base, topics }: SeriesRow, spark: number[], silent: string[]): SeriesCard {
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
    silent,
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
  period: Period,
  { topic, series, reading, place }: Asked,
): Promise<Map<string, number[]>> {
  const values: unknown[] = [period.from, period.to, topic, series];
  const value = (given: unknown) => `$${values.push(given)}`;
  const bucket = bucketFor(period);
  const byMonth = bucket === 'month';
  const rollup = byMonth ? periodRows([period], place, value) : rollupOf(place, value);
  const { rows } = await store.pool.query<{ series: string; spark: number[] }>(
    `WITH days AS (
       SELECT generate_series(date_trunc('${bucket}', $1::date), $2::date, '1 ${bucket}')::date AS day
     ), sums AS (
       SELECT series, ${byMonth ? `date_trunc('month', day)::date` : 'day'} AS day, sum(heat_micro) / 1e6 AS heat
       FROM ${rollup} r WHERE topic = $3 AND day BETWEEN $1 AND $2 AND ($4::text[] IS NULL OR series = ANY($4)) AND ${ROWS_OF[reading]} GROUP BY 1, 2
     )
     SELECT s.series, array_agg(coalesce(sums.heat, 0)::float8 ORDER BY days.day) AS spark
     FROM (SELECT DISTINCT series FROM sums) s CROSS JOIN days
     LEFT JOIN sums ON sums.series = s.series AND sums.day = days.day
     GROUP BY s.series`,
    values,
  );
  return new Map(rows.map(({ series, spark }) => [series, spark.map((heat) => Math.round(heat * 10) / 10)]));
}
