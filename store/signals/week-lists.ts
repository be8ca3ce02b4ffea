import { addDays } from '../../shared/measures/days.ts';

/** Three years and a half: what the usual is learned from, and the newest weeks that are held against it. */
export const HISTORY_WEEKS = 182;

/** Weeks of seven days up to `day`, which is the last of the newest; index 0 is the oldest. */
export interface Weeks {
  /** Last day of the newest week. */
  day: string;
  count: number;
}

export const lastWeeks = (day: string, count = HISTORY_WEEKS): Weeks => ({ day, count });

/** First and last day of week `at`. */
export function daysOfWeek({ day, count }: Weeks, at: number): { from: string; to: string } {
  const to = addDays(day, -7 * (count - 1 - at));
  return { from: addDays(to, -6), to };
}

/** A list of zeros, one a week, with counts of weeks told as "so many weeks back" added. */
export function spreadWeeks({ count }: Weeks, rows: Iterable<{ back: number; value: number }>): number[] {
  const list = new Array<number>(count).fill(0);
  for (const { back, value } of rows) {
    const at = count - 1 - back;
    if (at >= 0 && at < count) list[at] = (list[at] ?? 0) + value;
  }
  return list;
}

/** Sum of the newest `count` entries. */
export function sumNewest(list: readonly number[], count: number): number {
  let sum = 0;
  for (let at = Math.max(0, list.length - count); at < list.length; at++) sum += list[at] ?? 0;
  return sum;
}
