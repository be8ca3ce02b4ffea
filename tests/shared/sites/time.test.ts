import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime, type TimeRules } from '../../../shared/sites/time.ts';

// 2026-11-22 12:30:20 in Shanghai, a Sunday.
const seenAt = new Date('2026-11-22T04:30:20Z');
const china: TimeRules = { utcOffset: 480, order: 'ymd' };
const american: TimeRules = { utcOffset: 0, order: 'mdy' };
const british: TimeRules = { utcOffset: 0, order: 'dmy' };
const read = (text: string, rules = china) => {
  const { at, precision } = readTime(text, seenAt, rules);
  return `${at === null ? null : at.replace('.000Z', 'Z')} ${precision}`;
};

describe('times as Chinese forums print them', () => {
  it.each([
    ['2020-11-14 13:36', '2020-11-14T05:36:00Z minute'],
    ['2020-1-4 03:06:09', '2020-01-03T19:06:09Z second'],
    ['2020/11/14 13:36', '2020-11-14T05:36:00Z minute'],
    ['2020.11.14', '2020-11-13T16:00:00Z day'],
    ['2020年11月14日 13:36', '2020-11-14T05:36:00Z minute'],
    ['2020年11月14日 星期六 13:36:10', '2020-11-14T05:36:10Z second'],
    ['2020年11月14日13时36分', '2020-11-14T05:36:00Z minute'],
    ['2020年11月14日 下午3:05', '2020-11-14T07:05:00Z minute'],
    ['2020年11月14日 上午12:05', '2020-11-13T16:05:00Z minute'],
    ['2020年11月14日', '2020-11-13T16:00:00Z day'],
    ['2020年11月', '2020-10-31T16:00:00Z month'],
    ['2020-11', '2020-10-31T16:00:00Z month'],
    ['２０２０－１１－１４　１３：３６', '2020-11-14T05:36:00Z minute'],
    ['2020-11-14\u00a013:36', '2020-11-14T05:36:00Z minute'],
    ['发布 2020-11-14 13:36 来自手机', '2020-11-14T05:36:00Z minute'],
    ['11-21 08:00', '2026-11-21T00:00:00Z minute'],
    ['12-21 08:00', '2025-12-21T00:00:00Z minute'],
    ['11月21日', '2026-11-20T16:00:00Z day'],
    ['12月21日 08:00', '2025-12-21T00:00:00Z minute'],
    ['刚刚', '2026-11-22T04:30:20Z minute'],
    ['30\u00a0秒前', '2026-11-22T04:29:50Z minute'],
    ['5 分钟前', '2026-11-22T04:25:20Z minute'],
    ['半小时前', '2026-11-22T04:00:20Z hour'],
    ['3 小时前', '2026-11-22T01:30:20Z hour'],
    ['3小时之前', '2026-11-22T01:30:20Z hour'],
    ['今天 08:06', '2026-11-22T00:06:00Z minute'],
    ['昨天 12:30', '2026-11-21T04:30:00Z minute'],
    ['昨天12:30:01', '2026-11-21T04:30:01Z second'],
    ['昨天', '2026-11-20T16:00:00Z day'],
    ['昨天 下午 3:05', '2026-11-21T07:05:00Z minute'],
    ['前天 23:59', '2026-11-20T15:59:00Z minute'],
    ['3 天前', '2026-11-18T16:00:00Z day'],
    ['2 小時 之前', '2026-11-22T02:30:20Z hour'],
    ['少於 1 分鐘 之前', '2026-11-22T04:29:20Z minute'],
    ['11月 14, 2026, 08:46 下午', '2026-11-14T12:46:00Z minute'],
    ['十一月 14, 2026, 12:05:06 上午', '2026-11-13T16:05:06Z second'],
    ['十月 4, 2026, 08:00', '2026-10-04T00:00:00Z minute'],
    ['30 十 2026, 20:17:16', 'null unknown'],
    ['14 十二月 2025, 20:17:16', '2025-12-14T12:17:16Z second'],
    ['4 三月 2026, 20:17', '2026-03-04T12:17:00Z minute'],
    ['两天前', '2026-11-19T16:00:00Z day'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected));

  it('counts days by the clock of the site, not of UTC', () => {
    const early = new Date('2026-11-21T17:00:00Z'); // 01:00 on the 22nd in Shanghai
    expect(readTime('昨天 23:50', early, china).at).toBe('2026-11-21T15:50:00.000Z');
    expect(readTime('今天 00:10', early, china).at).toBe('2026-11-21T16:10:00.000Z');
  });
});

describe('times as English forums print them', () => {
  it.each([
    ['Today 8:06 am', american, '2026-11-22T08:06:00Z minute'],
    ['Today at 02:06:11 AM', american, '2026-11-22T02:06:11Z second'],
    ['Yesterday, 01:41 AM', american, '2026-11-21T01:41:00Z minute'],
    ['Yesterday, 12:41 PM', american, '2026-11-21T12:41:00Z minute'],
    ['11-20-2026, 01:41 PM', american, '2026-11-20T13:41:00Z minute'],
    ['11-02-2026, 01:41 PM', american, '2026-11-02T13:41:00Z minute'],
    ['02-11-2026, 13:41', british, '2026-11-02T13:41:00Z minute'],
    ['11-20-26, 01:41 PM', american, '2026-11-20T13:41:00Z minute'],
    ['20.11.26, 13:41', british, '2026-11-20T13:41:00Z minute'],
    ['02/11/2026', british, '2026-11-02T00:00:00Z day'],
    ['Sat Nov 21, 2026 8:06 pm', american, '2026-11-21T20:06:00Z minute'],
    ['November 21st, 2026', american, '2026-11-21T00:00:00Z day'],
    ['21 Nov 2026, 08:06', british, '2026-11-21T08:06:00Z minute'],
    ['Sat, 21 Nov 2026 08:06:07 +0800', american, '2026-11-21T00:06:07Z second'],
    ['Sat, 21 Nov 2026 08:06:07 GMT', china, '2026-11-21T08:06:07Z second'],
    ['2026-11-21T08:06:07Z', china, '2026-11-21T08:06:07Z second'],
    ['2026-11-21T08:06:07+08:00', american, '2026-11-21T00:06:07Z second'],
    ['2026-11-21T08:06:07.123456', china, '2026-11-21T00:06:07Z second'],
    ['2026-11-21T08:06', china, '2026-11-21T00:06:00Z minute'],
    ['3 hours ago', american, '2026-11-22T01:30:20Z hour'],
    ['an hour ago', american, '2026-11-22T03:30:20Z hour'],
    ['just now', american, '2026-11-22T04:30:20Z minute'],
    ['2 days ago', american, '2026-11-20T00:00:00Z day'],
  ])('reads %s', (text, rules, expected) => expect(read(text, rules)).toBe(expected));
});

describe('what gives no date', () => {
  it.each([
    '',
    '楼主',
    '10月前',
    '2个月前',
    '1年前',
    '几天前',
    '2 weeks ago',
    'Last Tuesday',
    '12:30',
    '2026-02-30 10:00',
    '2026-13-01',
    '1970-1-1 08:00',
    '2031-01-01 00:00',
    '11-05-2026 08:00',
    '9999999999999999',
    '4008-123-456',
    'undefined',
  ])('is not given one: %s', (text) => expect(read(text)).toBe('null unknown'));

  it('never throws and never dates a post into the future, whatever the text', () => {
    const pieces = fc.constantFrom(
      '2026',
      '11',
      '3',
      '-',
      '/',
      ':',
      ' ',
      '年',
      '月',
      '日',
      '昨天',
      '小时前',
      'ago',
      'am',
      'Nov',
      '+0800',
      '半',
      'T',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((p) => p.join('')),
        ),
        (text) => {
          const { at } = readTime(text, seenAt, china);
          expect(at === null || Date.parse(at) <= seenAt.getTime() + 27 * 3_600_000).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
