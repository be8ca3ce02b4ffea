import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import type { PostLine } from '../../shared/contract/post-line.ts';
import type { Understand } from '../../shared/understanding/insight.ts';
import { beginRestatement } from '../../store/ingest/begin-restatement.ts';
import { deleteSource } from '../../store/ingest/delete-source.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import { restateBatch } from '../../store/ingest/restate.ts';
import { markThreadGone } from '../../store/ingest/settle.ts';
import type { Store } from '../../store/open.ts';
import { complaintTopics } from '../../store/queries/complaint-topics.ts';
import { overview, trend } from '../../store/queries/numbers.ts';
import { places, seriesPlaces } from '../../store/queries/places.ts';
import { findPosts } from '../../store/queries/posts.ts';
import { seriesReport } from '../../store/queries/series-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';

const YUEXIANG = 'changan-yuexiang';
const DECEMBER = { from: '2024-12-01', to: '2024-12-31' };
const TODAY = '2025-02-01';
const DEALERS = 'code,name,region\r\nD003,昆明远达店,西南大区\r\nD006,郑州中原路店,\r\n';

let db: TestDatabase;
let store: Store;
let understand: Understand;
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
  understand = await loadUnderstanding();
});
afterEach(() => db.drop());

const post = (n: number, body: string, more: Partial<PostLine> = {}): PostLine =>
  postLine({
    threadId: `${n}`,
    postId: `${n}`,
    threadTitle: '悦翔',
    author: { id: `${n}`, name: `车友${n}` },
    body,
    ...more,
  });

const POSTS = [
  post(1, '悦翔离合器异响，昆明远达店推诿，说都这样，投诉！'),
  post(2, '悦翔在昆明远达4S店修了三次还是异响，失望。'),
  post(3, '悦翔在郑州中原路店买的，服务很好，满意。'),
  post(4, '悦翔去了昆明宏图店，态度差。'),
  post(5, '悦翔油耗高，失望。'),
  post(6, '去年的悦翔，昆明远达店，失望。', { publishedAt: '2024-11-05T12:00:00Z' }),
];

const take = (posts: PostLine[] = POSTS) =>
  importOne(store, 'posts.jsonl', jsonLines(posts), { understand: async () => understand });
const takeDealers = (csv = DEALERS) => importOne(store, 'dealers.csv', csv);

async function placesOf(post: number): Promise<string[]> {
  const { rows } = await store.pool.query<{ place: string }>(
    `SELECT place FROM post_place w JOIN post p ON p.id = w.post_id WHERE p.external_id = $1 ORDER BY place`,
    [`${post}`],
  );
  return rows.map(({ place }) => place);
}

const idOf = async (post: number): Promise<number> =>
  (await store.pool.query<{ id: number }>('SELECT id FROM post WHERE external_id = $1', [`${post}`])).rows[0]
    ?.id ?? 0;

const countAt = async (place: string): Promise<number> =>
  (
    await store.pool.query<{ n: number }>(
      `SELECT coalesce(sum(posts), 0)::int AS n FROM place_rollup WHERE place = $1 AND topic = 'all'`,
      [place],
    )
  ).rows[0]?.n ?? 0;

const RESOLVED = [
  ['dealer:D003', 'region:西南'],
  ['dealer:D003', 'region:西南'],
  ['dealer:D006', 'region:华中'],
  ['dealer:昆明宏图店', 'region:西南'],
  [],
];

test('posts count under the dealer they name and its region', async () => {
  await takeDealers();
  await take();
  expect(await Promise.all([1, 2, 3, 4, 5].map(placesOf))).toEqual(RESOLVED);
  await expectNumbersToMatchPosts(store);
});

test('posts that came before the dealers are found when those come', async () => {
  await take();
  expect(await placesOf(1)).toEqual(['dealer:昆明远达店', 'region:西南']);
  await takeDealers();
  expect(await Promise.all([1, 2, 3, 4, 5].map(placesOf))).toEqual(RESOLVED);
  await expectNumbersToMatchPosts(store);
});

test('a dealer renamed or given to another region takes its posts along', async () => {
  await takeDealers();
  await take();
  await takeDealers('code,name,region\r\nD003,昆明远达店,川滇区\r\nD004,昆明宏图店,川滇区\r\n');
  expect(await placesOf(1)).toEqual(['dealer:D003', 'region:川滇区']);
  expect(await placesOf(4)).toEqual(['dealer:D004', 'region:川滇区']);
  expect(await countAt('region:西南')).toBe(0);
  await expectNumbersToMatchPosts(store);
});

