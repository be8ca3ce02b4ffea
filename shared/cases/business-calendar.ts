import { addDays, weekdayOf } from '../measures/days.ts';

/** When people are at work. Days and hours are those of the business time zone. */
export interface BusinessCalendar {
  /** Minutes of the day, 0–1440. */
  opens: number;
  closes: number;
  /** 0 Sunday … 6 Saturday. */
  weekdays: readonly number[];
  /** Days off beside the weekend, and weekend days that are worked (调休), YYYY-MM-DD. */
  holidays: readonly string[];
  workdays: readonly string[];
}

/** A point in time as the business's clock shows it. */
export interface BusinessMoment {
  day: string;
  /** Minutes since midnight. */
  minute: number;
}

/** Longer than any run of holidays. */
const LOOKED_AHEAD = 400;

export function isWorkday({ weekdays, holidays, workdays }: BusinessCalendar, day: string): boolean {
  if (workdays.includes(day)) return true;
  return !holidays.includes(day) && weekdays.includes(weekdayOf(day));
}

/**
 * When so many working minutes have passed: 17:50 on a Friday with 30 minutes and a day that ends at 18:00 is 9:20 on Monday
 * where it begins at 9. A moment outside working hours counts from the next opening.
 * @throws RangeError when no day of the coming year is worked
 */
export function afterWorkingMinutes(
  calendar: BusinessCalendar,
  from: BusinessMoment,
  minutes: number,
): BusinessMoment {
  let left = minutes;
  let day = from.day;
  let begin = Math.max(calendar.opens, from.minute);
  for (let looked = 0; looked < LOOKED_AHEAD; looked++) {
    if (isWorkday(calendar, day) && begin < calendar.closes) {
      if (left <= calendar.closes - begin) return { day, minute: begin + left };
      left -= calendar.closes - begin;
    }
    day = addDays(day, 1);
    begin = calendar.opens;
  }
  throw new RangeError('The business calendar has no working day in the coming year.');
}
