import { cleanAddress, matchAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import type { ListedBoard, ListedThread, ListPage, RefusedPage } from './page.ts';
import {
  aboutOf,
  LONGEST_TITLE,
  outermost,
  ownAddress,
  type Reading,
  readNextUrl,
  readPager,
  refused,
  startOf,
} from './reading.ts';
import type { ThreadRow } from './site-file.ts';
import { lineOf, readField, readNumber } from './text.ts';

const MOST_ROWS = 1000;

/** When a thread was last answered, as printed, and what else tells that it was. */
function stateOf<N>(page: PageDocument<N>, node: N, row: ThreadRow): string | null {
  const said = [readField(page, node, row.lastReply), readField(page, node, row.state ?? [])];
  return (
    said
      .filter((text) => text !== null)
      .join(' ')
      .slice(0, 100) || null
  );
}

function readRow<N>({ page, site, base }: Reading<N>, row: ThreadRow, node: N): ListedThread | null {
  const title = row.title === '' ? node : page.first(node, row.title);
  if (title === null) return null;
  const link = parseWebAddress(page.attribute(title, 'href') ?? '', base);
  // The link's id, not the row's: a moved thread leaves a row with an id of its own.
  const address = link === null ? null : matchAddress(site.addresses.thread, link);
  if (link === null || address === null || link.host !== base.host) return null;
  const posts = readNumber(readField(page, node, row.posts ?? []));
  return {
    threadId: address.id,
    title: [...aboutOf(page, node, row.about), readField(page, node, row.name ?? []) ?? lineOf(page, title)]
      .join(' ')
      .slice(0, LONGEST_TITLE),
    url: cleanAddress(link, site.addresses),
    author: readField(page, node, row.author),
    replies:
      readNumber(readField(page, node, row.replies)) ?? (posts === null ? null : Math.max(0, posts - 1)),
    views: readNumber(readField(page, node, row.views)),
    lastReplyText: stateOf(page, node, row),
    sticky: row.stickyMark === undefined ? row.sticky : page.first(node, row.stickyMark) !== null,
  };
}

/** Threads a list page shows, each once, in the page's order. */
function readRows<N>(reading: Reading<N>): ListedThread[] {
  const { page, site } = reading;
  const threads = new Map<string, ListedThread>();
  for (const row of site.list.rows) {
    for (const node of outermost(page, page.root, row.row, MOST_ROWS)) {
      const thread = readRow(reading, row, node);
      if (thread !== null && !threads.has(thread.threadId)) threads.set(thread.threadId, thread);
    }
  }
  return [...threads.values()];
}

/** Boards a page links to, each once, in the page's order. */
export function readBoards<N>({ page, site, base }: Reading<N>): ListedBoard[] {
  const boards = new Map<string, ListedBoard>();
  if (site.boards.links === '') return [];
  for (const node of page.all(page.root, site.boards.links)) {
    const link = parseWebAddress(page.attribute(node, 'href') ?? '', base);
    const address = link === null ? null : matchAddress(site.addresses.board, link);
    if (link === null || address === null || link.host !== base.host) continue;
    if (address.id === '' || boards.has(address.id)) continue;
    const name = lineOf(page, node).slice(0, LONGEST_TITLE);
    if (name !== '')
      boards.set(address.id, { boardId: address.id, name, url: cleanAddress(link, site.addresses) });
  }
  return [...boards.values()];
}

/** A list of threads, with the boards below it; refused when it is another board than its address asks for. */
export function readList<N>(reading: Reading<N>): ListPage | RefusedPage {
  const { page, site, url } = reading;
  const { addresses } = site;
  const own = ownAddress(reading, site.list.self, addresses.board);
  const inside = own?.id ?? null;
  const asked = matchAddress(addresses.board, url);
  if (asked === null && matchAddress(addresses.thread, url) !== null)
    return refused(site.engine, 'mismatch', `the address is a thread, the page is board ${inside}`);
  if (asked !== null && inside !== null && asked.id !== inside)
    return refused(
      site.engine,
      'mismatch',
      `the address asks for board ${asked.id}, the page is board ${inside}`,
    );
  const { current } = readPager(reading, own);
  const start = startOf(reading, addresses.board, own, current);
  return {
    kind: 'list',
    engine: site.engine,
    nextUrl: readNextUrl(reading, addresses.board, inside ?? asked?.id ?? null, current, start),
    board: readField(page, page.root, site.list.name),
    boards: readBoards(reading).filter((board) => board.boardId !== inside),
    threads: readRows(reading),
  };
}
