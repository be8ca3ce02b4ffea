/** A run of whole days, both ends inclusive, as YYYY-MM-DD in the business time zone. */
export interface Period {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;
const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);

/**
 * The period to compare with. Whole months compare with as many whole months before, since a 31-day month against the
 * 31 days before would mix months; other periods with the same number of days before. `year`: the same dates last year.
 * A month that still runs on `today` compares with the same days of the month before, not with all of it.
 */
export function basePeriod({ from, to }: Period, compare: 'previous' | 'year', today: string): Period {
  const runs = from <= today && today < to;
  if (compare === 'year')
    return { from: shiftMonths(from, -12), to: runs ? shiftMonths(today, -12) : lastYear(to) };
  const months = wholeMonths({ from, to });
  if (months > 0 && runs) return { from: shiftMonths(from, -months), to: shiftMonths(today, -months) };
  if (months > 0)
    return { from: shiftMonths(from, -months), to: iso(new Date(utc(from).getTime() - DAY_MS)) };
  const days = Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS) + 1;
  const before = (n: number) => iso(new Date(utc(from).getTime() - n * DAY_MS));
  return { from: before(days), to: before(1) };
}

/** How many calendar months the period fills exactly; 0 when it does not. */
function wholeMonths({ from, to }: Period): number {
  const next = new Date(utc(to).getTime() + DAY_MS);
  if (!from.endsWith('-01') || next.getUTCDate() !== 1) return 0;
  const start = utc(from);
  return (next.getUTCFullYear() - start.getUTCFullYear()) * 12 + next.getUTCMonth() - start.getUTCMonth();
}

/** The last day of a month stays the last day, so that February of a leap year finds its base. */
function lastYear(day: string): string {
  const next = iso(new Date(utc(day).getTime() + DAY_MS));
  if (next.endsWith('-01')) return iso(new Date(utc(shiftMonths(next, -12)).getTime() - DAY_MS));
  return shiftMonths(day, -12);
}

function shiftMonths(day: string, months: number): string {
  const date = utc(day);
  const wanted = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth));
  return iso(wanted);
}

/** Days up to which a curve is drawn by day; longer periods by month. */
const DAILY = 92;

export function bucketFor({ from, to }: Period): 'day' | 'month' {
  return (utc(to).getTime() - utc(from).getTime()) / DAY_MS < DAILY ? 'day' : 'month';
}
