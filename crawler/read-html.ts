import type { PageDocument } from '../shared/sites/document.ts';
import type { ReadPage } from '../shared/sites/page.ts';
import { readPage } from '../shared/sites/read.ts';
import type { SiteFile } from '../shared/sites/site-file.ts';
import { SITE_FILES } from '../shared/sites/sites.ts';
import { parseIndexed } from './element-index.ts';
import { indexedDocument } from './indexed-document.ts';
import { withPagelets } from './pagelets.ts';

/** Whether the page's end arrived. */
export const endsProperly = (html: string) => /<\/html\s*>/i.test(html.slice(-2000));

/** A decoded page, or a piece of markup, as the page reader sees it. */
export function documentOf(html: string): PageDocument<number> {
  const tree = parseIndexed(html);
  return { ...indexedDocument(tree, tree.whole && endsProperly(html)), parse: documentOf };
}

/**
 * Reads a fetched page, already decoded (see charset.ts).
 *
 * @param url address the page came from, after redirects
 * @param seenAt when it was fetched; times such as "3 小时前" count from there
 * @throws Error when `url` is no http(s) address
 */
export function readHtml(
  html: string,
  url: string,
  seenAt: Date,
  sites: readonly SiteFile[] = SITE_FILES,
): ReadPage {
  return readPage(documentOf(withPagelets(html)), url, seenAt, sites).page;
}
