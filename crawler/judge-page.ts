import { createHash } from 'node:crypto';
import type { ReadPage, ThreadPage } from '../shared/sites/page.ts';
import type { ClaimedPage } from '../store/queries/frontier-page.ts';
import type { Outcome } from '../store/queries/outcomes.ts';
import type { Reader } from './reader.ts';

/** What people wrote on a page, without what changes by itself: counts, spans of time, the rest of the page. */
export function contentHashOf(
  { threadTitle, posts, nextUrl }: ThreadPage,
  reader: Pick<Reader, 'version'>,
): string {
  const written = posts.map(({ postId, floor, author, body, quotes, images, editedText }) => [
    postId,
    floor,
    author.name,
    body,
    quotes,
    images,
    editedText,
  ]);
  const text = JSON.stringify([threadTitle, nextUrl, written]);
  return `${reader.version}:${createHash('sha256').update(text).digest('base64url')}`;
}

/**
 * Whether what was read is what was asked for.
 * @param url where the page was found, after redirects
 */
export function judge(
  page: ReadPage,
  target: Pick<ClaimedPage, 'url' | 'kind' | 'threadKey' | 'page'>,
  url: string,
): { outcome: Outcome; detail: string } {
  if (page.kind === 'refused') return { outcome: page.refusal, detail: page.detail };
  if (target.kind === 'thread') {
    if (page.kind !== 'thread') return { outcome: 'mismatch', detail: 'a thread was asked for, a list came' };
    if (target.threadKey !== null && page.threadId !== target.threadKey) {
      // What was moved or joined to another leads there; that one is read by its own address.
      if (url !== target.url)
        return { outcome: 'gone', detail: `thread ${target.threadKey} leads to ${page.threadId}` };
      return {
        outcome: 'mismatch',
        detail: `thread ${target.threadKey} was asked for, ${page.threadId} came`,
      };
    }
    // Engines show the last page for any number beyond it.
    if (page.page < target.page)
      return { outcome: 'gone', detail: `the thread now ends at page ${page.page}` };
  }
  if (target.kind === 'list' && page.kind === 'thread') {
    return { outcome: 'mismatch', detail: 'a list was asked for, a thread came' };
  }
  return { outcome: 'ok', detail: '' };
}
