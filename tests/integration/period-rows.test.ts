import { afterAll, beforeAll, expect, test } from 'vitest';
import { READINGS } from '../../shared/contract/standing.ts';
import type { Store } from '../../store/open.ts';
import { countedPosts } from '../../store/queries/counted-posts.ts';
import { periodRows } from '../../store/queries/period-rows.ts';
import type { Period } from '../../store/queries/periods.ts';
import { postCondition } from '../../store/queries/post-filter.ts';
import { ROWS_OF } from '../../store/queries/reading.ts';
import type { TestDatabase } from '../support/database.ts';
import { worldDatabase } from '../support/world.ts';

let db: TestDatabase;
let store: Store;

beforeAll(async () => {
  db = await worldDatabase();
  store = db.store;
});
afterAll(() => db.drop());

const ONE_DAY = { from: '2025-12-12', to: '2025-12-12' };
const DECEMBER = { from: '2025-12-01', to: '2025-12-31' };
const NOVEMBER = { from: '2025-11-01', to: '2025-11-30' };

/** Periods asked for at once, as a question with a base asks. */
const ASKED: [name: string, periods: Period[]][] = [
  ['whole month and the one before', [DECEMBER, NOVEMBER]],
  ['part of a month', [{ from: '2025-12-05', to: '2025-12-20' }]],
  ['running month against the same days before', [DECEMBER, { from: '2025-11-01', to: '2025-11-12' }]],
  ['one day', [ONE_DAY]],
  ['first and last day of months', [{ from: '2025-11-30', to: '2025-12-01' }]],
  ['across years with edges', [{ from: '2024-11-17', to: '2026-02-03' }]],
  [
    'years that overlap',
    [
      { from: '2024-06-01', to: '2026-05-31' },
      { from: '2023-06-01', to: '2025-05-31' },
    ],
  ],
  ['a day within a month that is asked for, too', [DECEMBER, ONE_DAY]],
];

const SUMS = `sum(posts) AS posts, sum(heat_micro) AS heat, sum(negatives) AS negatives, sum(neutrals) AS neutrals,
  sum(positives) AS positives, sum(complaints) AS complaints`;
const BY = 'series, topic, source_id, opening';

async function sums(
  rows: (value: (given: unknown) => string) => string,
  { from, to }: Period,
  where: string,
) {
  const values: unknown[] = [from, to];
  const from_ = rows((given) => `$${values.push(given)}`);
  const answer = await store.pool.query(
    `SELECT ${BY}, ${SUMS} FROM ${from_} r WHERE day BETWEEN $1 AND $2 AND ${where} GROUP BY ${BY} ORDER BY ${BY}`,
    values,
  );
  return answer.rows;
}

for (const [name, periods] of ASKED) {
  test(`months and edge days add up to the days: ${name}`, async () => {
    for (const period of periods) {
      for (const reading of READINGS) {
        const months = await sums((value) => periodRows(periods, undefined, value), period, ROWS_OF[reading]);
        const days = await sums(() => 'rollup', period, ROWS_OF[reading]);
        expect(months.length).toBeGreaterThan(0);
        expect(months).toEqual(days);
      }
    }
  });
}

test('by month, too, they are the same', async () => {
  const period = { from: '2024-11-17', to: '2026-02-03' };
  const byMonth = (rows: string, values: unknown[]) =>
    store.pool.query(
      `SELECT date_trunc('month', day)::date::text AS month, ${SUMS} FROM ${rows} r
       WHERE day BETWEEN $1 AND $2 AND topic = 'all' GROUP BY 1 ORDER BY 1`,
      values,
    );
  const values: unknown[] = [period.from, period.to];
  const rows = periodRows([period], undefined, (given) => `$${values.push(given)}`);
  const months = (await byMonth(rows, values)).rows;
  expect(months).toHaveLength(16);
  expect(months).toEqual((await byMonth('rollup', [period.from, period.to])).rows);
});

test('of the rows a long period is added up from, most are months', async () => {
  const values: unknown[] = [];
  const rows = periodRows(
    [{ from: '2024-11-17', to: '2026-02-03' }],
    undefined,
    (given) => `$${values.push(given)}`,
  );
  const count = async (sql: string, given: unknown[]) =>
    (await store.pool.query<{ n: number }>(sql, given)).rows[0]?.n ?? 0;
  const mixed = await count(`SELECT count(*) AS n FROM ${rows} r`, values);
  const days = await count(
    `SELECT count(*) AS n FROM rollup WHERE day BETWEEN '2024-11-17' AND '2026-02-03'`,
    [],
  );
  expect(mixed).toBeLessThan(days / 2);
});

test('what rollups tell of a filter is what its posts say', async () => {
  const { rows } = await store.pool.query<{ series: string; source: number }>(
    `SELECT series, min(source_id) AS source FROM rollup GROUP BY series ORDER BY sum(posts) DESC LIMIT 3`,
  );
  for (const { series, source } of rows) {
    for (const more of [
      {},
      { topic: 'noise' as const },
      { topic: '*:*' },
      { opening: true },
      { opening: false },
      { source },
    ]) {
      for (const reading of READINGS) {
        const filter = { series, ...DECEMBER, reading, ...more };
        const { where, values } = postCondition(filter);
        const counted = await store.pool.query(
          `SELECT count(*) AS posts, count(*) FILTER (WHERE i.polarity = 'negative') AS negatives,
                  count(*) FILTER (WHERE i.polarity = 'neutral') AS neutrals,
                  count(*) FILTER (WHERE i.polarity = 'positive') AS positives, count(*) FILTER (WHERE i.complaint) AS complaints
           FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id WHERE ${where}`,
          values,
        );
        expect(await countedPosts(store, filter)).toEqual(counted.rows[0]);
      }
    }
  }
});

test('what no rollup counts by is not told', async () => {
  const filter = { series: 'changan-yuexiang', ...DECEMBER };
  expect(await countedPosts(store, { ...filter, q: '异响' })).toBeNull();
  expect(await countedPosts(store, { ...filter, redLine: true })).toBeNull();
  expect(await countedPosts(store, { ...filter, topic: 'aspect:动力' })).toBeNull();
  expect(await countedPosts(store, DECEMBER)).toBeNull();
});
