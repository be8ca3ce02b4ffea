import { describe, expect, test } from 'vitest';
import { listedViews, listMark, planFrom } from '../../../crawler/frontier/plan.ts';
import type { ListedThread, ListPage, ThreadPage } from '../../../shared/sites/page.ts';
import type { PlannedPage } from '../../../store/queries/frontier-page.ts';
import { aPost, aThread } from '../../support/pages.ts';

const at: PlannedPage = {
  url: 'http://a.cn/forum-1-1.html',
  kind: 'list',
  threadKey: null,
  page: 1,
  listMark: null,
  boardKey: null,
};
const row = (threadId: string, more: Partial<ListedThread> = {}): ListedThread => ({
  threadId,
  title: '异响',
  url: `http://a.cn/thread-${threadId}-1-1.html`,
  author: null,
  replies: 3,
  views: 10,
  lastReplyText: '2026-11-20 10:00',
  sticky: false,
  ...more,
});
const list = (threads: ListedThread[]): ListPage => ({
  kind: 'list',
  engine: 'discuz',
  nextUrl: 'http://a.cn/forum-1-2.html',
  board: '悦翔',
  boards: [],
  threads,
});
const marks = (...threads: ListedThread[]) => new Map(threads.map((one) => [one.threadId, listMark(one)]));
const urls = (pages: PlannedPage[]) => pages.map(({ url }) => url.replace('http://a.cn/', ''));

describe('what a list leads to', () => {
  test('new and changed threads, and the next page while there are any', () => {
    const old = row('1');
    const planned = planFrom(list([row('1', { replies: 4 }), row('2')]), at, marks(old));
    expect(urls(planned)).toEqual(['thread-1-1-1.html', 'thread-2-1-1.html', 'forum-1-2.html']);
    expect(planned[0]).toMatchObject({
      kind: 'thread',
      threadKey: '1',
      page: 1,
      listMark: '4|2026-11-20 10:00|10',
    });
    expect(planned[2]).toMatchObject({ kind: 'list', page: 2 });
  });
  test('views travel with the thread, and more of them are no news', () => {
    const [thread] = planFrom(list([row('1', { views: 4128 })]), at, new Map());
    expect(listedViews(thread?.listMark ?? null)).toBe(4128);
    expect(planFrom(list([row('1', { views: 9000 })]), at, marks(row('1')))).toEqual([]);
    expect(listedViews(listMark(row('1', { views: null })))).toBeNull();
  });
  test('nothing more where everything is known: the list is by last reply', () => {
    expect(planFrom(list([row('1'), row('2')]), at, marks(row('1'), row('2')))).toEqual([]);
  });
  test('a pinned thread neither stops a list nor carries it on', () => {
    const pinned = row('9', { sticky: true });
    expect(urls(planFrom(list([pinned, row('2')]), at, marks(pinned)))).toEqual([
      'thread-2-1-1.html',
      'forum-1-2.html',
    ]);
    expect(urls(planFrom(list([pinned, row('2')]), at, marks(row('2'))))).toEqual(['thread-9-1-1.html']);
  });
  test('a list that repeats its last page for any number ends there', () => {
    const threads = [row('1'), row('2')];
    const next = planFrom(list(threads), at, new Map()).filter(({ kind }) => kind === 'list');
    expect(next).toHaveLength(1);
    const second = { ...at, url: 'http://a.cn/forum-1-2.html', page: 2 };
    const again = { ...list(threads), nextUrl: 'http://a.cn/forum-1-3.html' };
    expect(planFrom(again, second, marks(...threads))).toEqual([]);
  });
  test('a time told from now does not make a thread look changed', () => {
    expect(listMark(row('1', { lastReplyText: '3 小时前' }))).toBe(
      listMark(row('1', { lastReplyText: '4 小时前' })),
    );
    expect(listMark(row('1', { lastReplyText: '2026-11-21 10:00' }))).not.toBe(listMark(row('1')));
  });
  test('a span that has become a date does not make a thread look changed either', () => {
    const told = row('1', { lastReplyText: '12月前' });
    expect(planFrom(list([row('1', { lastReplyText: '2025-7-19' })]), at, marks(told))).toEqual([]);
    expect(planFrom(list([row('1', { lastReplyText: '1月前' })]), at, marks(told))).toEqual([]);
    const answered = row('1', { lastReplyText: '5分钟前', replies: 99 });
    expect(planFrom(list([answered]), at, marks(told))).not.toEqual([]);
  });
  test('a thread asked for by one of its later posts is read from its beginning, too', () => {
    const url = 'http://a.cn/topic/5/slug/34';
    const shown = {
      ...aThread('5', [aPost('40', '后来', { floor: 25 })], { engine: 'nodebb' }),
      nextUrl: 'http://a.cn/topic/5/slug?page=3',
    };
    const first = { ...at, url, kind: 'thread', threadKey: '5' } as const;
    expect(planFrom(shown, first, new Map()).map((page) => page.url)).toEqual([
      'http://a.cn/topic/5/slug',
      'http://a.cn/topic/5/slug?page=3',
    ]);
    const whole = { ...shown, posts: [aPost('1', '开头', { floor: 1 })] };
    expect(planFrom(whole, first, new Map())).toHaveLength(1);
    const later = { ...first, url: 'http://a.cn/topic/5/slug?page=2', page: 2 };
    expect(planFrom(shown, later, new Map())).toHaveLength(1);
  });
  test('the stub of a thread that moved, without a count of replies, says nothing new', () => {
    const stub = row('1', { replies: null });
    expect(planFrom(list([stub]), at, marks(row('1')))).toEqual([]);
    expect(planFrom(list([row('1')]), at, marks(stub))).toEqual([]);
    const later = row('1', { replies: null, lastReplyText: '2026-11-22 10:00' });
    expect(planFrom(list([later]), at, marks(row('1')))).toHaveLength(2);
  });
  test('other hosts and other schemes are left alone', () => {
    const away = [
      row('1', { url: 'http://b.cn/thread-1-1-1.html' }),
      row('2', { url: 'javascript:void(0)' }),
    ];
    expect(urls(planFrom(list(away), at, new Map()))).toEqual(['forum-1-2.html']);
  });
});

