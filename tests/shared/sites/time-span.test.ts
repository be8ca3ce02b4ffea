import { describe, expect, it } from 'vitest';
import { readTime, type TimeRules } from '../../../shared/sites/time.ts';
import { xiuno } from '../../../shared/sites/xiuno.ts';

const seenAt = new Date('2026-11-22T04:30:00.000Z');
const unknown: TimeRules = { utcOffset: 480, order: 'ymd' };
const DAY = 86_400_000;
const between = (text: string, rules: TimeRules, at = seenAt) => readTime(text, at, rules).between;

/** As Xiuno prints a moment: rounded down, in months of 30 days. */
function xiunoPrints(seconds: number): string {
  if (seconds > 2_592_000) return `${Math.floor(seconds / 2_592_000)}月前`;
  if (seconds > 86_400) return `${Math.floor(seconds / 86_400)}天前`;
  if (seconds > 3_600) return `${Math.floor(seconds / 3_600)}小时前`;
  return seconds > 60 ? `${Math.floor(seconds / 60)}分钟前` : `${seconds}秒前`;
}

describe('what a printed span leaves possible', () => {
  it('holds the truth for every span an engine prints that rounds down', () => {
    for (let seconds = 0; seconds <= 31_536_000; seconds = Math.ceil(seconds * 1.013) + 1) {
      const truth = new Date(seenAt.getTime() - seconds * 1000).toISOString();
      const { from = '', to = '' } = between(xiunoPrints(seconds), xiuno.time) ?? {};
      expect(from <= truth && truth <= to, `${seconds} s: ${truth} in ${from}/${to}`).toBe(true);
    }
  });

  it('holds the truth however an unknown engine rounds', () => {
    for (const days of [31, 45, 59, 75, 100, 200, 300, 355]) {
      const truth = new Date(seenAt.getTime() - days * DAY).toISOString();
      for (const months of [Math.floor(days / 30.44), Math.round(days / 30.44), Math.ceil(days / 30.44)]) {
        const { from = '', to = '' } = between(`${months} months ago`, unknown) ?? {};
        expect(from <= truth && truth <= to, `${days} days as ${months} months`).toBe(true);
      }
    }
  });

  it('is a month wide and a minute at each end where the engine counts months of 30 days', () => {
    expect(between('10月前', xiuno.time)).toEqual({
      from: new Date(seenAt.getTime() - 330 * DAY - 60_000).toISOString(),
      to: new Date(seenAt.getTime() - 300 * DAY + 60_000).toISOString(),
    });
  });

  it.each([
    ['3小时前', 'hour'],
    ['3 小時前', 'hour'],
    ['半小时前', 'hour'],
    ['5分鐘前', 'minute'],
    ['20秒前', 'minute'],
    ['4天前', 'day'],
    ['2 Hours+', 'hour'],
    ['about 3 hours ago', 'hour'],
  ])('keeps the date the product calls one beside it: %s', (text, precision) => {
    const time = readTime(text, seenAt, unknown);
    expect(time.precision).toBe(precision);
    expect(time.at).not.toBeNull();
    expect(time.between).not.toBeNull();
  });

  it.each(['10月前', '10个月前', '约2年前', '3 weeks ago', '2 Months+', '40天前', '1週前'])(
    'gives no date for %s',
    (text) => {
      const time = readTime(text, seenAt, unknown);
      expect(time).toMatchObject({ at: null, precision: 'unknown' });
      expect(time.between).not.toBeNull();
    },
  );

  it.each(['2025-7-9', '昨天 14:20', '几天前', '数月前', '月前', '10月', '刚刚', '9999年前', ''])(
    'is no interval for %s',
    (text) => expect(between(text, unknown)).toBeNull(),
  );
});
