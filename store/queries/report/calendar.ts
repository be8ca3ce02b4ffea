import { addDays } from '../../../shared/measures/days.ts';
import type { Period } from '../periods.ts';

/** First day of the month `months` after that of `day`. */
export function firstOfMonth(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
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
