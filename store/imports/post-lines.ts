import { setImmediate as breathe } from 'node:timers/promises';
import { PostLine } from '../../shared/contract/post-line.ts';
import type { ReadPost } from '../../shared/sites/page.ts';
import { cleanHead, type ThreadHead } from '../ingest/people-and-thread.ts';
import { type PreparedPost, type PrepareOptions, preparePost } from '../ingest/prepare.ts';
import type { Fault } from './line-errors.ts';
import type { Line } from './lines.ts';
import { FIRST_DAY } from './values.ts';

/** A post of a file, ready to be stored. */
export interface PostOfFile {
  /** Host of the source. */
  site: string;
  head: ThreadHead & { url: string };
  post: PreparedPost;
}

/** A clock that was wrong may be ahead; no clock is ahead this far. */
const NO_DAY = '2200';

/** One line of a file of posts, or what is wrong with it. */
export function readPostLine({ number, text, tooLong }: Line): PostLine | Fault {
  const fault = (code: Fault['code'], column: string | null, value = ''): Fault => ({
    line: number,
    column,
    code,
    value,
  });
  if (tooLong) return fault('lineLong', null);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('jsonWrong', null);
  }
  const parsed = PostLine.safeParse(value);
  if (!parsed.success) return fault('postWrong', parsed.error.issues[0]?.path.join('.') || null);
  const { url, site, publishedAt } = parsed.data;
  if (!/^https?:\/\//i.test(url)) return fault('addressWrong', 'url', url);
  if (!isHost(site)) return fault('siteWrong', 'site', site);
  if (publishedAt < FIRST_DAY) return fault('dateOld', 'publishedAt', publishedAt);
  if (publishedAt >= NO_DAY) return fault('dateFuture', 'publishedAt', publishedAt);
  return parsed.data;
}

/** Host and port as an address prints them. */
export const isHost = (site: string): boolean =>
  URL.canParse(`http://${site}/`) && new URL(`http://${site}/`).host === site;

/** How many posts are prepared before others get their turn. */
const AT_A_TIME = 16;

/** Masks, dates and hashes posts as those of a crawled page. With `read`, labels of the file are left out. */
export async function preparePostLines(
  lines: PostLine[],
  options: PrepareOptions & { read: boolean },
): Promise<PostOfFile[]> {
  const posts: PostOfFile[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % AT_A_TIME === 0) await breathe();
    posts.push(prepareLine(line, options));
  }
  return posts;
}

function prepareLine(line: PostLine, options: PrepareOptions & { read: boolean }): PostOfFile {
  const head = cleanHead({
    url: line.url,
    threadId: line.threadId,
    threadTitle: line.threadTitle,
    board: line.board,
    replies: line.threadReplies,
    views: line.threadViews,
  });
  const given = options.read ? null : (line.label ?? null);
  return { site: line.site, head, post: preparePost(asRead(line), head, options, given) };
}

const asRead = (line: PostLine): ReadPost => ({
  postId: line.postId,
  floor: line.floor,
  opening: line.opening,
  author: { ...line.author, kind: line.author.id === null ? 'guest' : 'member' },
  publishedAt: new Date(line.publishedAt).toISOString(),
  publishedPrecision: line.publishedPrecision,
  publishedText: line.publishedAt,
  body: line.body,
  quotes: line.quotes,
  images: [],
  likes: line.likes,
  editedText: null,
  rating: line.rating,
  url: line.url,
  publishedBetween: null,
});
