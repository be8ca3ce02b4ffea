import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { pageTime } from '../../../shared/sites/page-clock.ts';
import { readTime, type TimeRules } from '../../../shared/sites/time.ts';
import { treeDocument } from './tree-document.ts';

const seenAt = new Date('2026-11-22T04:30:40Z');
const rules: TimeRules = {
  utcOffset: 0,
  order: 'mdy',
  clock: {
    printed: [{ select: '#now' }],
    utc: [{ select: '#now', attribute: 'datetime' }],
    zones: ['America/New_York', 'Europe/Berlin', 'Europe/London'],
  },
};
const learn = (printed: string, utc = '') =>
  pageTime(
    treeDocument(parseDocument(`<time id="now" datetime="${utc}">${printed}</time>`), true),
    rules,
    seenAt,
  );

describe('the clock a page prints', () => {
  it.each([
    ['11-22-2026, 04:30 AM', 0, 'mdy'],
    ['11-22-2026, 12:30 PM', 480, 'mdy'],
    ['22-11-2026, 12:30', 480, 'dmy'],
    ['2026-11-22, 10:15:31', 345, 'mdy'],
    ['22.11.26, 01:00', -210, 'dmy'],
    ['Saturday, 21st November, 2026 at 18:31', -600, 'mdy'],
    ['2026年11月22日 12:28', 480, 'mdy'],
    ['11-22-2026, 12:17 PM', 480, 'mdy'],
    ['11-22-2026, 12:31 PM', 480, 'mdy'],
  ])('tells zone and order: %s', (printed, utcOffset, order) =>
    expect(learn(printed).time).toMatchObject({ utcOffset, order }),
  );

  it.each(['11-22-2026, 04:06 AM', '11-20-2026, 04:30 AM', '11-22-2026', '', 'no time at all'])(
    'is not believed when it shows another time than it was seen: %s',
    (printed) => expect(learn(printed)).toEqual({ time: rules, seenAt }),
  );

  it('counts from when the page was printed if it says that in UTC, as for a page kept for hours', () => {
    const { time, seenAt: printedAt } = learn('11-21-2026, 11:58 PM', '2026-11-21T15:58:07Z');
    expect(time.utcOffset).toBe(480);
    expect(printedAt.toISOString()).toBe('2026-11-21T15:58:07.000Z');
    expect(readTime('Yesterday at 10:00 AM', printedAt, time).at).toBe('2026-11-20T02:00:00.000Z');
  });

  it('reads a summer post by summer time where the zone has one, and UTC by UTC', () => {
    const summer = (clock: string) => readTime('07-01-2026, 10:00 AM', seenAt, learn(clock).time).at;
    expect(summer('11-21-2026, 11:30 PM')).toBe('2026-07-01T14:00:00.000Z');
    expect(summer('11-22-2026, 05:30 AM')).toBe('2026-07-01T08:00:00.000Z');
    expect(summer('11-22-2026, 04:30 AM')).toBe('2026-07-01T10:00:00.000Z');
    expect(summer('11-22-2026, 12:30 PM')).toBe('2026-07-01T02:00:00.000Z');
  });
});
