import { describe, expect, it } from 'vitest';
import { trainTilted } from '../../training/ratios.ts';
import { type Rows, trainPlane } from '../../training/svm.ts';

/** Bucket 0 tells the sides apart, bucket 1 stands in every row, bucket 2 in one of each side. */
const rows: Rows = {
  buckets: Int32Array.of(0, 1, 0, 1, 2, 1, 1, 2),
  values: new Float32Array(8).fill(0.6),
  bounds: Int32Array.of(0, 2, 5, 6, 8),
  width: 4,
};
const signs = Int8Array.of(1, 1, -1, -1);

describe('a machine tilted to telling features', () => {
  it('is the plain machine without a tilt', () => {
    expect(trainTilted(rows, signs, 0, { c: 1 })).toEqual(trainPlane(rows, signs, { c: 1 }));
  });

  it('leans more on the feature that falls on one side', () => {
    const share = ([telling = 0, common = 0]: Float32Array) =>
      Math.abs(telling) / (Math.abs(telling) + Math.abs(common));
    const plain = trainPlane(rows, signs, { c: 1 }).weights;
    const tilted = trainTilted(rows, signs, 1, { c: 1 }).weights;
    expect(tilted[0]).toBeGreaterThan(0);
    expect(share(tilted)).toBeGreaterThan(share(plain));
  });

  it('does not look at rows left out', () => {
    const some = Int8Array.of(1, 0, -1, -1);
    const shorter: Rows = {
      ...rows,
      buckets: rows.buckets.filter((_, k) => k < 2 || k >= 5),
      values: rows.values.slice(3),
      bounds: Int32Array.of(0, 2, 3, 5),
    };
    expect(trainTilted(rows, some, 0.5, { c: 1 }).weights[0]).toBeCloseTo(
      trainTilted(shorter, Int8Array.of(1, -1, -1), 0.5, { c: 1 }).weights[0] ?? 0,
      1,
    );
  });
});
