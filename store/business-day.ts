/** Days and months are those of the business, not of the server or the reader. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();

/** YYYY-MM-DD of a moment in a time zone. */
export function businessDay(at: Date, timeZone = DEFAULT_TIME_ZONE): string {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish form of a date is ISO's.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

const FREEZE_DAYS = 14;

/** Engagement counts as last seen up to 14 days after the end of the post's month; then a closed month never drifts. */
export function engagementFrozen(day: string, now: Date, timeZone = DEFAULT_TIME_ZONE): boolean {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const firstOfNext = new Date(Date.UTC(year, month, 1));
  firstOfNext.setUTCDate(firstOfNext.getUTCDate() + FREEZE_DAYS);
  return businessDay(now, timeZone) >= firstOfNext.toISOString().slice(0, 10);
}

/** The business day it is now, and the zone it is counted in. */
export interface Today {
  day: string;
  timeZone: string;
}

export const today = (timeZone: string): Today => ({ day: businessDay(new Date(), timeZone), timeZone });
