import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPeriods } from '../../../store/queries/split-periods.ts';

const DAY_MS = 86_400_000;
const day = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
/** As PostgreSQL counts: thresholds at or below the value. */
const bucket = (bounds: string[], value: string) => bounds.filter((bound) => bound <= value).length;

test('months that touch are one span, a gap begins another', () => {
  const { spans } = splitPeriods([
    { from: '2025-12-01', to: '2025-12-31' },
    { from: '2025-11-01', to: '2025-11-30' },
    { from: '2024-12-01', to: '2024-12-31' },
  ]);
  expect(spans).toEqual([
    { from: '2024-12-01', to: '2024-12-31' },
    { from: '2025-11-01', to: '2025-12-31' },
  ]);
});

test('each day falls into exactly the periods that hold it, overlapping or not', () => {
  const period = fc
    .tuple(fc.nat({ max: 80 }), fc.nat({ max: 20 }))
    .map(([from, length]) => ({ from: day(from), to: day(from + length) }));
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 8 }), fc.nat({ max: 110 }), (periods, n) => {
      const at = day(n);
      const { bounds, spans, periodsOf } = splitPeriods(periods);
      const holding = periods.flatMap(({ from, to }, i) => (from <= at && at <= to ? [i] : []));
      expect(periodsOf(bucket(bounds, at))).toEqual(holding);
      expect(spans.some(({ from, to }) => from <= at && at <= to)).toBe(holding.length > 0);
    }),
  );
});
