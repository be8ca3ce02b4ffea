import type { PageDocument } from './document.ts';
import { namesZone, rulesByClock } from './named-clock.ts';
import { readField } from './text.ts';
import { readTime, type TimeRules } from './time.ts';
import { offsetIn } from './zone.ts';

const MINUTE = 60_000;
/** Minutes the world's clocks are ahead of UTC: whole and half hours, and three odd quarters. */
const OFFSETS = [...Array.from({ length: 53 }, (_, index) => index * 30 - 720), 345, 525, 765].sort(
  (a, b) => a - b,
);
/** Minutes the board's clock may be fast. */
const FAST = 2;
/** Minutes a page may have been kept on its way here; an older one says nothing of the zone. */
const KEPT = 20;

/** Minutes a clock was ahead of UTC; null when it cannot have been showing that instant. */
function offsetOf(printed: string, now: Date, rules: TimeRules): number | null {
  const { at, precision } = readTime(printed, now, { ...rules, utcOffset: 0 });
  if (at === null || (precision !== 'minute' && precision !== 'second')) return null;
  // A clock without seconds is half a minute slow on average.
  const slow = precision === 'minute' ? 0.5 : 0;
  const ahead = (Date.parse(at) - now.getTime()) / MINUTE + slow;
  // A page was printed before it was seen, never after.
  const offset = OFFSETS.find((minutes) => minutes >= ahead - FAST);
  return offset === undefined || offset - ahead > KEPT ? null : offset;
}

/**
 * How a page prints times, learnt from its own clock where it has one: the zone, and which number of a date is the month,
 * since both are the board's settings. A clock that agrees with no zone leaves everything as the site file says.
 *
 * @param seenAt when the page was fetched or shown
 * @returns the rules for this page, and when it was printed if it says that in UTC
 */
export function pageTime<N>(
  page: PageDocument<N>,
  rules: TimeRules,
  seenAt: Date,
): { time: TimeRules; seenAt: Date } {
  const { clock } = rules;
  const printed = clock === undefined ? null : readField(page, page.root, clock.printed);
  if (clock === undefined || printed === null) return { time: rules, seenAt };
  if (namesZone(printed)) return { time: rulesByClock(printed, seenAt, rules), seenAt };
  const utc = clock.utc === undefined ? null : readField(page, page.root, clock.utc);
  const { at } = readTime(utc ?? '', seenAt, { ...rules, utcOffset: 0 });
  const now = at === null ? seenAt : new Date(at);
  for (const order of [rules.order, 'mdy', 'dmy', 'ymd'] as const) {
    const utcOffset = offsetOf(printed, now, { ...rules, order });
    if (utcOffset === null) continue;
    const zone =
      utcOffset === 0 ? undefined : clock.zones?.find((name) => offsetIn(name, now.getTime()) === utcOffset);
    return { time: { ...rules, utcOffset, order, ...(zone === undefined ? {} : { zone }) }, seenAt: now };
  }
  return { time: rules, seenAt };
}
