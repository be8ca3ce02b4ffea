import type { ReadPage } from '../shared/sites/page.ts';
import { readBody } from './bodies/read-body.ts';

/** What turns a fetched page into posts, lists or a refusal. */
export interface Reader {
  version: string;
  read(text: string, url: string, seenAt: Date): ReadPage;
}

/**
 * The reader of this version of the product. Raise the version when site files change so much that unchanged pages should
 * be read again; `chesheng reread` then brings what is stored up to date from the pages that are kept.
 */
export const TODAYS_READER: Reader = { version: 'r1', read: readBody };

/** A page that breaks the reader is a page no site file knows; it must not stop the crawl. */
export function readSafely(reader: Reader, text: string, url: string, seenAt: Date): ReadPage {
  try {
    return reader.read(text, url, seenAt);
  } catch (error) {
    const detail = `the page could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'refused', engine: 'unknown', nextUrl: null, refusal: 'unrecognised', detail };
  }
}
