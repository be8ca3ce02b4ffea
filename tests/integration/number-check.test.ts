import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberCheckDuty } from '../../server/duties/number-check.ts';
import type { Store } from '../../store/open.ts';
import { checkNumbers, daysStored, lastNumberCheck } from '../../store/queries/number-check.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { model } from '../support/models.ts';

const BODIES = ['响 [neg] [complaint]', '嗡嗡 [grumble] [rattle]', '不错 [pos]', '路过', '油耗高 [grumble]'];
/** From January 2024 on, three posts a day. */
const POSTS = 360;
const never = new AbortController().signal;

let db: TestDatabase;
let store: Store;

beforeAll(async () => {
  db = await freshDatabase();
  store = db.store;
  const lines = Array.from({ length: POSTS }, (_, n) =>
    postLine({
      threadId: `${n}`,
      postId: `${n}`,
      author: { id: `${n % 40}`, name: `车友${n % 40}` },
      publishedAt: new Date(Date.UTC(2024, 0, 1, 4) + n * 8 * 3_600_000).toISOString(),
      body: `${BODIES[n % BODIES.length]} ${n}`,
    }),
  );
  await importOne(store, 'posts.jsonl', jsonLines(lines), { understand: async () => model('old') });
});
afterAll(() => db.drop());

async function check() {
  const days = await daysStored(store);
  if (days === null) throw new Error('nothing is stored');
  return checkNumbers(store, days, never);
}

test('what ingest counted agrees with the posts, row by row', async () => {
  const found = await check();
  expect(found).toMatchObject({ from: '2024-01-01', differing: 0, examples: [] });
  const { rows } = await store.pool.query<{ n: number }>(
    'SELECT (SELECT count(*) FROM rollup) + (SELECT count(*) FROM rollup_month) AS n',
  );
  expect(found.rows).toBe(rows[0]?.n);
  expect(await lastNumberCheck(store)).toEqual(found);
});

test('a row that was changed, one that is gone and one too many are found, with what is stored and what is true', async () => {
  const one = `(SELECT ctid FROM rollup WHERE topic = 'all' AND day = $1 LIMIT 1)`;
  await store.pool.query(`UPDATE rollup SET negatives = negatives + 7 WHERE ctid = ${one}`, ['2024-01-10']);
  await store.pool.query(`DELETE FROM rollup WHERE ctid = ${one}`, ['2024-02-10']);
  await store.pool.query(
    `INSERT INTO rollup (series, day, source_id, opening, topic, posts) VALUES ('nobody', '2024-03-10', 1, true, 'all', 3)`,
  );
  const found = await check();
  expect(found.differing).toBe(3);
  const [changed, gone, added] = found.examples;
  expect(changed).toMatchObject({ table: 'rollup', day: '2024-01-10', topic: 'all' });
  expect((changed?.stored?.[2] ?? 0) - (changed?.truth?.[2] ?? 0)).toBe(7);
  expect(gone).toMatchObject({ day: '2024-02-10', stored: null });
  expect(gone?.truth?.[0]).toBeGreaterThan(0);
  expect(added).toMatchObject({
    series: 'nobody',
    day: '2024-03-10',
    stored: [3, 0, 0, 0, 0, 0],
    truth: null,
  });
});

test('at night the last ninety days are looked at, on Sundays all', async () => {
  const duty = numberCheckDuty({ store, log: pino({ level: 'silent' }), timeZone: 'Asia/Shanghai' });
  // Half past three in Shanghai on Tuesday the 30th, then on Sunday the 5th of May.
  await duty.run(new Date('2024-04-29T19:30:00Z'), never);
  expect(await lastNumberCheck(store)).toMatchObject({ from: '2024-02-01', differing: 2 });
  await duty.run(new Date('2024-05-04T19:30:00Z'), never);
  expect(await lastNumberCheck(store)).toMatchObject({ from: '2024-01-01', differing: 3 });
});

test('a month that is not the sum of its posts is found though its days are right', async () => {
  const one = `(SELECT ctid FROM rollup_month WHERE topic = 'all' AND month = $1 LIMIT 1)`;
  await store.pool.query(`UPDATE rollup_month SET complaints = complaints + 5 WHERE ctid = ${one}`, [
    '2024-04-01',
  ]);
  // From its middle on: the month counts whole all the same.
  const found = await checkNumbers(store, { from: '2024-04-15', to: '2024-04-29' }, never);
  expect(found.differing).toBe(1);
  const [off] = found.examples;
  expect(off).toMatchObject({ table: 'rollup_month', day: '2024-04-01', topic: 'all' });
  expect((off?.stored?.[5] ?? 0) - (off?.truth?.[5] ?? 0)).toBe(5);
  await store.pool.query(`UPDATE rollup_month SET complaints = complaints - 5 WHERE ctid = ${one}`, [
    '2024-04-01',
  ]);
});

test('places are looked at, too, once there are any', async () => {
  await store.pool.query(
    `INSERT INTO place_rollup (place, series, day, source_id, opening, topic, posts) VALUES ('region:西南', 'nobody', '2024-03-10', 1, true, 'all', 2)`,
  );
  const { differing, examples } = await check();
  expect(differing).toBe(4);
  expect(examples).toContainEqual(expect.objectContaining({ table: 'place_rollup', place: 'region:西南' }));
});
