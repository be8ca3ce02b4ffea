import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PostLine } from '../../shared/contract/post-line.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import type { Store } from '../../store/open.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { importOne, jsonLines, postLine, rowCounts } from '../support/imports.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';

let db: TestDatabase;
let store: Store;
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(() => db.drop());

const rows = async (sql: string): Promise<unknown[]> => (await store.pool.query(sql)).rows;

const LABEL: NonNullable<PostLine['label']> = {
  polarity: 'positive',
  complaint: true,
  groups: ['C', 'A'],
  topics: ['noise', 'engine'],
  faults: ['noise:clutch'],
  series: [
    { series: 'yuanshan-yunling', basis: 'named' },
    { series: 'changan-yuexiang', basis: 'quote' },
  ],
};

/** A thread of three, a reply on another board's thread, and a post of another site; two carry labels. */
const POSTS = [
  postLine({ likes: 3, label: LABEL }),
  postLine({
    postId: '2',
    opening: false,
    floor: 2,
    likes: 4,
    author: { id: '8', name: '路人' },
    body: '一样 [pos]',
  }),
  postLine({
    postId: '3',
    opening: false,
    floor: 3,
    author: { id: null, name: '游客13812345678' },
    label: { ...LABEL, series: [] },
  }),
  postLine({
    threadId: '2',
    postId: '4',
    opening: false,
    floor: 9,
    threadTitle: '提车',
    board: '悦翔论坛',
    body: '不错 [pos] [动力] [noise:clutch]',
  }),
  postLine({
    site: 'other.example.com:8641',
    url: 'https://other.example.com:8641/t/1',
    threadTitle: '请教',
    postId: '1',
    body: '[neg] 云岭 [complaint]',
  }),
];
const FILE = jsonLines(POSTS);

const LABELS = `
  SELECT s.host, p.external_id AS id, i.polarity, i.complaint, i.groups, i.topics, i.faults, i.aspects, i.labelled_by AS by,
         coalesce((SELECT array_agg(m.series || ' ' || m.basis ORDER BY m.series) FROM mention m WHERE m.post_id = p.id), '{}') AS series
  FROM post p JOIN insight i ON i.post_id = p.id JOIN source s ON s.id = p.source_id ORDER BY s.host, p.external_id`;

test('posts of a file are stored under the source of their host, with labels exactly as given, else as understood', async () => {
  const report = await importOne(store, 'posts.jsonl', FILE);
  expect(report).toMatchObject({ kind: 'posts', rows: 5, inserted: 5, failed: 0, errors: [] });
  expect(
    await rows('SELECT host, url, state, engine, next_round_at AS next FROM source ORDER BY host'),
  ).toEqual([
    { host: 'bbs.example.com', url: 'http://bbs.example.com/', state: 'imported', engine: null, next: null },
    {
      host: 'other.example.com:8641',
      url: 'https://other.example.com:8641/',
      state: 'imported',
      engine: null,
      next: null,
    },
  ]);
  const both = ['changan-yuexiang quote', 'yuanshan-yunling named'];
  const given = {
    polarity: 'positive',
    complaint: true,
    groups: ['C', 'A'],
    topics: ['noise', 'engine'],
    by: 'file',
  };
  expect(await rows(LABELS)).toMatchObject([
    { id: '1', ...given, faults: ['noise:clutch'], series: both },
    { id: '2', polarity: 'positive', complaint: false, by: 'model', series: ['changan-yuexiang title'] },
    { id: '3', ...given, series: [] },
    {
      id: '4',
      polarity: 'positive',
      faults: ['noise:clutch'],
      aspects: ['动力:negative'],
      by: 'model',
      series: ['changan-yuexiang board'],
    },
    {
      id: '1',
      host: 'other.example.com:8641',
      polarity: 'negative',
      complaint: true,
      series: ['yuanshan-yunling named'],
    },
  ]);
  // What our understanding reads is kept beside the labels of the file.
  expect(await rows(`SELECT detail->>'polarity' AS read FROM insight WHERE labelled_by = 'file'`)).toEqual([
    { read: 'negative' },
    { read: 'negative' },
  ]);
  expect(
    await rows(
      `SELECT p.external_id AS id, p.replies, p.views, p.likes, p.day::text, a.key, a.name FROM post p
       JOIN author a ON a.id = p.author_id JOIN source s ON s.id = p.source_id WHERE s.host = 'bbs.example.com' ORDER BY 1`,
    ),
  ).toEqual([
    { id: '1', replies: 2, views: 300, likes: 3, day: '2024-12-05', key: '7', name: '山城车友' },
    { id: '2', replies: 0, views: 0, likes: 4, day: '2024-12-05', key: '8', name: '路人' },
    {
      id: '3',
      replies: 0,
      views: 0,
      likes: 0,
      day: '2024-12-05',
      key: 'name:游客138********',
      name: '游客138********',
    },
    { id: '4', replies: 0, views: 0, likes: 0, day: '2024-12-05', key: '7', name: '山城车友' },
  ]);
  expect(await expectNumbersToMatchPosts(store)).toBeGreaterThan(10);
});

