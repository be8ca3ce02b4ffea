import { parseWebAddress } from '../../shared/sites/address.ts';
import { readApi } from '../../shared/sites/apis/read-api.ts';
import type { ReadPage } from '../../shared/sites/page.ts';
import { refused } from '../../shared/sites/reading.ts';
import type { SiteFile } from '../../shared/sites/site-file.ts';
import { documentOf, readHtml } from '../read-html.ts';
import { looksLikeFeed, readFeed } from './feed.ts';

/**
 * Reads what an address gave, already decoded: a page, a feed, or the answer of a public API. Which it is shows in how it
 * begins; servers call each of them by any type.
 *
 * @param url address it came from, after redirects
 * @param seenAt when it was fetched
 * @param sites the site files in force, where some were mended since the release
 * @throws Error when `url` is no http(s) address
 */
export function readBody(text: string, url: string, seenAt: Date, sites?: readonly SiteFile[]): ReadPage {
  const address = parseWebAddress(url);
  if (address !== null && looksLikeFeed(text)) return readFeed(text, address, seenAt);
  if (address === null || !/^\s{0,100}[[{]/.test(text.slice(0, 200)))
    return readHtml(text, url, seenAt, sites);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return refused('unknown', 'truncated', 'the answer begins as JSON and is none');
  }
  const version =
    typeof answer === 'object' && answer !== null && 'version' in answer ? answer.version : null;
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return readFeed(text, address, seenAt);
  return readApi(documentOf(''), answer, address, seenAt);
}
