import { addDays, firstOfMonth } from '../../../shared/measures/days.ts';
import type { Period } from '../periods.ts';

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
