import { expect, it } from 'vitest';
import { businessInstant, onBusinessClock } from '../../store/business-clock.ts';

it.each([
  ['Asia/Shanghai', '2026-12-01T01:20:00Z', '2026-12-01', 9 * 60 + 20],
  ['Europe/Berlin', '2026-07-01T22:30:00Z', '2026-07-02', 30],
  ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31', 22 * 60],
])('in %s %s is shown on the wall and found again', (zone, instant, day, minute) => {
  expect(onBusinessClock(new Date(instant), zone)).toEqual({ day, minute });
  expect(businessInstant({ day, minute }, zone).toISOString()).toBe(new Date(instant).toISOString());
});

it('a time that is skipped when clocks go forward is the one after', () => {
  // 02:30 does not exist in Berlin on that day.
  expect(
    onBusinessClock(businessInstant({ day: '2026-03-29', minute: 150 }, 'Europe/Berlin'), 'Europe/Berlin')
      .minute,
  ).toBe(210);
});