test('with read, labels of the file are left out; without it they come back', async () => {
  await importOne(store, 'posts.jsonl', FILE);
  const read = await importOne(store, 'posts.jsonl', FILE, { read: true });
  expect(read).toMatchObject({ inserted: 0, updated: 2, unchanged: 3 });
  expect(await rows(LABELS)).toMatchObject([
    { id: '1', polarity: 'negative', complaint: false, by: 'model', series: ['changan-yuexiang named'] },
    { by: 'model' },
    { by: 'model', series: ['changan-yuexiang title'] },
    { by: 'model' },
    { by: 'model' },
  ]);
  await expectNumbersToMatchPosts(store);
  expect(await importOne(store, 'posts.jsonl', FILE)).toMatchObject({ updated: 2, unchanged: 3 });
  await expectNumbersToMatchPosts(store);
});

test('the same file again changes nothing; a changed body is a new version, a changed label another label', async () => {
  await importOne(store, 'posts.jsonl', FILE);
  const before = await rowCounts(store);
  expect(await importOne(store, 'posts.jsonl', FILE)).toMatchObject({
    inserted: 0,
    updated: 0,
    unchanged: 5,
  });
  expect(await rowCounts(store)).toEqual({ ...before, import_run: 2 });
  const [first, second, ...others] = POSTS;
  const changed = [
    { ...first, label: { ...LABEL, polarity: 'neutral' } },
    { ...second, body: '不一样了 [neg]' },
    ...others,
  ];
  expect(await importOne(store, 'posts.jsonl', jsonLines(changed))).toMatchObject({
    updated: 2,
    unchanged: 3,
  });
  expect(await rows('SELECT body FROM post_version')).toEqual([{ body: '一样 [pos]' }]);
  expect(await rows(LABELS)).toMatchObject([{ polarity: 'neutral' }, { polarity: 'negative' }, {}, {}, {}]);
  await expectNumbersToMatchPosts(store);
});

test('a file tried only says the same and stores nothing', async () => {
  const before = await rowCounts(store);
  expect(await importOne(store, 'posts.jsonl', FILE, { dryRun: true })).toMatchObject({
    id: null,
    inserted: 5,
    failed: 0,
  });
  expect(await rowCounts(store)).toEqual(before);
});

test('a person’s correction stays on top of a file, whatever its labels', async () => {
  await importOne(store, 'posts.jsonl', FILE);
  const [post] = (await store.pool.query<{ id: number }>('SELECT min(id) AS id FROM post')).rows;
  await relabelPost(store, post?.id ?? 0, { polarity: 'negative' }, 'somebody');
  expect(await importOne(store, 'posts.jsonl', FILE)).toMatchObject({ updated: 0, unchanged: 5 });
  const [first, ...others] = POSTS;
  const relabelled = jsonLines([
    { ...first, label: { ...LABEL, polarity: 'neutral', complaint: false } },
    ...others,
  ]);
  expect(await importOne(store, 'posts.jsonl', relabelled)).toMatchObject({ updated: 1 });
  expect((await rows(LABELS))[0]).toMatchObject({ polarity: 'negative', complaint: false, by: 'person' });
  await expectNumbersToMatchPosts(store);
});

test('a new title moves what posts inherit, but not the series that came with the file', async () => {
  await importOne(store, 'posts.jsonl', FILE);
  const renamed = POSTS.map((post) =>
    post.threadId === '1' ? { ...post, threadTitle: '云岭的问题' } : post,
  );
  await importOne(store, 'posts.jsonl', jsonLines(renamed));
  expect(await rows(LABELS)).toMatchObject([
    { series: ['changan-yuexiang quote', 'yuanshan-yunling named'] },
    { series: ['yuanshan-yunling title'] },
    { series: [] },
    {},
    {},
  ]);
  await expectNumbersToMatchPosts(store);
});

