import type { Table } from '../shared/understanding/table.ts';
import type { Plane } from './svm.ts';

/** Planes → one table of signed bytes, each head with its own scale; `steps` on either side of 0, fewer pack smaller. */
export function quantise(
  heads: readonly string[],
  planes: readonly Plane[],
  bits: number,
  steps = 127,
): Table {
  const width = heads.length;
  const weights = new Int8Array(width * 2 ** bits);
  const scales = planes.map(({ weights: real }, head) => {
    let largest = 0;
    for (const weight of real) largest = Math.max(largest, Math.abs(weight));
    const scale = largest === 0 ? 1 : largest / steps;
    for (let bucket = 0; bucket < real.length; bucket++) {
      weights[bucket * width + head] = Math.round((real[bucket] ?? 0) / scale);
    }
    return scale;
  });
  return { heads, bits, weights, scales, biases: planes.map(({ bias }) => bias) };
}
