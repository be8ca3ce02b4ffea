import { describe, expect, test } from 'vitest';
import { basePeriod, bucketFor } from '../../../store/queries/periods.ts';

/** Every period below is over. */
const LATER = '2030-01-01';

describe('the base of a period', () => {
  test.each([
    ['a month: the month before', '2026-12-01', '2026-12-31', '2026-11-01', '2026-11-30'],
    ['March of a leap year: all of February', '2028-03-01', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['a quarter: the quarter before', '2026-04-01', '2026-06-30', '2026-01-01', '2026-03-31'],
    ['a week: the seven days before', '2026-11-09', '2026-11-15', '2026-11-02', '2026-11-08'],
    ['one day: the day before', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['a month and a day: as many days before', '2026-11-01', '2026-12-01', '2026-10-01', '2026-10-31'],
  ])('%s', (_, from, to, baseFrom, baseTo) => {
    expect(basePeriod({ from, to }, 'previous', LATER)).toEqual({ from: baseFrom, to: baseTo });
  });

  test.each([
    ['the same month', '2026-12-01', '2026-12-31', '2025-12-01', '2025-12-31'],
    [
      'February of a leap year: the whole February before',
      '2028-02-01',
      '2028-02-29',
      '2027-02-01',
      '2027-02-28',
    ],
    [
      'the year after a leap year: the leap day counts',
      '2029-02-01',
      '2029-02-28',
      '2028-02-01',
      '2028-02-29',
    ],
    ['days in the middle', '2026-11-09', '2026-11-15', '2025-11-09', '2025-11-15'],
  ])('last year: %s', (_, from, to, baseFrom, baseTo) => {
    expect(basePeriod({ from, to }, 'year', LATER)).toEqual({ from: baseFrom, to: baseTo });
  });
});

test('a month that still runs compares with the same days before', () => {
  const december = { from: '2026-12-01', to: '2026-12-31' };
  expect(basePeriod(december, 'previous', '2026-12-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(basePeriod(december, 'previous', '2026-12-31')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(basePeriod({ from: '2026-03-01', to: '2026-03-31' }, 'previous', '2026-03-30')).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
  });
  expect(basePeriod(december, 'year', '2026-12-22')).toEqual({ from: '2025-12-01', to: '2025-12-22' });
});

test('a curve is drawn by day up to a quarter, then by month', () => {
  expect(bucketFor({ from: '2026-10-01', to: '2026-12-31' })).toBe('day');
  expect(bucketFor({ from: '2026-09-01', to: '2026-12-31' })).toBe('month');
});
