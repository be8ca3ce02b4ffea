import { type Address, matchAddress, parseWebAddress } from './address.ts';
import type { ThreadPage } from './page.ts';
import { type PlacedPost, readPosts } from './read-post.ts';
import {
  aboutOf,
  LONGEST_NAME,
  LONGEST_TITLE,
  ownAddress,
  type Reading,
  readNextUrl,
  readPager,
  startOf,
} from './reading.ts';
import { lineOf, readField, readNumber } from './text.ts';

/** Name of the board a thread stands in: the last link of the trail that leads to a board. */
function boardOfTrail<N>({ page, site, base }: Reading<N>): string | null {
  if (site.thread.trail === '') return null;
  let name: string | null = null;
  for (const node of page.all(page.root, site.thread.trail)) {
    const link = parseWebAddress(page.attribute(node, 'href') ?? '', base);
    if (link === null || matchAddress(site.addresses.board, link) === null) continue;
    const text = lineOf(page, node);
    if (text !== '') name = text.slice(0, LONGEST_NAME);
  }
  return name;
}

function showsPost<N>({ page, site }: Reading<N>, postId: string): boolean {
  const { container, idPrefix, idAttribute = 'id' } = site.thread.post;
  return page
    .all(page.root, container)
    .some((node) => [postId, idPrefix + postId].includes(page.attribute(node, idAttribute) ?? ''));
}

/** What is wrong between the thread a page is and the one its address asks for; null when they agree. */
export function threadMismatch<N>(reading: Reading<N>, inside: string | null): string | null {
  const { site, url } = reading;
  const asked = matchAddress(site.addresses.thread, url);
  if (asked !== null)
    return inside === null || inside === asked.id
      ? null
      : `the address asks for thread ${asked.id}, the page is thread ${inside}`;
  if (inside === null) return 'neither the address nor the page says which thread this is';
  const post = matchAddress(site.addresses.post, url);
  if (post !== null)
    return showsPost(reading, post.id)
      ? null
      : `the address asks for post ${post.id}, which is not on the page`;
  if (matchAddress(site.addresses.board, url) !== null)
    return `the address is a board, the page is thread ${inside}`;
  // An address of no known form (a site's own rewriting) must at least hold the number somewhere.
  return url.href.split(/\D+/).includes(inside)
    ? null
    : `the page is thread ${inside}, which its address does not mention`;
}

/** A thread page whose id was checked; null when it shows no post that guests may read. */
export function readThread<N>(
  reading: Reading<N>,
  threadId: string,
  own: Address | null,
): { page: ThreadPage; places: PlacedPost<N>[] } | null {
  const { page, site } = reading;
  const { current, total } = readPager(reading, own);
  const start = startOf(reading, site.addresses.thread, own, current);
  const places = readPosts(reading, { threadId, number: current, start });
  if (places.length === 0) return null;
  const text = (fields: typeof site.thread.title) => readField(page, page.root, fields);
  const posts = readNumber(text(site.thread.posts));
  return {
    page: {
      kind: 'thread',
      engine: site.engine,
      nextUrl: readNextUrl(reading, site.addresses.thread, threadId, current, start),
      threadId,
      threadTitle: [...aboutOf(page, page.root, site.thread.about), text(site.thread.title) ?? '']
        .join(' ')
        .slice(0, LONGEST_TITLE),
      board: boardOfTrail(reading) ?? text(site.thread.board ?? [])?.slice(0, LONGEST_NAME) ?? null,
      page: current,
      pages: total,
      replies: readNumber(text(site.thread.replies)) ?? (posts === null ? null : Math.max(0, posts - 1)),
      views: readNumber(text(site.thread.views)),
      posts: places.map((place) => place.post),
    },
    places,
  };
}

/** The address a thread page gives itself. */
export function threadAddressOf<N>(reading: Reading<N>): Address | null {
  const { page, site, url } = reading;
  const own = ownAddress(reading, site.thread.self, site.addresses.thread);
  const id = own === null ? readField(page, page.root, site.thread.selfId ?? []) : null;
  if (id === null || !/^[1-9]\d{0,19}$/.test(id)) return own;
  return { id, page: matchAddress(site.addresses.thread, url)?.page ?? 1 };
}
