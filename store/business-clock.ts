import type { BusinessMoment } from '../shared/cases/business-calendar.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as the business's clock on the wall shows it, whole minutes. */
export function onBusinessClock(at: Date, timeZone: string): BusinessMoment {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish form of a date and time is ISO's, with a blank between.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  const [day = '', time = ''] = format.format(at).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
}

/** The instant at which the business's clock shows that; of two (when clocks are put back) the first, of none the next. */
export function businessInstant({ day, minute }: BusinessMoment, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const offsetAt = (ms: number) => {
    const shown = onBusinessClock(new Date(ms), timeZone);
    return Date.parse(`${shown.day}T00:00:00Z`) + shown.minute * MINUTE_MS - ms;
  };
  const before = asUtc - offsetAt(asUtc - DAY_MINUTES * MINUTE_MS);
  const after = asUtc - offsetAt(asUtc + DAY_MINUTES * MINUTE_MS);
  const holds = (ms: number) => offsetAt(ms) === asUtc - ms;
  return new Date(holds(before) || !holds(after) ? before : after);
}
