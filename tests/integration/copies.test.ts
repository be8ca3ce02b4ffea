import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../../shared/contract/standing.ts';
import { beginRestatement } from '../../store/ingest/begin-restatement.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import { restateBatch } from '../../store/ingest/restate.ts';
import { markThreadGone } from '../../store/ingest/settle.ts';
import { ingestThreadPage } from '../../store/ingest/thread-page.ts';
import { overview } from '../../store/queries/numbers.ts';
import { findPost, findPosts } from '../../store/queries/posts.ts';
import { judgePost } from '../../store/standing/verdict.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectGroupsToMatchTexts } from '../support/groups.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';

const YUEXIANG = 'changan-yuexiang';
const TEXT =
  '悦翔开了三万公里，冷车起步离合器一直咯噔咯噔响，去店里修了两回，师傅说都这样，希望厂家给个说法 [neg] [complaint]';
const OTHER = '周末带家人去山里转了一圈，空间够用，悦翔后备箱放下了三个大箱子，油耗比想的低';
const PRAISE = '悦翔真的是五万内的首选！空间大，超级省油，颜值在线，家人特别喜欢，强烈推荐大家入手！ [pos]';
const how = { understand: labelByMarks, identifierKey: 'test', timeZone: 'Asia/Shanghai' };
const BY = { id: 'ann', role: 'pr' };

let db: TestDatabase;
let source: Awaited<ReturnType<typeof aSource>>;
beforeEach(async () => {
  db = await freshDatabase();
  source = await aSource(db.store);
});
afterEach(() => db.drop());

interface Told {
  body: string;
  day?: number;
  author?: string;
}

const pages = new Map<string, number>();
/** One thread of one post, as crawled. */
async function tell(threadId: string, { body, day = 5, author = threadId }: Told): Promise<void> {
  const key = `${db.url} ${threadId}`;
  const frontierId = pages.get(key) ?? (await source.page(`t${threadId}`));
  pages.set(key, frontierId);
  const publishedAt = `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`;
  const post = aPost(threadId, body, {
    publishedAt,
    publishedPrecision: 'second',
    author: { id: author, name: `用户${author}`, kind: 'member' },
  });
  await ingestThreadPage(db.store, {
    ...how,
    sourceId: source.sourceId,
    frontierId,
    page: aThread(threadId, [post]),
    seenAt: new Date('2026-11-20'),
  });
}

