import type { Month } from '../calendar.ts';
import { type Series, ZHUGUANG } from '../series.ts';

/** 逐光's cold months: the same rise every December, gone by spring. No alarm should come of it. */
export function yearlyDecember(
  series: Series,
  { month }: Month,
): { volume: number; bad: number; winter: number } {
  if (series.key !== ZHUGUANG) return { volume: 1, bad: 1, winter: 0 };
  if (month === 12) return { volume: 1.35, bad: 1.6, winter: 60 };
  if (month === 1) return { volume: 1.1, bad: 1.25, winter: 30 };
  if (month === 2 || month === 11) return { volume: 1, bad: 1.05, winter: 8 };
  return { volume: 1, bad: 1, winter: 0 };
}
