import { describe, expect, test } from 'vitest';
import { judgeYield, type RoundYield } from '../../../store/queries/yield.ts';

const round = (pages: number, each: number, low = false): RoundYield => ({
  pages,
  items: Math.round(pages * each),
  low,
});
/** Ten good rounds of a board whose threads have about ten posts a page. */
const GOOD = [9, 11, 10, 12, 8, 10, 10, 9, 11, 10].map((each) => round(8, each));

describe('how much pages yield', () => {
  test('a sudden fall against the usual is low, an ordinary week is not', () => {
    expect(judgeYield([round(6, 1), ...GOOD])).toEqual({ now: 1, usual: 10, low: true });
    expect(judgeYield([round(6, 5), ...GOOD])).toEqual({ now: 5, usual: 10, low: false });
    expect(judgeYield([round(6, 30), ...GOOD])).toMatchObject({ low: false });
  });
  test('a few short threads are no fall: small rounds are judged together', () => {
    expect(judgeYield([round(1, 1), ...GOOD])).toMatchObject({ low: false });
    const small = Array.from({ length: 5 }, () => round(1, 1));
    expect(judgeYield([...small, ...GOOD])).toEqual({ now: 1, usual: 10, low: true });
  });
  test('what was found low is no measure of the next round, and stays low while nothing is read', () => {
    const low = Array.from({ length: 20 }, () => round(6, 1, true));
    expect(judgeYield([round(6, 1), ...low, ...GOOD])).toMatchObject({ usual: 10, low: true });
    expect(judgeYield([round(0, 0), ...low, ...GOOD])).toMatchObject({ low: true });
    expect(judgeYield([round(6, 10), ...low, ...GOOD])).toMatchObject({ low: false });
  });
  test('a new source has no history to fall from', () => {
    expect(judgeYield([])).toEqual({ now: null, usual: null, low: false });
    expect(judgeYield([round(6, 1), round(8, 10), round(8, 10)])).toEqual({
      now: 1,
      usual: null,
      low: false,
    });
  });
});
