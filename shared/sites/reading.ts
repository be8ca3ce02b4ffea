import { type Address, cleanAddress, matchAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import type { Refusal, RefusedPage } from './page.ts';
import type { SiteFile, ThreadRow } from './site-file.ts';
import { readField, readNumber } from './text.ts';
import type { TimeRules } from './time.ts';

/** Longest texts kept, in UTF-16 code units. */
export const LONGEST_NAME = 100;
export const LONGEST_TITLE = 500;
const LONGEST_DETAIL = 300;
/** Posts of a page, and pictures and quotes of a post, that are read at most. */
export const MOST_POSTS = 1000;
export const MOST_IMAGES = 100;
export const MOST_QUOTES = 50;

/** What reading one page needs besides the page. */
export interface Reading<N> {
  page: PageDocument<N>;
  site: SiteFile;
  /** Address of the page. */
  url: URL;
  /** The same without fragment and noise; post links stand on it. */
  permalink: string;
  /** What relative links start from. */
  base: URL;
  /** When the page was printed: as it says itself, or else when it was fetched or shown. */
  seenAt: Date;
  /** How the page prints times: the site's rules, corrected by the page's own clock. */
  time: TimeRules;
}

/** Matches that stand in no other match, at most `most`: nesting them would make reading slow. */
export function outermost<N>(page: PageDocument<N>, scope: N, selector: string, most: number): N[] {
  const found: N[] = [];
  const inner = new Set<N>();
  for (const node of page.all(scope, selector)) {
    if (inner.has(node)) continue;
    if (found.length === most) break;
    found.push(node);
    for (const deeper of page.all(node, selector)) inner.add(deeper);
  }
  return found;
}

/** What stands before a title that leaves it out. */
export const aboutOf = <N>(page: PageDocument<N>, scope: N, about: ThreadRow['about']): string[] =>
  (about ?? []).flatMap((fields) => readField(page, scope, fields) ?? []);

/** A page that gives no posts, and why. */
export function refused(engine: string, refusal: Refusal, detail: string): RefusedPage {
  return { kind: 'refused', engine, nextUrl: null, refusal, detail: detail.slice(0, LONGEST_DETAIL) };
}

/**
 * Number of the page shown and of all pages; a page without a pager is the only one.
 * @param own the address the page gives itself, for engines that say the number nowhere else; the page's address without
 */
export function readPager<N>(
  { page, site, url }: Reading<N>,
  own: Address | null,
): { current: number; total: number | null } {
  if (site.pager.current.length === 0) {
    const onwards = page.first(page.root, site.pager.next) !== null;
    const current =
      (own ?? matchAddress([...site.addresses.thread, ...site.addresses.board], url))?.page ?? 1;
    return { current, total: onwards ? null : current };
  }
  const printed = readNumber(readField(page, page.root, site.pager.current));
  const total = readNumber(readField(page, page.root, site.pager.total));
  // Where the last page has no link of its own, the number of the page shown may be the highest.
  const highest = total !== null && printed !== null ? Math.max(total, printed) : total;
  return { current: printed ?? 1, total: highest ?? (printed === null ? 1 : null) };
}

/** The pager's link onwards, when it leads further in the same place and not back or away. */
export function readNextUrl<N>(
  { page, site, base, url }: Reading<N>,
  templates: readonly string[],
  id: string | null,
  current: number,
  start: number | null,
): string | null {
  for (const node of page.all(page.root, site.pager.next)) {
    const link = parseWebAddress(page.attribute(node, 'href') ?? '', base);
    if (link === null || link.host !== url.host) continue;
    const address = matchAddress(templates, link);
    if (address !== null && id !== null && id !== address.id) continue;
    if (
      address?.start !== undefined
        ? address.start <= (start ?? 0)
        : address !== null && address.page <= current
    )
      continue;
    return cleanAddress(link, site.addresses);
  }
  return null;
}

/** The address a page gives itself: the last of its own links which has one of the forms. */
export function ownAddress<N>(
  { page, base }: Reading<N>,
  links: string,
  templates: readonly string[],
): Address | null {
  let own: Address | null = null;
  for (const node of page.all(page.root, links)) {
    const link = parseWebAddress(page.attribute(node, 'href') ?? '', base);
    const address = link === null ? null : matchAddress(templates, link);
    if (address !== null) own = address;
  }
  return own;
}

/**
 * Posts or threads before the page's first, for engines that tell pages so; null when it cannot be known.
 * @param own the address the page gives itself: engines show the last page for any `start` beyond it
 * @param current number of the page shown
 */
export function startOf<N>(
  { url }: Reading<N>,
  templates: readonly string[],
  own: Address | null,
  current: number,
): number | null {
  const start = own?.start || (matchAddress(templates, url)?.start ?? own?.start);
  return start === undefined || (start === 0 && current > 1) ? null : start;
}
