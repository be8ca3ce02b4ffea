import { expect, test } from 'vitest';
import { addDays, daysBetween, daysIn, weekdayOf } from '../../../shared/measures/days.ts';

test('days move over ends of months, leap days and the change of clocks', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  expect(daysIn({ from: '2024-02-01', to: '2024-02-29' })).toBe(29);
  expect(weekdayOf('2026-11-29')).toBe(0);
});
