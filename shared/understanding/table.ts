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

/** So many heads are summed in one pass: as many as the engine keeps in registers. */
const AT_ONCE = 4;

/**
 * Scores of all heads in thousandths of a margin: Σ over groups of weight / √size × Σ bytes, times the head's scale, plus its bias.
 * Uses only addition, multiplication, division, square root and rounding, which IEEE 754 fixes to the last bit.
 */
export function scoreGroups(table: Table, groups: readonly FeatureGroup[]): number[] {
  const { heads, weights, scales, biases } = table;
  const width = heads.length;
  const margins = new Float64Array(width + AT_ONCE);
  for (const { buckets, weight } of groups) {
    const { length } = buckets;
    if (length === 0) continue;
    const share = weight / Math.sqrt(length);
    for (let head = 0; head < width; head += AT_ONCE) {
      // Sums past the last head are of the next row; they land behind it in `margins` and are never read.
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let i = 0; i < length; i++) {
        const at = (buckets[i] ?? 0) * width + head;
        first += weights[at] ?? 0;
        second += weights[at + 1] ?? 0;
        third += weights[at + 2] ?? 0;
        fourth += weights[at + 3] ?? 0;
      }
      margins[head] = (margins[head] ?? 0) + first * share;
      margins[head + 1] = (margins[head + 1] ?? 0) + second * share;
      margins[head + 2] = (margins[head + 2] ?? 0) + third * share;
      margins[head + 3] = (margins[head + 3] ?? 0) + fourth * share;
    }
  }
  return heads.map((_, head) =>
    Math.round(((margins[head] ?? 0) * (scales[head] ?? 0) + (biases[head] ?? 0)) * SCORE_UNIT),
  );
}
