import type { Period } from './periods.ts';

/** Whole calendar months, the last one that of `day`, oldest first. */
export function lastMonths(day: string, count: number): Period[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, i) => {
    const at = month - count + i;
    return { from: iso(Date.UTC(year, at, 1)), to: iso(Date.UTC(year, at + 1, 0)) };
  });
}
