import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Insight } from '../../shared/understanding/insight.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import { markThreadGone, settleThread } from '../../store/ingest/settle.ts';
import { ingestThreadPage } from '../../store/ingest/thread-page.ts';
import { overview, trend } from '../../store/queries/numbers.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';

/** Labels by plain words, so that each case below says in its text what must be counted. */
function understand(text: string): Insight {
  const bad = text.includes('异响');
  return {
    ...labelByMarks(''),
    polarity: bad ? 'negative' : text.includes('满意') ? 'positive' : 'neutral',
    complaint: bad,
    groups: text.includes('发动机')
      ? [{ group: 'A', score: 1, confidence: 1, span: { start: 0, end: 1 } }]
      : [],
    topics: [...(bad ? (['noise'] as const) : []), ...(text.includes('发动机') ? (['engine'] as const) : [])],
  };
}

const how = { understand, identifierKey: 'test', timeZone: 'Asia/Shanghai' };
const YUEXIANG = 'changan-yuexiang';
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30', compare: 'previous' } as const;

let db: TestDatabase;
let source: Awaited<ReturnType<typeof aSource>>;

beforeEach(async () => {
  db = await freshDatabase();
  source = await aSource(db.store);
});
afterEach(() => db.drop());

const ingest = async (
  page: ReturnType<typeof aThread>,
  path = `t${page.threadId}-${page.page}`,
  seen = '2026-11-10',
) => {
  const known = await db.store.pool.query<{ id: number }>('SELECT id FROM frontier WHERE url LIKE $1', [
    `%/${path}`,
  ]);
  const frontierId = known.rows[0]?.id ?? (await source.page(path));
  return ingestThreadPage(db.store, {
    ...how,
    sourceId: source.sourceId,
    frontierId,
    page,
    seenAt: new Date(seen),
  });
};

const card = async (query: Partial<Parameters<typeof overview>[1]> = {}) =>
  (await overview(db.store, { ...NOVEMBER, ...query }, 'test-1', '2026-12-01')).series.find(
    ({ series }) => series === YUEXIANG,
  );

const postId = async (externalId: string) =>
  (await db.store.pool.query<{ id: number }>('SELECT id FROM post WHERE external_id = $1', [externalId]))
    .rows[0]?.id ?? 0;

