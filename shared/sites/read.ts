import { cleanAddress, linkBase, matchAddress, parseWebAddress } from './address.ts';
import { challengeOf } from './challenge.ts';
import type { PageDocument } from './document.ts';
import type { ReadPage, RefusedPage } from './page.ts';
import { pageTime } from './page-clock.ts';
import { readBoards, readList } from './read-list.ts';
import type { PlacedPost } from './read-post.ts';
import { readThread, threadAddressOf, threadMismatch } from './read-thread.ts';
import { type Reading, refused } from './reading.ts';
import type { Mark, SiteFile } from './site-file.ts';
import { readStated } from './stated/read-stated.ts';
import { readStatedThread } from './stated/read-stated-thread.ts';
import { lineOf } from './text.ts';

/** A page and, for threads, the elements of its posts in the same order as `page.posts`. */
export interface PlacedPage<N> {
  page: ReadPage;
  places: PlacedPost<N>[];
}

function holds<N>(page: PageDocument<N>, mark: Mark): boolean {
  const node = page.first(page.root, mark.select);
  if (node === null || mark.contains === undefined) return node !== null;
  return lineOf(page, node).toLowerCase().includes(mark.contains.toLowerCase());
}

/**
 * Whether at least two of an engine's marks hold. Every page is held against every engine, so no mark is looked at that can
 * change nothing: marks that go through many elements, such as all links, stand last in a site file.
 */
function isFrom<N>(page: PageDocument<N>, { marks }: SiteFile): boolean {
  let held = 0;
  for (const [index, mark] of marks.entries()) {
    if (held + marks.length - index < 2) return false;
    if (holds(page, mark) && ++held === 2) return true;
  }
  return false;
}

/** The site file whose engine printed the page. */
export function recognise<N>(page: PageDocument<N>, sites: readonly SiteFile[]): SiteFile | null {
  return sites.find((site) => isFrom(page, site)) ?? null;
}

/** Why a page of a known engine holds neither posts nor lists. */
function refusal<N>({ page, site }: Reading<N>): RefusedPage {
  const { engine, refusals } = site;
  const message = page.first(page.root, refusals.words ?? refusals.message);
  const words = message === null ? '' : lineOf(page, message);
  const says = (list: readonly string[]) =>
    list.some((word) => words.toLowerCase().includes(word.toLowerCase()));
  if (says(refusals.goneWords)) return refused(engine, 'gone', words);
  if (page.first(page.root, refusals.login) !== null || says(refusals.loginWords))
    return refused(engine, 'login', words === '' ? 'the page asks for an account' : words);
  const challenge = challengeOf(page);
  if (challenge !== null) return refused(engine, 'challenge', challenge);
  return refused(engine, 'empty', words === '' ? 'neither posts nor a list on this page' : words);
}

function readThreadPage<N>(reading: Reading<N>): PlacedPage<N> {
  const { engine } = reading.site;
  const own = threadAddressOf(reading);
  const threadId = own?.id ?? null;
  const mismatch = threadMismatch(reading, threadId);
  if (mismatch !== null) return { page: refused(engine, 'mismatch', mismatch), places: [] };
  const asked = matchAddress(reading.site.addresses.thread, reading.url)?.id;
  const read = reading.site.thread.stated ? readStatedThread : readThread;
  return (
    read(reading, threadId ?? asked ?? '', own) ?? {
      page: refused(engine, 'empty', 'a thread page without a post that guests may read'),
      places: [],
    }
  );
}

function readKnown<N>(reading: Reading<N>): PlacedPage<N> {
  const { page, site } = reading;
  const has = (selector: string) => selector !== '' && page.first(page.root, selector) !== null;
  const alone = (read: ReadPage): PlacedPage<N> => ({ page: read, places: [] });
  if (!page.complete && !has(site.end))
    return alone(refused(site.engine, 'truncated', 'the page stops before its end'));
  if (has(site.thread.mark)) return readThreadPage(reading);
  if (has(site.list.mark)) return alone(readList(reading));
  if (!has(site.refusals.message) && has(site.boards.mark)) {
    const boards = readBoards(reading);
    if (boards.length > 0) return alone({ kind: 'boards', engine: site.engine, nextUrl: null, boards });
  }
  const nothing = refusal(reading);
  // What is neither a thread nor a list of the site may still state what it holds, as reviews do.
  const stated =
    nothing.refusal === 'empty' ? readStated(page, reading.url, reading.base, reading.seenAt) : null;
  return stated ?? alone(nothing);
}

/** A page of no known engine may still state what it holds, or be a bot check. */
function readUnknown<N>(page: PageDocument<N>, address: URL, base: URL, seenAt: Date): PlacedPage<N> {
  const challenge = challengeOf(page);
  if (challenge !== null) return { page: refused('unknown', 'challenge', challenge), places: [] };
  return (
    readStated(page, address, base, seenAt) ?? {
      page: refused('unknown', 'unrecognised', 'no site file knows this page'),
      places: [],
    }
  );
}

/**
 * Reads a page into posts, threads or boards, or says why it cannot; never throws on what a page holds.
 *
 * @param url address the page was had from; the ids in it are checked against the page
 * @param seenAt when, for times such as "3 小时前"
 * @param sites the site files in force, where some were mended since the release
 * @throws Error when `url` is no http(s) address
 */
export function readPage<N>(
  page: PageDocument<N>,
  url: string,
  seenAt: Date,
  sites: readonly SiteFile[],
): PlacedPage<N> {
  const address = parseWebAddress(url);
  if (address === null)
    throw new Error(`Not a web address: ${url.slice(0, 200)}. It must start with http:// or https://.`);
  const baseNode = page.first(page.root, 'base[href]');
  const base = linkBase(address, baseNode === null ? null : page.attribute(baseNode, 'href'));
  const site = recognise(page, sites);
  if (site === null) return readUnknown(page, address, base, seenAt);
  const permalink = cleanAddress(address, site.addresses);
  return readKnown({ page, site, url: address, permalink, base, ...pageTime(page, site.time, seenAt) });
}