test('a relabelled, edited, deleted or restated post moves at its places', async () => {
  await takeDealers();
  await take();
  await relabelPost(store, await idOf(3), { polarity: 'negative', complaint: true, groups: ['I'] }, 'ann');
  await expectNumbersToMatchPosts(store);
  const [region] = (
    await seriesPlaces(store, YUEXIANG, { ...DECEMBER, compare: 'previous' }, TODAY)
  ).regions.filter(({ place }) => place === 'region:华中');
  expect(region).toMatchObject({ negatives: { value: 1 }, complaints: { value: 1 } });

  await take([post(2, '悦翔在郑州中原路店修好了，满意。')]);
  expect(await placesOf(2)).toEqual(['dealer:D006', 'region:华中']);
  await expectNumbersToMatchPosts(store);

  const source = (await store.pool.query<{ id: number }>('SELECT id FROM source')).rows[0]?.id ?? 0;
  await markThreadGone(store, source, '1');
  expect(await countAt('dealer:D003')).toBe(1);
  await expectNumbersToMatchPosts(store);

  // Another model that hears of no dealer.
  const deaf: Understand = (text, context) => ({ ...understand(text, context), version: 'deaf', facts: [] });
  const restatement = await beginRestatement(store, 'deaf');
  await restateBatch(store, { restatement: restatement ?? 0, version: 'deaf', understand: deaf }, null);
  expect(await countAt('dealer:D006')).toBe(0);
  await expectNumbersToMatchPosts(store);

  const again = await beginRestatement(store, understand('').version);
  await restateBatch(store, { restatement: again ?? 0, version: understand('').version, understand }, null);
  expect(await countAt('dealer:D006')).toBe(2);
  await expectNumbersToMatchPosts(store);
});

test('a source that is deleted leaves nothing at any place', async () => {
  await takeDealers();
  await take();
  const source = (await store.pool.query<{ id: number }>('SELECT id FROM source')).rows[0]?.id ?? 0;
  await store.pool.query(`UPDATE source SET state = 'deleting'`);
  expect(await deleteSource(store, source, new AbortController().signal)).toBe(true);
  const { rows } = await store.pool.query('SELECT 1 FROM place_rollup UNION ALL SELECT 1 FROM post_place');
  expect(rows).toEqual([]);
});

test('every figure under a place equals the posts it opens', async () => {
  await takeDealers();
  await take();
  for (const place of ['dealer:D003', 'region:西南', 'dealer:昆明宏图店', 'region:东北']) {
    const total = async (more: object) =>
      (await findPosts(store, { limit: 5, series: YUEXIANG, place, ...DECEMBER, ...more }, (name) => name))
        .total;
    const asked = { ...DECEMBER, compare: 'previous' as const, place };
    const { card } = await seriesReport(store, YUEXIANG, asked, 'test', TODAY);
    for (const measure of ['posts', 'negatives', 'complaints'] as const)
      expect(card[measure].value).toBe(await total({ measure }));
    const shown = (await overview(store, asked, 'test', TODAY)).series.find(
      ({ series }) => series === YUEXIANG,
    );
    expect(shown?.posts.value ?? 0).toBe(card.posts.value);
    const { points } = await trend(store, { series: YUEXIANG, ...DECEMBER, bucket: 'month', place });
    expect(points.map(({ posts }) => posts)).toEqual([card.posts.value]);
    const topics = await complaintTopics(store, YUEXIANG, asked, TODAY);
    expect(topics.complaints.value).toBe(card.complaints.value);
    const table = await seriesPlaces(store, YUEXIANG, { ...DECEMBER, compare: 'previous' }, TODAY);
    expect(table.posts).toBe(5);
    const row = [...table.regions, ...table.dealers].find((each) => each.place === place);
    expect(row?.posts.value ?? 0).toBe(card.posts.value);
    expect(row?.negativeShare?.of ?? 0).toBe(card.posts.value);
  }
});

test('the filter offers the seven regions, the maker’s own, and its dealers by name', async () => {
  await takeDealers('code,name,region\r\nD003,昆明远达店,川滇区\r\nD006,郑州中原路店,\r\n');
  const offered = await places(store);
  expect(offered.regions.map(({ name }) => name)).toEqual([
    ...['华北', '东北', '华东', '华中', '华南', '西南', '西北'],
    '川滇区',
  ]);
  expect(offered.dealers).toEqual([
    { place: 'dealer:D003', name: '昆明远达店', region: '川滇区' },
    { place: 'dealer:D006', name: '郑州中原路店', region: null },
  ]);
});
