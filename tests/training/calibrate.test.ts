import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../shared/understanding/confidence.ts';
import { binsOf, calibrationError, fitCurve, type Point } from '../../training/calibrate.ts';

/** Points of a known curve: at each score the given share is right. */
const points = (shares: readonly (readonly [score: number, right: number])[]): Point[] =>
  shares.flatMap(([score, right]) =>
    Array.from({ length: 1000 }, (_, i): Point => ({ score, right: i < right * 1000 })),
  );

describe('calibration', () => {
  it('finds the curve that made the points', () => {
    const { slope, offset } = fitCurve(
      points([-1000, 0, 500, 1500].map((score) => [score, 1 / (1 + Math.exp(-((2 * score) / 1000 + 0.5)))])),
    );
    expect(slope).toBeCloseTo(2, 1);
    expect(offset).toBeCloseTo(0.5, 1);
  });

  it('never claims certainty, even where all points are right or all have one score', () => {
    const all = fitCurve(points([[300, 1]]).slice(0, 50));
    expect(confidenceOf(300, all)).toBeLessThan(1);
    const half = fitCurve(points([[300, 0.5]]));
    expect(confidenceOf(300, half)).toBeCloseTo(0.5, 2);
  });

  it('says how far stated confidence is from what was right', () => {
    const told = points([
      [0, 0.5],
      [2000, 0.6],
    ]);
    const bins = binsOf(told, { slope: 1, offset: 0 });
    expect(bins.map(({ right, n }) => ({ right, n }))).toEqual([
      { right: 0.5, n: 1000 },
      { right: 0.6, n: 1000 },
    ]);
    // Half the labels are as sure as right; the other half says 0.8808 and is right 0.6 of the time.
    expect(calibrationError(bins)).toBeCloseTo(0.5 * (0.8808 - 0.6), 3);
    expect(binsOf([], { slope: 1, offset: 0 })).toEqual([]);
  });
});
