import { expect, test } from 'vitest';
import { lastSending, nextSending, periodBefore } from '../../../server/reports/cadence.ts';

const SHANGHAI = 'Asia/Shanghai';
const at = (text: string) => new Date(text);

test('a report is of the whole week, month or quarter before the day it is sent', () => {
  // A Wednesday in Shanghai.
  const sent = at('2026-01-06T23:00:00Z');
  expect(periodBefore('weekly', sent, SHANGHAI)).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  expect(periodBefore('monthly', sent, SHANGHAI)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(periodBefore('quarterly', sent, SHANGHAI)).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(periodBefore('quarterly', at('2026-06-30T04:00:00Z'), SHANGHAI)).toEqual({
    from: '2026-01-01',
    to: '2026-03-31',
  });
});

test('on a Sunday and on a Monday the week before is the last whole one', () => {
  expect(periodBefore('weekly', at('2026-01-04T04:00:00Z'), SHANGHAI).to).toBe('2025-12-28');
  expect(periodBefore('weekly', at('2026-01-05T04:00:00Z'), SHANGHAI).to).toBe('2026-01-04');
});

test('the day is that of the business: the first of the month begins in Shanghai before it does in London', () => {
  expect(periodBefore('monthly', at('2025-12-31T16:30:00Z'), SHANGHAI).to).toBe('2025-12-31');
  expect(periodBefore('monthly', at('2025-12-31T16:30:00Z'), 'Europe/London').to).toBe('2025-11-30');
});

test('sendings fall due at their hour, weekly ones on Sunday too, quarterly ones four times a year', () => {
  const now = at('2026-01-06T00:00:00Z');
  const next = (cadence: 'weekly' | 'monthly' | 'quarterly', day: number) =>
    nextSending({ cadence, day, hour: 8 }, SHANGHAI, now)?.toISOString();
  expect(next('weekly', 7)).toBe('2026-01-11T00:00:00.000Z');
  expect(next('monthly', 3)).toBe('2026-02-03T00:00:00.000Z');
  expect(next('quarterly', 3)).toBe('2026-04-03T00:00:00.000Z');
  expect(lastSending({ cadence: 'monthly', day: 3, hour: 8 }, SHANGHAI, now)).toEqual(
    at('2026-01-03T00:00:00Z'),
  );
});
