/**
 * Weights of several linear heads over the same hashed features, one signed byte each.
 * Row b holds the weights of bucket b for every head, so one feature touches one short stretch of memory.
 */
export interface Table {
  /** Names of the heads, in the order of a row. */
  heads: readonly string[];
  /** There are 2^bits buckets. */
  bits: number;
  weights: Int8Array;
  /** Margin = sum of bytes × scale / √(number of known features) + bias, per head. */
  scales: readonly number[];
  biases: readonly number[];
  /** 1 where a bucket was seen in training. */
  known: Uint8Array;
}

/** A margin of 1 as an integer score. Labels are decided on these integers alone: they agree on every machine. */
export const SCORE_UNIT = 1000;

export function markKnown(weights: Int8Array, heads: number): Uint8Array {
  const known = new Uint8Array(weights.length / heads);
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) known[(i / heads) | 0] = 1;
  return known;
}

/**
 * Scores of all heads for a set of buckets (each counted once), in thousandths of a margin.
 * Uses only addition, multiplication, division, square root and rounding, which IEEE 754 fixes to the last bit.
 */
export function scoreRow(table: Table, buckets: ArrayLike<number>): number[] {
  const width = table.heads.length;
  const { weights, known } = table;
  const sums = new Int32Array(width);
  let count = 0;
  for (let i = 0; i < buckets.length; i++) {
    const bucket = buckets[i] ?? 0;
    if (known[bucket] === 0) continue;
    count++;
    const row = bucket * width;
    for (let head = 0; head < width; head++) sums[head] = (sums[head] ?? 0) + (weights[row + head] ?? 0);
  }
  const length = Math.sqrt(Math.max(count, 1));
  return Array.from(sums, (sum, head) =>
    Math.round(((sum * (table.scales[head] ?? 0)) / length + (table.biases[head] ?? 0)) * SCORE_UNIT),
  );
}
