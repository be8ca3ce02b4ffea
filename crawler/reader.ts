import type { ReadPage } from '../shared/sites/page.ts';
import { SITE_FILES } from '../shared/sites/sites.ts';
import { readBody } from './bodies/read-body.ts';
import type { SitesInForce } from './sites-in-force.ts';

/** What turns a fetched page into posts, lists or a refusal. */
export interface Reader {
  version: string;
  read(text: string, url: string, seenAt: Date): ReadPage;
}

/**
 * Raise it when site files change so much that unchanged pages should be read again; `chesheng reread` then brings what is
 * stored up to date from the pages that are kept.
 */
const RELEASED = 'r2';

/** The reader of this version of the product, with the site files that were mended since. */
export const readerOf = ({ serial, files }: SitesInForce): Reader => ({
  version: `${RELEASED}.${serial}`,
  read: (text, url, seenAt) => readBody(text, url, seenAt, files),
});

/** The reader as released. */
export const TODAYS_READER: Reader = readerOf({ serial: 0, files: SITE_FILES });

/** A page that breaks the reader is a page no site file knows; it must not stop the crawl. */
export function readSafely(reader: Reader, text: string, url: string, seenAt: Date): ReadPage {
  try {
    return reader.read(text, url, seenAt);
  } catch (error) {
    const detail = `the page could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'refused', engine: 'unknown', nextUrl: null, refusal: 'unrecognised', detail };
  }
}
