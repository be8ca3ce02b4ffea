import type pg from 'pg';
import type { Precision } from '../../shared/sites/page.ts';
import type { TimeBetween } from '../../shared/sites/time-span.ts';
import { dayOf, intersection, type Published } from './day-of.ts';
import type { KnownPost } from './write-posts.ts';

/** Milliseconds that a printed date leaves open. */
const OPEN: Partial<Record<Precision, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** Whether a date that is printed now says more than the span an earlier one was taken from. */
function settles(
  { publishedAt, publishedPrecision, publishedBetween }: Published,
  known: TimeBetween,
): boolean {
  const open = OPEN[publishedPrecision];
  if (publishedAt === null || publishedBetween !== null || open === undefined) return false;
  const [at, from, to] = [Date.parse(publishedAt), Date.parse(known.from), Date.parse(known.to)];
  return open < to - from && at <= to && at + open >= from;
}

/** What is known of a post's date after another visit; null where it taught nothing. */
export function taught(before: Published, now: Published): Published | null {
  const { publishedBetween: known } = before;
  if (before.publishedAt === null && now.publishedAt !== null) return now;
  if (known !== null && settles(now, known)) return now;
  const seen = now.publishedBetween;
  // A date that was printed is better than any span told later.
  if (seen === null || (known === null && before.publishedAt !== null)) return null;
  const both = known === null ? seen : intersection(known, seen);
  if (both === null || (both.from === known?.from && both.to === known?.to)) return null;
  return { ...before, publishedBetween: both };
}

/**
 * Spans told at different visits ("10月前", later "11月前") narrow the interval in which a post was published until a day
 * or month is known, and a date printed in the end settles it. Nothing ever widens it.
 */
export async function narrowDates(
  client: pg.ClientBase,
  known: KnownPost[],
  timeZone: string,
): Promise<void> {
  const changes = known.flatMap(({ post: { post }, before }) => {
    const published = taught(before.published, post);
    if (published === null) return [];
    const { publishedAt, publishedPrecision, publishedBetween } = published;
    const { from, to }: Partial<TimeBetween> = publishedBetween ?? {};
    const text = publishedAt === before.published.publishedAt ? null : post.publishedText;
    const day = dayOf(published, timeZone);
    return [{ id: before.id, at: publishedAt, precision: publishedPrecision, text, from, to, day }];
  });
  if (changes.length === 0) return;
  const column = <K extends keyof (typeof changes)[number]>(name: K) => changes.map((values) => values[name]);
  await client.query(
    `UPDATE post p SET published_at = u.at, published_precision = u.precision,
                       published_text = coalesce(u.text, p.published_text), published_from = u.from_at,
                       published_to = u.to_at, day = u.day
     FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::date[])
          AS u(id, at, precision, text, from_at, to_at, day)
     WHERE p.id = u.id`,
    [
      column('id'),
      column('at'),
      column('precision'),
      column('text'),
      column('from'),
      column('to'),
      column('day'),
    ],
  );
}
