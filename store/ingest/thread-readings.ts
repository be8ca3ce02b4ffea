import type { Precision, ReadPost, ThreadPage } from '../../shared/sites/page.ts';
import { taught } from './narrow-dates.ts';
import type { ThreadHead } from './people-and-thread.ts';

/** A kept page of a thread, read again. */
export interface PageReading {
  frontierId: number;
  /** When it was seen first, and when the page became so the last time. */
  seenAt: Date;
  currentAt: Date;
  /** It is the last of this page that can be read. */
  newest: boolean;
  /** Nobody has had the page since: its counts are the latest there are. */
  counts: boolean;
  /** The site says the page or its whole thread is gone. */
  gone: boolean;
  page: ThreadPage;
}

/** A post as all kept pages of its thread together tell it. */
export interface PostReading {
  post: ReadPost;
  frontierId: number;
  /** When it was seen first and last. */
  firstAt: Date;
  lastAt: Date;
  /** It stands on a page that is still there. */
  live: boolean;
  counts: boolean;
}

const EXACT: readonly Precision[] = ['second', 'minute', 'hour', 'day', 'month', 'unknown'];

/**
 * The posts of a thread from its kept pages: what each says comes from the newest page that shows it, its date from the
 * page that prints it most exactly, the earliest of those, since "3 小时前" becomes "2 天前".
 */
export function postsOfReadings(readings: readonly PageReading[]): Map<string, PostReading> {
  const posts = new Map<string, PostReading>();
  for (const { page, frontierId, seenAt, currentAt, newest, gone, counts } of byTime(readings)) {
    const shown = new Map(page.posts.toReversed().map((post) => [post.postId, post]));
    for (const [postId, post] of shown) {
      const before = posts.get(postId);
      const dates = before ? datesOf(before.post, post) : post;
      const { publishedAt, publishedPrecision, publishedText, publishedBetween } = dates;
      posts.set(postId, {
        post: { ...post, publishedAt, publishedPrecision, publishedText, publishedBetween },
        frontierId,
        firstAt: before && before.firstAt < seenAt ? before.firstAt : seenAt,
        lastAt: currentAt,
        live: newest && !gone,
        counts: newest && counts,
      });
    }
  }
  return posts;
}

/** What the newest page says of the whole thread; counts only where nobody has had a newer page. */
export function headOf(readings: readonly PageReading[]): (ThreadHead & { url: string }) | null {
  const last = byTime(readings).at(-1);
  if (!last) return null;
  const { page } = last;
  const counts = last.counts ? {} : { replies: null, views: null };
  return { ...page, ...counts, url: page.posts[0]?.url ?? '' };
}

const byTime = (readings: readonly PageReading[]) =>
  readings.toSorted(
    (a, b) => Number(a.newest) - Number(b.newest) || a.currentAt.getTime() - b.currentAt.getTime(),
  );

/** What another page of the same post says of its date: spans narrow each other, of printed dates the most exact counts. */
function datesOf(before: ReadPost, now: ReadPost): ReadPost {
  const learnt = taught(before, now);
  if (learnt !== null) {
    const { publishedAt, publishedPrecision, publishedBetween } = learnt;
    const { publishedText } = publishedAt === before.publishedAt ? before : now;
    return { ...now, publishedAt, publishedPrecision, publishedText, publishedBetween };
  }
  const printed = before.publishedBetween === null && now.publishedBetween === null;
  return printed && moreExact(now, before) ? now : before;
}

const moreExact = (one: ReadPost, other: ReadPost) =>
  EXACT.indexOf(one.publishedPrecision) < EXACT.indexOf(other.publishedPrecision);
