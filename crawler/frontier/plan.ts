import { cleanAddress } from '../../shared/sites/address.ts';
import type { ListedBoard, ListedThread, ReadPage, ThreadPage } from '../../shared/sites/page.ts';
import { SITE_FILES } from '../../shared/sites/sites.ts';
import type { PlannedPage } from '../../store/queries/frontier-page.ts';
import { canonicalUrl, hostOf } from './canonical.ts';

/** What the frontier knows of a thread: the mark of the last list it was read for. */
export type KnownMarks = ReadonlyMap<string, string | null>;

/**
 * What a list says of a thread, short enough to compare. A time that is told from now ("3 小时前") changes by itself,
 * so only a printed date counts. Views are carried along for pages that print none, and are no news.
 */
export function listMark(thread: ListedThread): string {
  const time = thread.lastReplyText ?? '';
  const views = thread.views === null ? '' : `|${thread.views}`;
  return `${thread.replies ?? ''}|${/\d{4}/.test(time) ? time.trim() : ''}${views}`;
}

/** Views the list printed beside the thread, null when it printed none. */
export function listedViews(mark: string | null): number | null {
  const views = mark?.split('|')[2];
  return views === undefined ? null : Number(views);
}

const NONE: ReadonlySet<string> = new Set();

/** Equal as far as both say something: the stub that a moved thread leaves behind prints no count of replies. */
function sameMark(one: string, other: string): boolean {
  const [replies = '', time = ''] = one.split('|');
  const [knownReplies = '', knownTime = ''] = other.split('|');
  const same = (a: string, b: string) => a === '' || b === '' || a === b;
  return same(replies, knownReplies) && same(time, knownTime);
}

/** Where a thread begins whose page was asked for by one of its later posts; null where the page begins with the thread. */
function beginningOf({ engine, posts }: ThreadPage, url: string): string | null {
  const site = SITE_FILES.find((each) => each.engine === engine);
  if (site === undefined || (posts[0]?.floor ?? 1) === 1) return null;
  const clean = cleanAddress(new URL(url), site.addresses);
  return clean !== url && url.startsWith(`${clean}/`) ? clean : null;
}

/**
 * Pages worth fetching after reading one. Threads whose mark on the list is the known one are left out; a list goes on to
 * its next page only while it shows something new besides what is pinned, which also ends lists that repeat themselves.
 * Everything stays on the page's own host.
 * @param at the page that was read, as it stands in the frontier
 * @param known marks of threads on this page that were read before, or are about to be
 * @param leftOut ids of boards that are not to be read, nor anything found below them
 */
export function planFrom(
  page: ReadPage,
  at: PlannedPage,
  known: KnownMarks,
  leftOut: ReadonlySet<string> = NONE,
): PlannedPage[] {
  const host = hostOf(at.url);
  const planned: PlannedPage[] = [];
  const seen = new Set<string>([at.url]);
  if (at.boardKey !== null && leftOut.has(at.boardKey)) return planned;
  const plan = (url: string | null, rest: Omit<PlannedPage, 'url'>): void => {
    const clean = url === null ? null : canonicalUrl(url, at.url);
    if (clean === null || seen.has(clean) || hostOf(clean) !== host) return;
    seen.add(clean);
    planned.push({ ...rest, url: clean });
  };
  const { boardKey } = at;
  const list = { kind: 'list', threadKey: null, listMark: null, boardKey } as const;
  const planBoards = (boards: readonly ListedBoard[]): void => {
    for (const { boardId, url } of boards) {
      if (!leftOut.has(boardId)) plan(url, { ...list, page: 1, boardKey: boardId });
    }
  };
  switch (page.kind) {
    case 'boards':
      planBoards(page.boards);
      plan(page.nextUrl, { ...list, page: at.page + 1 });
      break;
    case 'list': {
      planBoards(page.boards);
      let news = false;
      for (const thread of page.threads) {
        const mark = listMark(thread);
        const before = known.get(thread.threadId);
        if (before !== undefined && before !== null && sameMark(mark, before)) continue;
        if (!thread.sticky) news = true;
        plan(thread.url, { kind: 'thread', threadKey: thread.threadId, page: 1, listMark: mark, boardKey });
      }
      if (news) plan(page.nextUrl, { ...list, page: at.page + 1 });
      break;
    }
    case 'thread':
      plan(beginningOf(page, at.url), {
        kind: 'thread',
        threadKey: page.threadId,
        page: 1,
        listMark: null,
        boardKey,
      });
      plan(page.nextUrl, {
        kind: 'thread',
        threadKey: page.threadId,
        page: page.page + 1,
        listMark: null,
        boardKey,
      });
      break;
    case 'refused':
      break;
  }
  return planned;
}
