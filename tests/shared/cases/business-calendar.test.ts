import { describe, expect, it } from 'vitest';
import {
  afterWorkingMinutes,
  type BusinessCalendar,
  isWorkday,
} from '../../../shared/cases/business-calendar.ts';

const CALENDAR: BusinessCalendar = {
  opens: 540,
  closes: 1080,
  weekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-10-01', '2026-10-02'],
  workdays: ['2026-10-10'],
};
const at = (day: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
};

describe('working time', () => {
  it.each([
    ['within the day', at('2026-12-01', '10:00'), 120, at('2026-12-01', '12:00')],
    ['to the very end of the day', at('2026-12-01', '17:00'), 60, at('2026-12-01', '18:00')],
    ['over a weekend', at('2026-12-04', '17:50'), 30, at('2026-12-07', '09:20')],
    ['from before opening', at('2026-12-01', '03:00'), 30, at('2026-12-01', '09:30')],
    ['from after closing', at('2026-12-01', '22:00'), 30, at('2026-12-02', '09:30')],
    ['over a holiday', at('2026-09-30', '17:00'), 120, at('2026-10-05', '10:00')],
    ['on a Saturday that is worked', at('2026-10-09', '17:30'), 60, at('2026-10-10', '09:30')],
  ])('goes on %s', (_, from, minutes, due) => {
    expect(afterWorkingMinutes(CALENDAR, from, minutes)).toEqual(due);
  });

  it('knows holidays, weekends and worked weekends', () => {
    expect(
      ['2026-10-01', '2026-10-03', '2026-10-10', '2026-10-12'].map((day) => isWorkday(CALENDAR, day)),
    ).toEqual([false, false, true, true]);
  });

  it('says so when no day is ever worked', () => {
    expect(() =>
      afterWorkingMinutes({ ...CALENDAR, weekdays: [], workdays: [] }, at('2026-12-01', '10:00'), 5),
    ).toThrow(RangeError);
  });
});