describe('boards that are left out', () => {
  const board = (boardId: string) => ({ boardId, name: boardId, url: `http://a.cn/forum-${boardId}-1.html` });
  const left = new Set(['3']);

  test('are not planned from a front page or a list, and what is found below the others knows its board', () => {
    const front = {
      kind: 'boards' as const,
      engine: 'discuz',
      nextUrl: null,
      boards: [board('2'), board('3')],
    };
    const planned = planFrom(front, { ...at, kind: 'front', url: 'http://a.cn/' }, new Map(), left);
    expect(planned).toMatchObject([{ url: 'http://a.cn/forum-2-1.html', boardKey: '2' }]);
    const below = { ...list([row('1')]), boards: [board('3'), board('4')] };
    expect(planFrom(below, { ...at, boardKey: '2' }, new Map(), left)).toMatchObject([
      { kind: 'list', boardKey: '4' },
      { kind: 'thread', boardKey: '2' },
      { kind: 'list', page: 2, boardKey: '2' },
    ]);
  });
  test('lead nowhere when a page of theirs was already under way', () => {
    expect(planFrom(list([row('1')]), { ...at, boardKey: '3' }, new Map(), left)).toEqual([]);
  });
});

test('a thread leads to its next page only', () => {
  const thread: ThreadPage = {
    kind: 'thread',
    engine: 'discuz',
    nextUrl: 'http://a.cn/thread-5-3-1.html',
    threadId: '5',
    threadTitle: '',
    board: null,
    page: 2,
    pages: 9,
    replies: null,
    views: null,
    posts: [],
  };
  const from = {
    ...at,
    url: 'http://a.cn/thread-5-2-1.html',
    kind: 'thread' as const,
    threadKey: '5',
    page: 2,
  };
  expect(planFrom(thread, from, new Map())).toEqual([
    {
      url: 'http://a.cn/thread-5-3-1.html',
      kind: 'thread',
      threadKey: '5',
      page: 3,
      listMark: null,
      boardKey: null,
    },
  ]);
  expect(planFrom({ ...thread, nextUrl: null }, from, new Map())).toEqual([]);
});
