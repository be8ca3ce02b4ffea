const DAY_MS = 86_400_000;

/** Calendar days are YYYY-MM-DD; arithmetic on them never touches an hour, so no time zone can move one. */
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** `day` moved by a number of days. */
export const addDays = (day: string, days: number): string =>
  new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another; negative backwards. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** Days from the first to the last, both counted. */
export const daysIn = ({ from, to }: { from: string; to: string }): number => daysBetween(from, to) + 1;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(utc(day)).getUTCDay();

/** First day of the month `months` after that of `day`. */
export function firstOfMonth(day: string, months = 0): string {
  const date = new Date(utc(`${day.slice(0, 7)}-01`));
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
