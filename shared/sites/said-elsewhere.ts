import type { ReadAuthor } from './page.ts';
import { LONGEST_NAME, type Reading } from './reading.ts';
import { readField } from './text.ts';

/**
 * Who wrote a post and when, where the page says it outside of it.
 * @param opens whether it is the opening post
 */
export function saidElsewhere<N>(
  { page, site }: Reading<N>,
  container: N,
  opens: boolean,
): { author: ReadAuthor | null; time: string | null } {
  const { openingSays, replyApart } = site.thread.post;
  if (opens && openingSays !== undefined) {
    const name = readField(page, page.root, openingSays.author)?.slice(0, LONGEST_NAME) ?? '';
    const account = readField(page, page.root, openingSays.account) ?? '';
    const id = /(?:^|\/)([1-9]\d{0,19})\/?$/.exec(account)?.[1] ?? null;
    const author: ReadAuthor | null =
      name === '' ? null : { id, name, kind: id === null ? 'guest' : 'member' };
    return { author, time: readField(page, page.root, openingSays.time) };
  }
  const answers = replyApart !== undefined && page.first(page.root, replyApart.select) === container;
  return { author: answers ? { id: null, name: replyApart.author, kind: 'guest' } : null, time: null };
}
