import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadPost } from '../../shared/sites/page.ts';
import { ingestThreadPage } from '../../store/ingest/thread-page.ts';
import { overview } from '../../store/queries/numbers.ts';
import { findPosts } from '../../store/queries/posts.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';

let db: TestDatabase;
let source: Awaited<ReturnType<typeof aSource>>;
let frontierId: number;

beforeEach(async () => {
  db = await freshDatabase();
  source = await aSource(db.store);
  frontierId = await source.page('?thread-1.htm');
});
afterEach(() => db.drop());

const told = (from: string, to: string): Partial<ReadPost> => ({
  publishedAt: null,
  publishedPrecision: 'unknown',
  publishedText: '10月前',
  publishedBetween: { from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` },
});

async function visit(more: Partial<ReadPost>, body = '悦翔[neg]十个月前说的') {
  await ingestThreadPage(db.store, {
    sourceId: source.sourceId,
    frontierId,
    page: aThread('1', [aPost('11', body, more), aPost('12', '十一月的一帖', { floor: 2 })]),
    seenAt: new Date('2026-11-10T00:00:00Z'),
    understand: labelByMarks,
    identifierKey: 'key',
    timeZone: 'Asia/Shanghai',
  });
  await expectNumbersToMatchPosts(db.store);
}

const stored = async () => {
  const { posts } = await findPosts(db.store, { limit: 10 }, String);
  const post = posts.find(({ body }) => body.startsWith('悦翔'));
  return {
    at: post?.publishedAt,
    from: post?.publishedBetween?.from.slice(0, 10),
    to: post?.publishedBetween?.to.slice(0, 10),
  };
};
const counted = async (month: string) => {
  const period = { from: `${month}-01`, to: `${month}-28`, compare: 'previous' } as const;
  const { series, coverage } = await overview(db.store, period, 'test-1', '2026-12-01');
  const card = series.find((each) => each.series === 'changan-yuexiang');
  return { posts: card?.posts.value ?? 0, undated: coverage.undated };
};

describe('a post of which the page prints a span only', () => {
  test('keeps the interval, counts in no month while it reaches into two, and is told of', async () => {
    await visit(told('2026-01-20', '2026-02-19'));
    expect(await stored()).toEqual({ at: null, from: '2026-01-20', to: '2026-02-19' });
    expect(await counted('2026-01')).toEqual({ posts: 0, undated: 1 });
    expect(await counted('2026-02')).toEqual({ posts: 0, undated: 1 });
    expect((await findPosts(db.store, { limit: 10, undated: true }, String)).total).toBe(1);
  });

  test('is narrowed by what a later visit leaves, until its month is known', async () => {
    await visit(told('2026-01-20', '2026-02-19'));
    await visit(told('2026-02-03', '2026-03-05'));
    expect(await stored()).toEqual({ at: null, from: '2026-02-03', to: '2026-02-19' });
    expect(await counted('2026-02')).toEqual({ posts: 1, undated: 0 });
    expect((await findPosts(db.store, { limit: 10, undated: true }, String)).total).toBe(0);
  });

  test('is never widened: not by a wider span, an edit, a span that contradicts, or a visit without one', async () => {
    await visit(told('2026-02-03', '2026-02-19'));
    await visit(told('2026-01-01', '2026-03-30'));
    await visit(told('2026-01-01', '2026-03-30'), '悦翔[neg]改过的');
    await visit(told('2025-01-01', '2025-03-30'));
    await visit({ publishedAt: null, publishedPrecision: 'unknown' });
    expect(await stored()).toEqual({ at: null, from: '2026-02-03', to: '2026-02-19' });
    expect((await counted('2026-02')).posts).toBe(1);
  });

  test('takes the date once the page prints one, and keeps it', async () => {
    await visit(told('2026-01-20', '2026-02-19'));
    await visit({ publishedAt: '2026-02-07T16:00:00.000Z', publishedPrecision: 'day' });
    expect((await stored()).at).toBe('2026-02-07T16:00:00.000Z');
    expect(await counted('2026-02')).toEqual({ posts: 1, undated: 0 });
    await visit(told('2026-01-20', '2026-02-19'));
    expect((await stored()).at).toBe('2026-02-07T16:00:00.000Z');
  });

  test('takes the printed date for one that a span of days was taken for, unless the span says more', async () => {
    const days = { publishedAt: '2026-02-07T16:00:00.000Z', publishedPrecision: 'day' } as const;
    const between = { from: '2026-02-06T20:00:00.000Z', to: '2026-02-07T20:02:00.000Z' };
    await visit({ ...days, publishedBetween: between });
    await visit({ ...days, publishedAt: '2026-02-06T16:00:00.000Z' });
    expect(await stored()).toEqual({ at: '2026-02-06T16:00:00.000Z', from: undefined, to: undefined });
    expect((await counted('2026-02')).posts).toBe(1);
  });

  test('keeps the hour a span was taken for when the page prints the day alone', async () => {
    const between = { from: '2026-02-07T05:00:00.000Z', to: '2026-02-07T06:02:00.000Z' };
    await visit({
      publishedAt: '2026-02-07T05:30:00.000Z',
      publishedPrecision: 'hour',
      publishedBetween: between,
    });
    await visit({ publishedAt: '2026-02-06T16:00:00.000Z', publishedPrecision: 'day' });
    expect((await stored()).at).toBe('2026-02-07T05:30:00.000Z');
  });

  test('a date that was printed is not narrowed by spans told later', async () => {
    await visit({ publishedAt: '2026-02-07T04:00:00.000Z', publishedPrecision: 'minute' });
    await visit(told('2026-01-20', '2026-02-19'));
    expect(await stored()).toEqual({ at: '2026-02-07T04:00:00.000Z', from: undefined, to: undefined });
  });

  test('a span of hours keeps its date and gains what later spans leave', async () => {
    const hours = { ...told('2026-02-07', '2026-02-08'), publishedAt: '2026-02-07T16:00:00.000Z' };
    await visit({ ...hours, publishedPrecision: 'hour' });
    await visit(told('2026-01-20', '2026-02-07'));
    expect((await stored()).at).toBe('2026-02-07T16:00:00.000Z');
    expect((await counted('2026-02')).posts).toBe(1);
  });
});
