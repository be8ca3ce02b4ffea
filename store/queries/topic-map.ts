import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { TopicCell, TopicMap, TopicMapQuery, TopicMonths } from '../../shared/contract/topics.ts';
import { EXPECTED_RANGE_VERSION } from '../../shared/measures/expected-range.ts';
import { SURPRISE_VERSION } from '../../shared/measures/surprise.ts';
import type { Store } from '../open.ts';
import { BEFORE, expectedCell } from './expected-cell.ts';
import { MAP_TOPICS } from './map-topics.ts';
import { lastMonths } from './months.ts';
import { periodRows } from './period-rows.ts';
import { basePeriod, type Period } from './periods.ts';
import { labelledAlike, modelShares } from './readers.ts';
import { ROWS_OF } from './reading.ts';
import { splitPeriods } from './split-periods.ts';

const VERSION = `${EXPECTED_RANGE_VERSION} · ${SURPRISE_VERSION}`;
const MOST_SERIES = 12;
const MONTHS = 13;
const YEAR = 12;

type Asked = Omit<TopicMapQuery, 'from' | 'to'>;

/** Counts of one series under one topic, by period. */
interface Row {
  series: string;
  topic: string;
  counts: number[];
  heat: number[];
}

/** Series down, topics across: what was counted, and what was to be expected. */
export async function topicMap(store: Store, query: TopicMapQuery, today: string): Promise<TopicMap> {
  const { from, to, by } = query;
  const topics = MAP_TOPICS[by];
  const now = withBefore({ from, to }, today);
  const periods = [...now, ...withBefore(basePeriod({ from, to }, 'year', today), today)];
  const loudest = await loudestSeries(store, query);
  const [rows, shares] = await Promise.all([
    countsOf(store, periods, topics, loudest, query),
    modelShares(store, now),
  ]);
  const alike = labelledAlike(shares[0] ?? null, shares.slice(1));
  const series = loudest.flatMap(
    (key) => rows.find((row) => row.series === key && row.topic === 'all') ?? [],
  );
  const counts = new Map(rows.map((row) => [`${row.series} ${row.topic}`, row.counts]));
  return {
    from,
    to,
    topics: [...topics],
    series: series.map((whole) => ({
      series: whole.series,
      name: seriesByKey(whole.series)?.name ?? whole.series,
      brand: seriesByKey(whole.series)?.brand.name ?? '',
      total: whole.counts[0] ?? 0,
      cells: topics.map((topic) =>
        expectedCell({ seen: counts.get(`${whole.series} ${topic}`) ?? NOTHING, heat: whole.heat }, alike),
      ),
    })),
    uncompared: !alike,
    version: VERSION,
  };
}

async function loudestSeries(store: Store, query: TopicMapQuery): Promise<string[]> {
  const values: unknown[] = [MOST_SERIES];
  const rollup = periodRows([query], query.place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<{ series: string }>(
    `SELECT series FROM ${rollup} r WHERE topic = 'all' AND ${ROWS_OF[query.reading ?? 'raw']}
     GROUP BY series HAVING sum(posts) > 0 ORDER BY sum(heat_micro) DESC, series LIMIT $1`,
    values,
  );
  return rows.map(({ series }) => series);
}

const NOTHING: number[] = Array.from({ length: 2 * (BEFORE + 1) }, () => 0);

/** Topics down, the thirteen months up to the period's end across, of one series. */
export async function topicMonths(store: Store, series: string, query: TopicMapQuery): Promise<TopicMonths> {
  const topics = MAP_TOPICS[query.by];
  const all = lastMonths(query.to, MONTHS + YEAR + BEFORE);
  const [rows, shares] = await Promise.all([
    countsOf(store, all, topics, [series], query),
    modelShares(store, all),
  ]);
  const heat = rows.find(({ topic }) => topic === 'all')?.heat ?? [];
  const counts = new Map(rows.map((row) => [row.topic, row.counts]));
  const shown = all.map((month, at) => ({ month, at })).slice(YEAR + BEFORE);
  const alike = (at: number) => labelledAlike(shares[at] ?? null, shares.slice(at - BEFORE, at));
  /** The month, the three before it, and the same a year earlier. */
  const eight = (of: readonly number[], at: number) =>
    [at, at - YEAR].flatMap((end) => Array.from({ length: BEFORE + 1 }, (_, back) => of[end - back] ?? 0));
  const cells = (topic: string): TopicCell[] =>
    shown.map(({ at }) =>
      expectedCell({ seen: eight(counts.get(topic) ?? [], at), heat: eight(heat, at) }, alike(at)),
    );
  return {
    series,
    name: seriesByKey(series)?.name ?? series,
    months: shown.map(({ month, at }) => ({ ...month, uncompared: !alike(at) })),
    topics: topics.map((topic) => ({ topic, cells: cells(topic) })),
    version: VERSION,
  };
}

/** The period and the three equal ones before it. */
function withBefore(period: Period, today: string): Period[] {
  const row = [period];
  while (row.length <= BEFORE) row.push(basePeriod(row.at(-1) ?? period, 'previous', today));
  return row;
}

/** Counts of the measure by series, topic and period, in the periods' order, with 'all' for the whole of a series. */
async function countsOf(
  store: Store,
  periods: readonly Period[],
  topics: readonly string[],
  series: readonly string[],
  { measure, reading, place }: Asked,
): Promise<Row[]> {
  const { bounds, periodsOf } = splitPeriods(periods);
  const values: unknown[] = [bounds, ['all', ...topics], series];
  const rollup = periodRows(periods, place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<{
    series: string;
    topic: string;
    piece: number;
    count: number;
    heat: number;
  }>(
    `SELECT r.series, r.topic, width_bucket(r.day, $1::date[]) AS piece, sum(r.${measure})::int AS count,
            sum(r.heat_micro)::float8 / 1e6 AS heat
     FROM ${rollup} r
     WHERE r.topic = ANY($2::text[]) AND r.series = ANY($3::text[]) AND ${ROWS_OF[reading ?? 'raw']}
     GROUP BY 1, 2, 3`,
    values,
  );
  const found = new Map<string, Row>();
  for (const { series: key, topic, piece, count, heat } of rows) {
    const name = `${key} ${topic}`;
    const zeros = () => periods.map(() => 0);
    const row = found.get(name) ?? { series: key, topic, counts: zeros(), heat: zeros() };
    for (const n of periodsOf(piece)) {
      row.counts[n] = (row.counts[n] ?? 0) + count;
      row.heat[n] = (row.heat[n] ?? 0) + heat;
    }
    found.set(name, row);
  }
  return [...found.values()];
}
