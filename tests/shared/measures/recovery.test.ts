import { describe, expect, test } from 'vitest';
import { recovery } from '../../../shared/measures/recovery.ts';

const EVENT = '2026-03-09';
const dayAt = (n: number) =>
  new Date(Date.parse(`${EVENT}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** Ten opinions a day, from 70 days before to `to`; `praise` of them praise. */
const days = (to: number, praise: (n: number) => number) =>
  Array.from({ length: 71 + to }, (_, i) => {
    const positives = praise(i - 70);
    return { day: dayAt(i - 70), positives, negatives: 10 - positives };
  });

describe('recovery', () => {
  test('a fall of five weeks has its trough and the day it was back', () => {
    const wake = recovery(
      days(120, (n) => (n >= 0 && n < 35 ? 2 : 6)),
      EVENT,
    );
    expect(wake).toMatchObject({ before: 60, trough: 20.4 });
    // The last fortnight with bad days in it ends two weeks after the last bad day.
    expect(wake?.days).toBeGreaterThan(35);
    expect(wake?.days).toBeLessThanOrEqual(48);
    expect(wake?.recoveredDay).toBe(dayAt(wake?.days ?? 0));
  });

  test('what is not back has no day, and neither has what was back too short to tell', () => {
    const lasting = days(120, (n) => (n >= 0 ? 2 : 6));
    expect(recovery(lasting, EVENT)).toMatchObject({ recoveredDay: null, days: null });
    const fresh = days(40, (n) => (n >= 0 && n < 30 ? 2 : 6));
    expect(recovery(fresh, EVENT)).toMatchObject({ recoveredDay: null, days: null });
  });

  test('nothing fell, or it fell long after, or nothing is known of before: nothing is said', () => {
    expect(
      recovery(
        days(60, () => 6),
        EVENT,
      ),
    ).toBeNull();
    expect(
      recovery(
        days(120, (n) => (n >= 60 ? 2 : 6)),
        EVENT,
      ),
    ).toBeNull();
    expect(
      recovery(
        days(60, (n) => (n >= 0 ? 2 : 6)).filter(({ day }) => day >= EVENT),
        EVENT,
      ),
    ).toBeNull();
  });

  test('a series whose weeks jump by themselves needs a deeper fall', () => {
    const jumpy = (n: number) => (Math.floor(n / 7) % 2 === 0 ? 3 : 9);
    expect(
      recovery(
        days(60, (n) => (n >= 0 && n < 14 ? 4 : jumpy(n))),
        EVENT,
      ),
    ).toBeNull();
  });
});
