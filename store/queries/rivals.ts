import type { RivalColumn, Rivals, RivalsQuery, TwoChanges } from '../../shared/contract/rivals.ts';
import { figure } from '../../shared/measures/change.ts';
import { PER_SOLD_VERSION, type PerSoldRatio, perSold } from '../../shared/measures/per-sold.ts';
import { shareOf } from '../../shared/measures/share.ts';
import type { Store } from '../open.ts';
import { MAP_TOPICS } from './map-topics.ts';
import { lastMonths } from './months.ts';
import { versions } from './numbers.ts';
import { periodRows } from './period-rows.ts';
import { basePeriod, type Period } from './periods.ts';
import { ROWS_OF } from './reading.ts';
import { restatedIn } from './restatements.ts';
import { type CardWithSums, cardsOfSome } from './series-cards.ts';
import { soldRatios } from './sold.ts';

const USUAL_RIVALS = 3;
const MOST_TOPICS = 6;
const MONTHS = 13;

interface Asked {
  topic: string;
  reading: 'raw' | 'distinct' | 'genuine';
  place: string | undefined;
}

/** A series and its rivals, each with the same figures against the period before and against last year. */
export async function rivals(
  store: Store,
  query: RivalsQuery,
  understanding: string,
  today: string,
): Promise<Rivals> {
  const period = { from: query.from, to: query.to };
  const asked = { topic: query.topic ?? 'all', reading: query.reading ?? 'raw', place: query.place };
  const keys = await chosenSeries(store, query, asked);
  const previous = basePeriod(period, 'previous', today);
  const year = basePeriod(period, 'year', today);
  const [toPrevious, toYear, topics, sold, months, restated] = await Promise.all([
    cardsOfSome(store, keys, period, previous, asked),
    cardsOfSome(store, keys, period, year, asked),
    complaintSymptoms(store, keys, period, previous, asked),
    soldRatios(store, keys, period, asked),
    postsByMonth(store, keys, period, asked),
    restatedIn(store, period, previous),
  ]);
  const totals = {
    now: total(toPrevious, 'now'),
    previous: total(toPrevious, 'base'),
    year: total(toYear, 'base'),
  };
  return {
    ...period,
    previous,
    year,
    chosen: query.rivals !== undefined,
    columns: keys.flatMap((key, i) => {
      const [one, other] = [toPrevious[i], toYear[i]];
      return one && other
        ? [column(one, other, totals, topics.get(key) ?? [], sold.get(key) ?? perSold([]))]
        : [];
    }),
    months,
    versions: { ...versions(understanding), perSold: PER_SOLD_VERSION },
    restated,
  };
}

/** The series asked for and its rivals; what is left out is filled with the loudest. The catalogue knows no segments. */
async function chosenSeries(store: Store, query: RivalsQuery, asked: Asked): Promise<string[]> {
  const named = query.rivals?.filter((key) => key !== query.series);
  if (query.series !== undefined && named !== undefined) return [query.series, ...named];
  const values: unknown[] = [asked.topic, USUAL_RIVALS + 2];
  const rollup = periodRows([query], asked.place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<{ series: string }>(
    `SELECT series FROM ${rollup} r WHERE topic = $1 AND ${ROWS_OF[asked.reading]}
     GROUP BY series HAVING sum(posts) > 0 ORDER BY sum(heat_micro) DESC, series LIMIT $2`,
    values,
  );
  const loudest = rows.map(({ series }) => series);
  const own = query.series ?? loudest.find((key) => !named?.includes(key));
  if (own === undefined) return [];
  return [own, ...(named ?? loudest.filter((key) => key !== own).slice(0, USUAL_RIVALS))];
}

const total = (cards: readonly CardWithSums[], side: 'now' | 'base') =>
  cards.reduce((sum, card) => sum + card[side].posts, 0);

function column(
  one: CardWithSums,
  other: CardWithSums,
  totals: { now: number; previous: number; year: number },
  topics: RivalColumn['topics'],
  sold: PerSoldRatio,
): RivalColumn {
  const { series, brand, name, silent } = one.card;
  const both = (measure: 'heat' | 'reputation' | 'posts' | 'negatives' | 'complaints'): TwoChanges => ({
    previous: one.card[measure],
    year: other.card[measure],
  });
  return {
    series,
    brand,
    name,
    heat: both('heat'),
    reputation: both('reputation'),
    posts: both('posts'),
    negatives: both('negatives'),
    complaints: both('complaints'),
    voice: shareOf(one.now.posts, totals.now),
    voiceBefore: {
      previous: shareOf(one.base.posts, totals.previous)?.share ?? null,
      year: shareOf(other.base.posts, totals.year)?.share ?? null,
    },
    negativeShare: shareOf(one.now.negatives, one.now.posts),
    perSold: sold,
    topics,
    silent,
  };
}

/** Complaints by symptom of each series, most first. */
async function complaintSymptoms(
  store: Store,
  keys: string[],
  { from, to }: Period,
  base: Period,
  { reading, place }: Asked,
): Promise<Map<string, RivalColumn['topics']>> {
  const values: unknown[] = [keys, from, to, base.from, base.to, MAP_TOPICS.symptoms];
  const rollup = periodRows([{ from, to }, base], place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<{ series: string; topic: string; now: number; before: number }>(
    `SELECT series, topic, coalesce(sum(complaints) FILTER (WHERE day BETWEEN $2 AND $3), 0)::int AS now,
            coalesce(sum(complaints) FILTER (WHERE day BETWEEN $4 AND $5), 0)::int AS before
     FROM ${rollup} r
     WHERE series = ANY($1::text[]) AND topic = ANY($6::text[]) AND ${ROWS_OF[reading]}
     GROUP BY 1, 2`,
    values,
  );
  const bySeries = Map.groupBy(
    rows.filter(({ now }) => now > 0),
    ({ series }) => series,
  );
  return new Map(
    [...bySeries].map(([series, found]) => [
      series,
      found
        .sort((a, b) => b.now - a.now || a.topic.localeCompare(b.topic))
        .slice(0, MOST_TOPICS)
        .map(({ topic, now, before }) => ({ topic, complaints: figure(now, before) })),
    ]),
  );
}

/** Posts of each series, in the order of `keys`, in the thirteen months up to the period's end. */
async function postsByMonth(
  store: Store,
  keys: string[],
  { to }: Period,
  { topic, reading, place }: Asked,
): Promise<Rivals['months']> {
  const months = lastMonths(to, MONTHS);
  const values: unknown[] = [keys, topic];
  const rollup = periodRows(months, place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<{ series: string; month: string; posts: number }>(
    `SELECT series, date_trunc('month', day)::date::text AS month, sum(posts)::int AS posts FROM ${rollup} r
     WHERE series = ANY($1::text[]) AND topic = $2 AND ${ROWS_OF[reading]} GROUP BY 1, 2`,
    values,
  );
  const posts = new Map(rows.map((row) => [`${row.series} ${row.month}`, row.posts]));
  return months.map(({ from }) => ({
    month: from,
    posts: keys.map((key) => posts.get(`${key} ${from}`) ?? 0),
  }));
}
