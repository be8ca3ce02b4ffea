import type { TimeRules } from './time.ts';

const ZONE = /\b(?:GMT|UTC)([+-]\d{1,2}(?:\.\d{1,2})?)?(?=,|\s|$)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const DAY_MS = 86_400_000;

/** Whether a clock names its zone, so that nothing has to be worked out. */
export const namesZone = (printed: string): boolean => ZONE.test(printed);

/**
 * Corrects a site's rules by the time its page prints for now, e.g. "GMT+8, 2026-12-1 05:24": the zone it names holds for
 * every time on the page, and today's date tells whether month or day comes first. Keeps what the text does not tell.
 *
 * @param printed the page's own clock
 * @param seenAt when the page was fetched or shown; a page kept for longer than a day tells no order
 */
export function rulesByClock(printed: string, seenAt: Date, rules: TimeRules): TimeRules {
  const zone = ZONE.exec(printed);
  const hours = Number(zone?.[1] ?? 0);
  const utcOffset = zone === null || Math.abs(hours) > 14 ? rules.utcOffset : Math.round(hours * 60);
  const date = YEAR_LAST.exec(printed);
  if (date === null) return { ...rules, utcOffset };
  const near = (month: string | undefined, day: string | undefined) => {
    const start = Date.UTC(Number(date[3]), Number(month) - 1, Number(day)) - utcOffset * 60_000;
    return Number(month) <= 12 && start <= seenAt.getTime() + DAY_MS && seenAt.getTime() < start + 2 * DAY_MS;
  };
  const monthFirst = near(date[1], date[2]);
  const dayFirst = near(date[2], date[1]);
  // Either may fit when day and month are close to each other; then nothing is known.
  if (monthFirst === dayFirst) return { ...rules, utcOffset };
  return { ...rules, utcOffset, order: monthFirst ? 'mdy' : 'dmy' };
}
