import type { Trend } from '../../../shared/contract/numbers.ts';
import { daysIn } from '../../../shared/measures/days.ts';
import { monthPeriod, type Period, today } from '../../app/calendar.ts';
import { formatMonth, formatShortDay, formatShortMonth } from '../../app/format.ts';

export type Bucket = 'day' | 'month';

/** Over so many days a bar a day is thinner than it can be read. */
const MAX_DAYS = 92;

export const bucketFor = (period: Period): Bucket => (daysIn(period) > MAX_DAYS ? 'month' : 'day');

/** The days a bucket stands for, cut to the period on screen. */
export function bucketPeriod(firstDay: string, bucket: Bucket, within: Period): Period {
  if (bucket === 'day') return { from: firstDay, to: firstDay };
  const month = monthPeriod(firstDay.slice(0, 7));
  // Days as text compare as they follow each other.
  return {
    from: [month.from, within.from].sort()[1] ?? firstDay,
    to: [month.to, within.to].sort()[0] ?? firstDay,
  };
}

/** How a bucket is called on an axis, where many stand side by side. */
export function bucketLabel(firstDay: string, bucket: Bucket): string {
  return bucket === 'day' ? formatShortDay(firstDay) : formatShortMonth(firstDay.slice(0, 7));
}

/** How a bucket is called in a row. */
export function bucketName(firstDay: string, bucket: Bucket): string {
  return bucket === 'day' ? formatShortDay(firstDay) : formatMonth(firstDay.slice(0, 7));
}

/** Without the buckets that have not begun: an empty bar says "nobody spoke", and nobody could yet. */
export function untilToday(trend: Trend): Trend {
  const now = today();
  // A post with a date ahead of time is counted in the figures, so its day stays in sight.
  const last = trend.points.findLastIndex(({ day, posts }) => day <= now || posts > 0);
  return { ...trend, points: trend.points.slice(0, last + 1) };
}

/** What all days of one bucket have in common. */
export const bucketOf = (day: string, bucket: Bucket): string => (bucket === 'day' ? day : day.slice(0, 7));