test('identifiers are masked in title, body, quote and name, and leave a keyed hash', async () => {
  const secret = '13812345678';
  const line = postLine({
    threadTitle: `悦翔 电话${secret}`,
    body: `打我 ${secret}`,
    quotes: [{ author: `u${secret}`, text: `VIN LS5A2ABE1AA123456 ${secret}`, postId: null }],
    author: { id: '1', name: secret },
  });
  await importOne(store, 'posts.jsonl', jsonLines([line]));
  const [all] = await rows(
    `SELECT row_to_json(p)::text || row_to_json(t)::text || row_to_json(a)::text || i.detail::text AS text
     FROM post p JOIN thread t ON t.id = p.thread_id JOIN author a ON a.id = p.author_id JOIN insight i ON i.post_id = p.id`,
  );
  expect(JSON.stringify(all)).not.toMatch(/12345678|123456/);
  expect(await rows(`SELECT kind, length(hash) AS length FROM post_identifier`)).toEqual([
    { kind: 'phone', length: 43 },
  ]);
});

test('a post that is gone from its site stays gone, and a thread known from a crawl keeps its pages', async () => {
  await importOne(store, 'posts.jsonl', FILE);
  await store.pool.query(`UPDATE thread SET gone_at = now() WHERE external_id = '2'`);
  await store.pool.query(`UPDATE source SET state = 'healthy'`);
  expect(await importOne(store, 'posts.jsonl', FILE)).toMatchObject({ unchanged: 5 });
  expect(await rows(`SELECT gone_at IS NOT NULL AS gone FROM thread WHERE external_id = '2'`)).toEqual([
    { gone: true },
  ]);
  expect(await rows('SELECT DISTINCT state FROM source')).toEqual([{ state: 'healthy' }]);
});

test('lines that are no posts are told by line, and every other post is taken', async () => {
  const file = [
    JSON.stringify(POSTS[0]),
    '{"half": ',
    JSON.stringify({ ...POSTS[1], postId: '' }),
    JSON.stringify({ ...POSTS[1], url: 'javascript:alert(1)' }),
    JSON.stringify({ ...POSTS[1], site: 'a b' }),
    '',
    JSON.stringify(POSTS[0]),
    JSON.stringify({ ...POSTS[1], body: 'NUL \0 and half a pair \ud83d' }),
  ].join('\n');
  const report = await importOne(store, 'posts.jsonl', file);
  expect(report).toMatchObject({ rows: 7, inserted: 2, failed: 5 });
  expect(report.errors.map(({ line, column, code, firstLine }) => [line, column, code, firstLine])).toEqual([
    [2, null, 'jsonWrong', undefined],
    [3, 'postId', 'postWrong', undefined],
    [4, 'url', 'addressWrong', undefined],
    [5, 'site', 'siteWrong', undefined],
    [7, 'postId', 'duplicate', 1],
  ]);
});

test('a history of many batches is stored whole, and its numbers are those of its posts', async () => {
  const posts = Array.from({ length: 2500 }, (_, i) =>
    postLine({
      threadId: String(Math.floor(i / 7)),
      threadTitle: ['悦翔异响', '云岭提车', '青禾用车'][Math.floor(i / 7) % 3] ?? '',
      postId: String(i),
      opening: i % 7 === 0,
      floor: (i % 7) + 1,
      author: { id: String(i % 90), name: `车友${i % 90}` },
      publishedAt: new Date(Date.UTC(2024, 0, 1) + i * 3_600_000).toISOString(),
      likes: i % 5,
      ...(i % 2 === 0 ? { label: LABEL } : {}),
    }),
  );
  expect(await importOne(store, 'posts.jsonl', jsonLines(posts))).toMatchObject({
    inserted: 2500,
    failed: 0,
  });
  expect(await rows('SELECT count(*)::int AS posts FROM post')).toEqual([{ posts: 2500 }]);
  expect(await expectNumbersToMatchPosts(store)).toBeGreaterThan(1000);
  expect(await importOne(store, 'posts.jsonl', jsonLines(posts))).toMatchObject({ unchanged: 2500 });
});