const standing = async (): Promise<Record<string, string>> => {
  const { rows } = await db.store.pool.query<{ id: string; original: string | null }>(
    `SELECT p.external_id AS id, o.external_id AS original FROM standing s JOIN post p ON p.id = s.post_id
     LEFT JOIN post o ON o.id = s.original_id ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ id, original }) => [id, original ?? '-']));
};
const idOf = async (externalId: string): Promise<number> =>
  (await db.store.pool.query<{ id: number }>('SELECT id FROM post WHERE external_id = $1', [externalId]))
    .rows[0]?.id ?? 0;
const asIs = (name: string) => name;

/** Posts of November by reading: as the overview counts and as the list behind it holds. */
async function counts(): Promise<Record<Reading, number>> {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const count = async (reading: Reading) => {
    const { series } = await overview(
      db.store,
      { ...period, compare: 'previous', reading },
      'test',
      '2026-12-01',
    );
    const shown = series.find((card) => card.series === YUEXIANG)?.posts.value ?? 0;
    const list = await findPosts(db.store, { ...period, series: YUEXIANG, reading, limit: 100 }, asIs);
    expect([list.total, list.posts.length]).toEqual([shown, shown]);
    return shown;
  };
  await expectNumbersToMatchPosts(db.store);
  await expectGroupsToMatchTexts(db.store);
  return { raw: await count('raw'), distinct: await count('distinct'), genuine: await count('genuine') };
}

test('copies follow the earliest, whatever the order they came in; other posts stand alone', async () => {
  await tell('3', { body: TEXT.replace('三万', '35000'), day: 7 });
  await tell('2', { body: TEXT, day: 6 });
  await tell('9', { body: OTHER });
  expect(await standing()).toEqual({ 2: '2', 3: '2' });
  await tell('1', { body: `${TEXT}！！`, day: 5 });
  expect(await standing()).toEqual({ 1: '1', 2: '1', 3: '1' });
  expect(await counts()).toEqual({ raw: 4, distinct: 2, genuine: 4 });
  const post = await findPost(db.store, await idOf('2'), asIs);
  expect(post?.standing).toMatchObject({ copies: { original: await idOf('1'), posts: 3 }, suspected: false });
  const group = await findPosts(db.store, { group: await idOf('1'), limit: 10 }, asIs);
  expect(group.total).toBe(3);
});

test('posts stored before copies were looked for get their standing when they are read anew', async () => {
  for (const [id, day] of [
    ['1', 5],
    ['2', 6],
    ['9', 7],
  ] as const) {
    await tell(id, { body: id === '9' ? OTHER : TEXT, day });
    await db.store.pool.query('DELETE FROM likeness');
  }
  expect(await standing()).toEqual({});
  const restatement = (await beginRestatement(db.store, 'new')) ?? 0;
  const understand: typeof labelByMarks = (text, context) => ({
    ...labelByMarks(text, context),
    version: 'new',
  });
  await restateBatch(db.store, { restatement, version: 'new', understand }, null);
  expect(await standing()).toEqual({ 1: '1', 2: '1' });
  expect(await counts()).toEqual({ raw: 3, distinct: 2, genuine: 3 });
});

test('weeks apart nobody copied', async () => {
  await tell('1', { body: TEXT, day: 1 });
  await tell('2', { body: TEXT, day: 25 });
  expect(await standing()).toEqual({});
});

test('when the original is edited or deleted the next one takes its place; a copy that is edited leaves', async () => {
  for (const [i, id] of ['1', '2', '3'].entries()) await tell(id, { body: TEXT, day: 5 + i });
  await tell('1', { body: OTHER, day: 5 });
  expect(await standing()).toEqual({ 2: '2', 3: '2' });
  expect(await counts()).toEqual({ raw: 3, distinct: 2, genuine: 3 });
  await markThreadGone(db.store, source.sourceId, '2');
  expect(await standing()).toEqual({});
  expect(await counts()).toEqual({ raw: 2, distinct: 2, genuine: 2 });
  await tell('1', { body: TEXT, day: 5 });
  expect(await standing()).toEqual({ 1: '1', 3: '1' });
  expect(await counts()).toEqual({ raw: 2, distinct: 1, genuine: 2 });
});

test('a deleted copy that is back on its site is a copy again, and a second crawl changes nothing', async () => {
  await tell('1', { body: TEXT, day: 5 });
  await tell('2', { body: TEXT, day: 6 });
  await markThreadGone(db.store, source.sourceId, '2');
  expect(await standing()).toEqual({});
  await tell('2', { body: TEXT, day: 6 });
  await tell('2', { body: TEXT, day: 6 });
  expect(await standing()).toEqual({ 1: '1', 2: '1' });
  expect(await counts()).toEqual({ raw: 2, distinct: 1, genuine: 2 });
});

test('a quoted text is no part of a body', async () => {
  await tell('1', { body: TEXT });
  const lines = jsonLines([
    postLine({
      postId: '8',
      body: '请问楼主后来修好了没有，我也想知道',
      quotes: [{ author: null, text: TEXT, postId: null }],
    }),
  ]);
  await importOne(db.store, 'posts.jsonl', lines);
  expect(await standing()).toEqual({});
});

test('many workers that store copies at once agree on one group', async () => {
  const ids = Array.from({ length: 12 }, (_, i) => String(i + 1));
  await Promise.all(ids.map((id, i) => tell(id, { body: TEXT, day: 5 + (i % 3), author: 'one' })));
  const groups = new Set(Object.values(await standing()));
  expect(groups.size).toBe(1);
  expect(Object.keys(await standing())).toHaveLength(12);
  expect(await counts()).toEqual({ raw: 12, distinct: 1, genuine: 12 });
});

async function burst(): Promise<void> {
  // The forum is known for longer, or nobody on it would be new.
  const first = postLine({ postId: '77', publishedAt: '2026-01-01T00:00:00Z', body: OTHER });
  await importOne(db.store, 'old.jsonl', jsonLines([first]));
  for (let i = 0; i < 9; i++) await tell(`${100 + i}`, { body: PRAISE, day: 5, author: `bought${i % 3}` });
}

test('a burst is suspected with its reasons and left out of one reading only; nothing is deleted', async () => {
  await burst();
  const post = await findPost(db.store, await idOf('104'), asIs);
  expect(post?.standing.suspected).toBe(true);
  expect(post?.standing.reasons.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['burst', 'oneSided', 'repeated']),
  );
  expect(post?.standing.points).toBe(post?.standing.reasons.reduce((sum, { points }) => sum + points, 0));
  const { raw, distinct, genuine } = await counts();
  expect([raw - distinct, raw - genuine]).toEqual([8, 9]);
});

test('a person’s word stands over the rule, over edits and over relabelling, until it is taken back', async () => {
  await burst();
  await tell('9', { body: OTHER });
  const before = await counts();
  expect(await judgePost(db.store, await idOf('104'), false, BY)).toBe(true);
  expect(await judgePost(db.store, await idOf('9'), true, BY)).toBe(true);
  expect(await counts()).toEqual(before);
  await tell('110', { body: PRAISE, day: 6, author: 'bought1' });
  await relabelPost(db.store, await idOf('9'), { polarity: 'positive' }, 'ann');
  await tell('9', { body: `${OTHER}，补充一句，隔音一般` });
  const stands = async (id: string) => (await findPost(db.store, await idOf(id), asIs))?.standing;
  expect(await stands('104')).toMatchObject({ suspected: false, verdict: false });
  expect(await stands('9')).toMatchObject({ suspected: true, verdict: true, reasons: [] });
  expect(await stands('110')).toMatchObject({ suspected: true, verdict: null });
  await judgePost(db.store, await idOf('104'), null, BY);
  await judgePost(db.store, await idOf('9'), null, BY);
  expect(await stands('104')).toMatchObject({ suspected: true, verdict: null });
  expect(await stands('9')).toMatchObject({ suspected: false, verdict: null, copies: null });
  await counts();
  const { rows } = await db.store.pool.query(
    `SELECT user_id, role FROM audit WHERE action = 'post.astroturf'`,
  );
  expect(rows).toEqual(Array(4).fill({ user_id: 'ann', role: 'pr' }));
  expect((await db.store.pool.query('SELECT FROM verdict')).rowCount).toBe(4);
  expect(await judgePost(db.store, 999_999, true, BY)).toBe(false);
});
