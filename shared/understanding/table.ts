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
  /** What one step of a byte is worth, per head. */
  scales: readonly number[];
  biases: readonly number[];
}

/** Features of one kind, each bucket once. The group as a whole is scaled to its weight, however many features it holds. */
export interface FeatureGroup {
  buckets: readonly number[];
  weight: number;
}

/** A margin of 1 as an integer score. Labels are decided on these integers alone: they agree on every machine. */
export const SCORE_UNIT = 1000;

/**
 * Scores of heads [from, to) in thousandths of a margin: Σ over groups of weight / √size × Σ bytes, times the head's scale, plus its
 * bias. Uses only addition, multiplication, division, square root and rounding, which IEEE 754 fixes to the last bit.
 */
export function scoreGroups(
  table: Table,
  groups: readonly FeatureGroup[],
  from = 0,
  to = table.heads.length,
): number[] {
  const width = table.heads.length;
  const { weights } = table;
  const margins: number[] = new Array(to - from).fill(0);
  const sums = new Int32Array(to - from);
  for (const { buckets, weight } of groups) {
    if (buckets.length === 0) continue;
    sums.fill(0);
    for (let i = 0; i < buckets.length; i++) {
      const row = (buckets[i] ?? 0) * width + from;
      for (let head = 0; head < sums.length; head++)
        sums[head] = (sums[head] ?? 0) + (weights[row + head] ?? 0);
    }
    const share = weight / Math.sqrt(buckets.length);
    for (let head = 0; head < sums.length; head++)
      margins[head] = (margins[head] ?? 0) + (sums[head] ?? 0) * share;
  }
  return margins.map((margin, head) =>
    Math.round((margin * (table.scales[from + head] ?? 0) + (table.biases[from + head] ?? 0)) * SCORE_UNIT),
  );
}
