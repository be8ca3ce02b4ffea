import { expect, test } from 'vitest';
import { businessDay, engagementFrozen } from '../../store/business-day.ts';

test('a day begins at midnight of the business, not of UTC', () => {
  expect(businessDay(new Date('2026-10-31T15:59:59Z'))).toBe('2026-10-31');
  expect(businessDay(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11-01');
  expect(businessDay(new Date('2026-10-31T16:00:00Z'), 'Europe/Berlin')).toBe('2026-10-31');
});

test("a month's engagement is frozen from the fifteenth of the next month on", () => {
  expect(engagementFrozen('2026-10-01', new Date('2026-11-14T15:59:59Z'))).toBe(false);
  expect(engagementFrozen('2026-10-31', new Date('2026-11-14T16:00:00Z'))).toBe(true);
  expect(engagementFrozen('2026-12-31', new Date('2027-01-14T15:00:00Z'))).toBe(false);
  expect(engagementFrozen('2026-12-31', new Date('2027-01-14T16:00:00Z'))).toBe(true);
});