describe('numbers follow the posts', () => {
  test('a page counts once, however often it is read', async () => {
    const page = aThread('1', [
      aPost('11', '发动机异响，烦'),
      aPost('12', '我的很满意', { floor: 2 }),
      aPost('13', '顶', { floor: 3 }),
    ]);
    expect(await ingest(page)).toEqual({ inserted: 3, edited: 0, unchanged: 0, missing: 0 });
    expect(await ingest(page)).toEqual({ inserted: 0, edited: 0, unchanged: 3, missing: 0 });
    expect(await card()).toMatchObject({
      name: '悦翔',
      brand: '长安',
      posts: { value: 3, base: 0, kind: 'new' },
      negatives: { value: 1 },
      complaints: { value: 1 },
      reputation: { value: 50 },
      openings: 1,
      replies: 2,
      topics: { noise: 1, engine: 1, afterSales: 0 },
    });
    await expectNumbersToMatchPosts(db.store);
  });

  test('heat is that of the formula: thread engagement on the opening post, likes on every post', async () => {
    const posts = [aPost('11', '看看'), aPost('12', '顶', { floor: 2, likes: 4 })];
    await ingest(aThread('1', posts, { replies: 12, views: 340 }));
    const opening = 1 + Math.log(1 + 5 * 12 + 0.1 * 340);
    const reply = 1 + Math.log(1 + 4);
    expect((await card())?.heat.value).toBe(Math.round(opening + reply));
    await expectNumbersToMatchPosts(db.store);
  });

  test('an edit moves the numbers and keeps what the post said before', async () => {
    await ingest(aThread('1', [aPost('11', '很满意')]));
    expect(await ingest(aThread('1', [aPost('11', '开了一个月就异响')]))).toMatchObject({
      inserted: 0,
      edited: 1,
    });
    expect(await card()).toMatchObject({
      posts: { value: 1 },
      negatives: { value: 1 },
      complaints: { value: 1 },
    });
    const versions = await db.store.pool.query('SELECT version, body FROM post_version');
    expect(versions.rows).toEqual([{ version: 1, body: '很满意' }]);
    await expectNumbersToMatchPosts(db.store);
  });

  test('a post that left its page is deleted when the visit ends, unless another page has it', async () => {
    const [first, second, third] = [
      aPost('11', '看车'),
      aPost('12', '异响', { floor: 2 }),
      aPost('13', '异响', { floor: 3 }),
    ];
    await ingest(aThread('1', [first, second]));
    await ingest(aThread('1', [third], { page: 2 }));
    // The second post is removed on the site, so the third moves up to page 1.
    expect(await ingest(aThread('1', [first, { ...third, floor: 2 }]))).toMatchObject({ missing: 1 });
    expect(await ingest(aThread('1', [], { page: 2 }))).toMatchObject({ missing: 0 });
    expect((await card())?.negatives.value).toBe(2);
    expect(await settleThread(db.store, source.sourceId, '1')).toBe(1);
    expect((await card())?.negatives.value).toBe(1);
    const lost = await db.store.pool.query('SELECT external_id FROM post WHERE deleted_at IS NOT NULL');
    expect(lost.rows).toEqual([{ external_id: '12' }]);
    await expectNumbersToMatchPosts(db.store);
  });

  test('a thread that is gone takes its posts out, and one that comes back brings them back', async () => {
    const page = aThread('1', [aPost('11', '异响'), aPost('12', '满意', { floor: 2 })]);
    await ingest(page);
    await ingest(aThread('2', [aPost('21', '别的帖子')]));
    expect(await markThreadGone(db.store, source.sourceId, '1')).toBe(2);
    expect((await card())?.posts.value).toBe(1);
    const goneThreads = () => db.store.pool.query('SELECT external_id FROM thread WHERE gone_at IS NOT NULL');
    expect((await goneThreads()).rows).toEqual([{ external_id: '1' }]);
    // Where its posts went one by one before, none is left to go with it.
    await db.store.pool.query('UPDATE thread SET gone_at = NULL');
    expect(await markThreadGone(db.store, source.sourceId, '1')).toBe(0);
    expect((await goneThreads()).rows).toEqual([{ external_id: '1' }]);
    await ingest(page);
    expect((await card())?.posts.value).toBe(3);
    await expectNumbersToMatchPosts(db.store);
  });

  test("a person's correction moves the numbers and outlives an edit of the post", async () => {
    await ingest(aThread('1', [aPost('11', '除了喇叭不响外，其它的全会响')]));
    expect(
      await relabelPost(
        db.store,
        await postId('11'),
        { polarity: 'negative', complaint: true, topics: ['noise'] },
        'ann',
      ),
    ).toBe('done');
    expect(await card()).toMatchObject({
      negatives: { value: 1 },
      complaints: { value: 1 },
      topics: { noise: 1 },
    });
    await ingest(aThread('1', [aPost('11', '除了喇叭不响外，其它的全会响。补充：很满意')]));
    expect(await card()).toMatchObject({ negatives: { value: 1 }, topics: { noise: 1 } });
    await expectNumbersToMatchPosts(db.store);
    expect(await relabelPost(db.store, 999_999, { polarity: 'positive' }, 'ann')).toBe('no such post');
  });

  test('a closed month does not drift: engagement is frozen 14 days after its end', async () => {
    const october = { publishedAt: '2026-10-20T02:00:00.000Z' };
    await ingest(aThread('1', [aPost('11', '看看', october)], { views: 100 }), 't1-1', '2026-11-10');
    await ingest(aThread('1', [aPost('11', '看看', october)], { views: 900 }), 't1-1', '2026-11-13');
    const views = async () => (await db.store.pool.query('SELECT views FROM post')).rows;
    expect(await views()).toEqual([{ views: 900 }]);
    await ingest(aThread('1', [aPost('11', '看看', october)], { views: 5000 }), 't1-1', '2026-11-15');
    expect(await views()).toEqual([{ views: 900 }]);
    await expectNumbersToMatchPosts(db.store);
  });

  test('days are business days, and a post without a day is in no period', async () => {
    await ingest(
      aThread('1', [
        aPost('11', '月初凌晨', { publishedAt: '2026-10-31T16:30:00.000Z' }),
        aPost('12', '不知何时', { floor: 2, publishedAt: null, publishedPrecision: 'unknown' }),
      ]),
    );
    expect((await card())?.posts.value).toBe(1);
    const points = (
      await trend(db.store, { series: YUEXIANG, from: '2026-11-01', to: '2026-11-02', bucket: 'day' })
    ).points;
    expect(points.map(({ day, posts }) => [day, posts])).toEqual([
      ['2026-11-01', 1],
      ['2026-11-02', 0],
    ]);
  });

  test('the base of a month is the month before, under a base of five without a percentage', async () => {
    const at = (publishedAt: string) => ({ publishedAt });
    await ingest(
      aThread('1', [
        aPost('11', '异响', at('2026-10-31T10:00:00.000Z')),
        aPost('12', '异响', { floor: 2, ...at('2026-11-02T10:00:00.000Z') }),
      ]),
    );
    expect((await card())?.negatives).toEqual({
      value: 1,
      base: 1,
      percent: null,
      absolute: 0,
      kind: 'small',
    });
  });

  test('the change of a reputation on few opinions is absolute', async () => {
    const at = (day: string) => ({ publishedAt: `2026-${day}T10:00:00.000Z` });
    const posts = ['异响', '满意', '满意'].map((body, n) =>
      aPost(`${n}`, body, { floor: n + 1, ...at('11-02') }),
    );
    await ingest(aThread('1', [...posts, aPost('9', '异响', { floor: 4, ...at('10-02') })]));
    // (2 + 1) / (3 + 2) against (0 + 1) / (1 + 2)
    expect((await card())?.reputation).toEqual({
      value: 60,
      base: 33,
      percent: null,
      absolute: 27,
      kind: 'small',
    });
  });

  test('a topic filter shows the figures of that topic alone', async () => {
    await ingest(aThread('1', [aPost('11', '发动机异响'), aPost('12', '满意', { floor: 2 })]));
    expect(await card({ topic: 'engine' })).toMatchObject({ posts: { value: 1 }, negatives: { value: 1 } });
    expect(await card({ topic: 'A' })).toMatchObject({ posts: { value: 1 } });
    expect(await card({ topic: 'afterSales' })).toBeUndefined();
  });

  test('the series is the one named, else inherited from quote, title, board, and says so', async () => {
    const quotes = [{ author: '甲', text: '我的朗逸也是', postId: null }];
    await ingest(
      aThread(
        '1',
        [aPost('11', '看看'), aPost('12', '同感', { floor: 2, quotes }), aPost('13', '顶', { floor: 3 })],
        { threadTitle: '今天提车' },
      ),
    );
    const { rows } = await db.store.pool.query(
      'SELECT external_id, series, basis FROM mention JOIN post ON post.id = post_id ORDER BY 1',
    );
    expect(rows).toEqual([
      { external_id: '11', series: YUEXIANG, basis: 'board' },
      { external_id: '12', series: 'volkswagen-langyi', basis: 'quote' },
      { external_id: '13', series: YUEXIANG, basis: 'board' },
    ]);
  });

  test('a new title moves what all posts of the thread inherit, also those on other pages, and is found by search', async () => {
    const elsewhere = { board: '综合讨论' };
    await ingest(aThread('1', [aPost('11', '看看')], elsewhere));
    await ingest(aThread('1', [aPost('12', '顶', { floor: 11 })], { page: 2, ...elsewhere }));
    expect((await card())?.posts.value).toBe(2);
    await ingest(
      aThread('1', [aPost('11', '看看')], { threadTitle: '说说我的朗逸 13812345678', ...elsewhere }),
    );
    const { series } = await overview(db.store, { ...NOVEMBER }, 'test-1', '2026-12-01');
    expect(series.map(({ series: key, posts }) => [key, posts.value])).toEqual([['volkswagen-langyi', 2]]);
    const title = await db.store.pool.query(
      "SELECT title, search @@ '朗逸'::tsquery AS found FROM thread JOIN post ON thread_id = thread.id WHERE opening",
    );
    expect(title.rows).toEqual([{ title: '说说我的朗逸 138********', found: true }]);
    await expectNumbersToMatchPosts(db.store);
  });

  test('a post moved into another thread stays when its old thread is gone', async () => {
    const moved = aPost('12', '异响', { floor: 2 });
    await ingest(aThread('1', [aPost('11', '看看'), moved]));
    await ingest(aThread('2', [aPost('21', '合并'), moved]));
    expect(await markThreadGone(db.store, source.sourceId, '1')).toBe(1);
    const kept = await db.store.pool.query(
      'SELECT external_id FROM post WHERE deleted_at IS NULL ORDER BY 1',
    );
    expect(kept.rows).toEqual([{ external_id: '12' }, { external_id: '21' }]);
    await expectNumbersToMatchPosts(db.store);
  });

  test('another post under a known number brings its own author and date', async () => {
    await ingest(aThread('1', [aPost('11', '看看')]));
    const other = {
      author: { id: 'u9', name: '别人', kind: 'member' as const },
      publishedAt: '2026-11-05T02:00:00.000Z',
    };
    await ingest(aThread('1', [aPost('11', '全换了', other)]));
    const { rows } = await db.store.pool.query(
      'SELECT day::text, a.key, a.posts FROM post JOIN author a ON a.id = author_id',
    );
    expect(rows).toEqual([{ day: '2026-11-05', key: 'u9', posts: 1 }]);
    await expectNumbersToMatchPosts(db.store);
  });

  test('many pages of the same days ingested at once do not lose or deadlock', async () => {
    const pages = Array.from({ length: 24 }, (_, n) =>
      aThread(
        `${n}`,
        Array.from({ length: 8 }, (_, i) =>
          aPost(`${n}-${i}`, i % 2 ? '异响' : '满意', {
            floor: i + 1,
            author: { id: `${(n * 3 + i) % 10}`, name: '人', kind: 'member' },
          }),
        ),
      ),
    );
    await Promise.all(pages.map((page) => ingest(page)));
    expect((await card())?.posts.value).toBe(24 * 8);
    await expectNumbersToMatchPosts(db.store);
  });
});

test('identifiers are stored masked with a keyed hash, and hostile characters do no harm', async () => {
  await ingest(aThread('1', [aPost('11', '车架号LS5A3DBE5AA012345 电话13812345678 渝A12345\0\ud800 谢谢')]));
  const { rows } = await db.store.pool.query('SELECT body FROM post');
  expect(rows).toEqual([{ body: '车架号LS5************** 电话138******** 渝A*****\ufffd 谢谢' }]);
  const hashes = await db.store.pool.query(
    'SELECT kind, length(hash) AS n FROM post_identifier ORDER BY kind',
  );
  expect(hashes.rows).toEqual([
    { kind: 'phone', n: 43 },
    { kind: 'plate', n: 43 },
    { kind: 'vin', n: 43 },
  ]);
});
