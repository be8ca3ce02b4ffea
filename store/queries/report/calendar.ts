import type { Period } from '../periods.ts';

const DAY_MS = 86_400_000;
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** `day` moved by a number of days. */
export const addDays = (day: string, days: number): string =>
  new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from the first to the last, both counted. */
export const daysIn = ({ from, to }: Period): number => Math.round((utc(to) - utc(from)) / DAY_MS) + 1;

/** First day of the month `months` after that of `day`. */
export function firstOfMonth(day: string, months: number): string {
  const date = new Date(utc(`${day.slice(0, 7)}-01`));
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** What a period fills exactly. */
export function spanOf({ from, to }: Period): 'month' | 'quarter' | 'year' | 'days' {
  if (!from.endsWith('-01')) return 'days';
  const next = addDays(to, 1);
  const month = Number(from.slice(5, 7));
  if (next === firstOfMonth(from, 1)) return 'month';
  if (next === firstOfMonth(from, 3) && month % 3 === 1) return 'quarter';
  if (next === firstOfMonth(from, 12) && month === 1) return 'year';
  return 'days';
}
