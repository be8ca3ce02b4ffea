import { expect, it } from 'vitest';
import { rulesByClock } from '../../../shared/sites/named-clock.ts';
import type { TimeRules } from '../../../shared/sites/time.ts';

const china: TimeRules = { utcOffset: 480, order: 'ymd' };
const seenAt = new Date('2026-12-01T04:30:00Z');

it.each([
  ['GMT+8, 2026-12-1 12:30 , Processed in 0.03 second(s)', china],
  ['GMT+9, 2026-12-1 13:30', { utcOffset: 540, order: 'ymd' }],
  ['GMT, 2026-12-1 04:30', { utcOffset: 0, order: 'ymd' }],
  ['GMT-3.5, 2026-12-1 01:00', { utcOffset: -210, order: 'ymd' }],
  ['GMT+8, 12-1-2026 12:30', { utcOffset: 480, order: 'mdy' }],
  ['GMT+8, 01/12/2026 12:30', { utcOffset: 480, order: 'dmy' }],
])('the page says "%s": %j', (printed, rules) => {
  expect(rulesByClock(printed, seenAt, china)).toEqual(rules);
});

it('a page kept for longer than a day tells its zone and no order', () => {
  const later = new Date('2026-12-09T04:30:00Z');
  expect(rulesByClock('GMT+9, 12-1-2026 13:30', later, china)).toEqual({ utcOffset: 540, order: 'ymd' });
});

it.each(['', '© 2001-2026', 'GMT+99, 2026-12-1 04:30', 'GMT+8, 12-12-2026 12:30', '13-13-2026'])(
  'what tells nothing changes nothing: %s',
  (printed) => {
    expect(rulesByClock(printed, new Date('2026-12-12T04:30:00Z'), china)).toEqual(china);
  },
);
