import { describe, expect, test } from 'vitest';
import { expectedNegatives, figure } from '../../../shared/measures/change.ts';
import { formatCount, formatFigure } from '../../../shared/measures/print.ts';

const print = (value: number | null, base: number | null) =>
  formatFigure(figure(value, base), 'zh-CN', '新增');

describe('a figure prints its change the way the monthly report does', () => {
  test.each([
    [2666, 1851, '2666 (+44%)'],
    [45, 47, '45 (\u22124%)'],
    [276, 147, '276 (+88%)'],
    [1, 0, '1 (新增)'],
    [41, 1, '1→41 (+40)'],
    [0, 4, '4→0 (\u22124)'],
    [10, 5, '10 (+100%)'],
    [5, 5, '5 (0%)'],
    [0, 0, '0'],
    [7, null, '7'],
    [null, 12, '–'],
    [12345, 10000, '12,345 (+23%)'],
  ])('%s against %s prints %s', (value, base, printed) => {
    expect(print(value, base)).toBe(printed);
  });

  test('halves round up, on both sides of zero', () => {
    expect(figure(201, 200).percent).toBe(1); // 0.5 → 1
    expect(figure(199, 200).percent).toBe(0); // −0.5 → 0
    expect(print(199, 200)).toBe('199 (0%)'); // never "−0%"
  });

  test('under a base of 5 the change is that of the printed numbers', () => {
    expect(print(10.5, 3.4)).toBe('3→11 (+8)');
  });

  test('a share keeps its decimal, and so does its change in points', () => {
    const share = { ...figure(3.3, 0.1), percent: null, kind: 'small' as const };
    expect(formatFigure(share, 'zh-CN', '新增', 1)).toBe('0.1→3.3 (+3.2)');
    expect(formatCount(22, 'zh-CN', 1)).toBe('22.0');
  });

  test('the locale groups from five digits', () => {
    expect(formatCount(2666, 'en')).toBe('2666');
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
  });
});

test('negatives expected from the heat alone: 147 × 2666/1851 ≈ 212', () => {
  expect(Math.round(expectedNegatives(147, 2666, 1851) ?? 0)).toBe(212);
  expect(expectedNegatives(147, 2666, 0)).toBeNull();
});
