import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedRange } from '../../../shared/measures/expected-range.ts';
import { rise } from '../../../shared/measures/rise.ts';
import { shareOf } from '../../../shared/measures/share.ts';
import { surprise } from '../../../shared/measures/surprise.ts';

const at = (value: number) => ({ low: value, high: value });

test.each([
  [276, 212, 4.2],
  [41, 1, 15],
  [0, 8, -4],
  [212, 212, 0],
])('%i where %i are expected lies %d steps of chance away', (seen, expected, steps) =>
  expect(surprise(seen, at(expected))).toBeCloseTo(steps, 1),
);

test('between low and high nothing surprises, and nothing is ever fewer than none', () => {
  expect(surprise(6, { low: 4, high: 8 })).toBe(0);
  expect(surprise(0, { low: 0, high: 8 })).toBe(0);
});

test('a fall that heat or season explains is none, and neither is such a rise', () => {
  const usual = { seen: 0, before: [8, 8, 8], heatBefore: [100, 100, 100] };
  expect(expectedRange({ ...usual, heat: 50, lastYear: null })).toEqual({ low: 4, high: 8 });
  expect(expectedRange({ ...usual, heat: 200, lastYear: null })).toEqual({ low: 8, high: 16 });
  const winter = { seen: 17, before: [8, 8, 8] };
  expect(expectedRange({ ...usual, heat: 100, lastYear: winter })).toEqual({ low: 8, high: 17 });
});

test('what rises by the rule of 需要处理 surprises here, too', () => {
  const count = fc.nat({ max: 300 });
  const counts = fc.tuple(count, count, count);
  fc.assert(
    fc.property(count, counts, fc.nat({ max: 999 }), counts, (seen, before, heat, heatBefore) => {
      const input = { seen, before, heat, heatBefore, lastYear: null };
      if (rise(input).rises) expect(surprise(seen, expectedRange(input))).toBeGreaterThan(2);
    }),
  );
});

test('a share comes with its interval: 21/25 is 84 % [65.3, 93.6]', () => {
  expect(shareOf(21, 25)).toEqual({ hits: 21, of: 25, share: 0.84, low: 0.6535, high: 0.936 });
  expect(shareOf(0, 0)).toBeNull();
});
