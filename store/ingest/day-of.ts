import type { ReadPost } from '../../shared/sites/page.ts';
import type { TimeBetween } from '../../shared/sites/time-span.ts';
import { businessDay } from '../business-day.ts';

const DATED = new Set(['second', 'minute', 'hour', 'day']);

/** When a post was published, as far as pages said. */
export type Published = Pick<ReadPost, 'publishedAt' | 'publishedPrecision' | 'publishedBetween'>;

/**
 * The business day a post counts on: the one its interval lies in, else that of its date. An interval without a date that
 * lies in one month but in several of its days counts on the middle one, so that the month is right; any wider one counts
 * nowhere.
 */
export function dayOf(post: Published, timeZone: string): string | null {
  const { publishedAt, publishedPrecision, publishedBetween } = post;
  const day = (at: string | number) => businessDay(new Date(at), timeZone);
  const [from, to] = publishedBetween === null ? [] : [day(publishedBetween.from), day(publishedBetween.to)];
  if (from !== undefined && from === to) return from;
  if (publishedAt !== null && DATED.has(publishedPrecision)) return day(publishedAt);
  if (publishedBetween === null || from?.slice(0, 7) !== to?.slice(0, 7)) return null;
  return day((Date.parse(publishedBetween.from) + Date.parse(publishedBetween.to)) / 2);
}

/** What both leave possible; null where they contradict each other, as clocks that were set do. */
export function intersection(one: TimeBetween, other: TimeBetween): TimeBetween | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : null;
}
