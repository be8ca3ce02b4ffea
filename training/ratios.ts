import { type Plane, type Rows, type Settings, trainPlane } from './svm.ts';

/** Added to every count, so that a bucket seen on one side only has a finite ratio. */
const SMOOTHING = 1;

/** For each bucket, how far |log ratio| its share among the rows marked +1 is from that among those marked -1. */
function logRatios({ buckets, bounds, width }: Rows, signs: Int8Array, shares?: Float32Array): Float64Array {
  const yes = new Float64Array(width).fill(SMOOTHING);
  const no = new Float64Array(width).fill(SMOOTHING);
  signs.forEach((sign, r) => {
    if (sign === 0) return;
    const side = sign > 0 ? yes : no;
    const share = shares?.[r] ?? 1;
    for (let k = bounds[r] ?? 0; k < (bounds[r + 1] ?? 0); k++) {
      const bucket = buckets[k] ?? 0;
      side[bucket] = (side[bucket] ?? 0) + share;
    }
  });
  const total = (side: Float64Array): number => side.reduce((sum, count) => sum + count, 0);
  const even = Math.log(total(yes) / total(no));
  return yes.map((count, bucket) => Math.abs(Math.log(count / (no[bucket] ?? 1)) - even));
}

/**
 * A machine whose features count by how unevenly they fall on the two sides (Wang & Manning, "Baselines and Bigrams", ACL 2012:
 * NB-SVM). `tilt` says how far: 0 leaves every feature as it is, 1 counts it by its log ratio alone. The ratios are folded into the
 * weights, so reading costs the same.
 */
export function trainTilted(rows: Rows, signs: Int8Array, tilt: number, settings: Settings): Plane {
  const ratios = logRatios(rows, signs, settings.shares).map((ratio) => 1 - tilt + tilt * ratio);
  const values = rows.values.map((value, k) => value * (ratios[rows.buckets[k] ?? 0] ?? 1));
  const { weights, bias } = trainPlane({ ...rows, values }, signs, settings);
  return { weights: weights.map((weight, bucket) => weight * (ratios[bucket] ?? 1)), bias };
}
