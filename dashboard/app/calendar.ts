import { addDays } from '../../shared/measures/days.ts';
import { me } from './session.ts';

/** The zone whose days the server counts by, as it says itself; the browser's own as long as nobody is signed in. */
export const businessTimeZone = (): string | undefined => me.value?.timeZone;

export interface Period {
  /** First day. */
  from: string;
  /** Last day, inclusive. */
  to: string;
}

/** Today in the business time zone, as YYYY-MM-DD; all arithmetic below is on calendar days, never on instants. */
export function today(now: Date = new Date()): string {
  // en-CA writes dates as YYYY-MM-DD.
  return new Intl.DateTimeFormat('en-CA', { timeZone: businessTimeZone() }).format(now);
}

/** The business day of an instant (ISO with offset or Z). */
export function dayOf(instant: string): string {
  return today(new Date(instant));
}

/** The month (YYYY-MM) `months` after that of `day`. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** A whole calendar month, YYYY-MM. */
export function monthPeriod(month: string): Period {
  return { from: `${month}-01`, to: addDays(`${addMonths(`${month}-01`, 1)}-01`, -1) };
}

/** The month this period is exactly, or null when it is a free choice of days. */
export function monthOf(period: Period): string | null {
  const month = period.from.slice(0, 7);
  const whole = monthPeriod(month);
  return whole.from === period.from && whole.to === period.to ? month : null;
}

/** Whether the text is a day that exists: 2026-02-30 does not. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
