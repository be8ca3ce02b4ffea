import type { FeatureGroup } from '../shared/understanding/table.ts';
import type { Rows } from './svm.ts';

/** Buckets held by fewer rows than this are left out: most are one writer's typing. */
const LEAST_ROWS = 2;

/** Feature groups → rows for training: each group scaled to its own weight, as `scoreGroups` does when reading. */
export function packRows(texts: readonly (readonly FeatureGroup[])[], bits: number): Rows {
  const width = 2 ** bits;
  const seen = new Uint16Array(width);
  for (const groups of texts) {
    for (const { buckets } of groups) for (const bucket of buckets) seen[bucket] = (seen[bucket] ?? 0) + 1;
  }
  const buckets: number[] = [];
  const values: number[] = [];
  const bounds = new Int32Array(texts.length + 1);
  texts.forEach((groups, r) => {
    for (const group of groups) {
      const value = group.weight / Math.sqrt(Math.max(group.buckets.length, 1));
      for (const bucket of group.buckets) {
        if ((seen[bucket] ?? 0) < LEAST_ROWS) continue;
        buckets.push(bucket);
        values.push(value);
      }
    }
    bounds[r + 1] = buckets.length;
  });
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values), bounds, width };
}
