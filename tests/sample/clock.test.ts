import { describe, expect, it } from 'vitest';
import { friendlyDate, makeClock } from '../../sample/forum/clock.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const NOW = at('2026-11-22T09:00:00');

describe('friendly dates', () => {
  it.each([
    ['2026-11-22T09:00:00', '刚刚', '2026-11-22 09:00:00'],
    ['2026-11-22T08:59:30', '30\u00a0秒前', '2026-11-22 08:59:30'],
    ['2026-11-22T08:45:00', '15\u00a0分钟前', '2026-11-22 08:45:00'],
    ['2026-11-22T08:15:00', '半小时前', '2026-11-22 08:15:00'],
    ['2026-11-22T00:00:00', '9\u00a0小时前', '2026-11-22 00:00:00'],
    ['2026-11-21T23:59:59', '昨天\u00a023:59', '2026-11-21 23:59:59'],
    ['2026-11-20T07:05:00', '前天\u00a007:05', '2026-11-20 07:05:00'],
    ['2026-11-19T22:00:00', '3\u00a0天前', '2026-11-19 22:00:00'],
    ['2026-11-15T00:00:01', '7\u00a0天前', '2026-11-15 00:00:01'],
    ['2026-11-14T23:59:59', null, '2026-11-14 23:59:59'],
    ['2026-03-05T04:05:06', null, '2026-3-5 04:05:06'],
  ])('%s reads %s', (when, words, exact) => {
    expect(friendlyDate(at(when), NOW, 'second')).toEqual({ words, exact });
  });
});

describe('the clock', () => {
  it('stands still where it is fixed, and can be advanced and set', () => {
    const clock = makeClock(NOW);
    expect(clock.now()).toBe(NOW);
    clock.advance(60_000);
    expect(clock.now()).toBe(NOW + 60_000);
    clock.set(NOW - 1000);
    expect(clock.now()).toBe(NOW - 1000);
  });
});
