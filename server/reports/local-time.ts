import { businessDay } from '../../store/business-day.ts';

/** YYYY-MM-DD of an instant where the business is: a post of one in the morning belongs to the day its figure counts it on. */
export const dayText = (instant: string | null, timeZone: string): string | null =>
  instant === null ? null : businessDay(new Date(instant), timeZone);

/** `2025-11-02 11:00`, as clocks there show it. */
export const momentText = (instant: string, timeZone: string): string =>
  // The Swedish form of a date is ISO's.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );
