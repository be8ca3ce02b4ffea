import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addMonths, dayOf, isDay, monthOf, monthPeriod, today } from '../../dashboard/app/calendar.ts';
import { me } from '../../dashboard/app/session.ts';
import { addDays, daysIn } from '../../shared/measures/days.ts';
import { someone } from './someone.ts';

beforeEach(() => {
  me.value = someone({ timeZone: 'Asia/Shanghai' });
});
afterEach(() => {
  me.value = undefined;
});

test('today is the day in the zone the server counts by, not the one of the machine', () => {
  expect(today(new Date('2026-11-22T15:59:00Z'))).toBe('2026-11-22');
  expect(today(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  expect(dayOf('2010-12-31T23:30:00Z')).toBe('2011-01-01');
  me.value = someone({ timeZone: 'America/New_York' });
  expect(today(new Date('2026-11-23T04:59:00Z'))).toBe('2026-11-22');
  expect(today(new Date('2026-11-23T05:00:00Z'))).toBe('2026-11-23');
});

describe('months', () => {
  test('end on their last day, leap years included', () => {
    expect(monthPeriod('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthPeriod('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
  test('are stepped over the turn of the year and from long to short months', () => {
    expect(addMonths('2026-01-31', -1)).toBe('2025-12');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02');
  });
  test('are told apart from a free choice of days', () => {
    expect(monthOf({ from: '2026-11-01', to: '2026-11-30' })).toBe('2026-11');
    expect(monthOf({ from: '2026-11-01', to: '2026-11-29' })).toBeNull();
    expect(monthOf({ from: '2026-10-01', to: '2026-11-30' })).toBeNull();
  });
});

test('days are counted and added as calendar days', () => {
  expect(daysIn({ from: '2026-11-01', to: '2026-11-30' })).toBe(30);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

test.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['26-1-1', false],
  ['2026-02-28T00:00', false],
  [undefined, false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
