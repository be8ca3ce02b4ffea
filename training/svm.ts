/** Rows of binary features, each row scaled to length 1: row r holds buckets[bounds[r] .. bounds[r + 1]). */
export interface Rows {
  buckets: Int32Array;
  bounds: Int32Array;
  /** How many buckets there are. */
  width: number;
}

export interface Plane {
  weights: Float32Array;
  bias: number;
}

export function packRows(lists: readonly (readonly number[] | Int32Array)[], width: number): Rows {
  const bounds = new Int32Array(lists.length + 1);
  lists.forEach((list, r) => {
    bounds[r + 1] = (bounds[r] ?? 0) + list.length;
  });
  const buckets = new Int32Array(bounds[lists.length] ?? 0);
  lists.forEach((list, r) => {
    buckets.set(list, bounds[r] ?? 0);
  });
  return { buckets, bounds, width };
}

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1, L2 loss).
 * `signs` holds +1 or -1 per row, 0 leaves the row out; `costs` multiplies C per row. Deterministic: the order of visits comes from a fixed seed.
 */
export function trainPlane(
  rows: Rows,
  signs: Int8Array,
  { c, epochs = 40, costs }: { c: number; epochs?: number; costs?: Float32Array },
): Plane {
  const { buckets, bounds, width } = rows;
  const used: number[] = [];
  signs.forEach((sign, r) => {
    if (sign !== 0) used.push(r);
  });
  const order = Int32Array.from(used);
  const weights = new Float64Array(width);
  let bias = 0;
  const alpha = new Float64Array(signs.length);
  let state = 0x2545f491;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = state % (i + 1);
      const swap = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = swap;
    }
    let worst = 0;
    for (const r of order) {
      const from = bounds[r] ?? 0;
      const to = bounds[r + 1] ?? 0;
      const sign = signs[r] ?? 0;
      const length = to > from ? 1 / Math.sqrt(to - from) : 0;
      let margin = 0;
      for (let k = from; k < to; k++) margin += weights[buckets[k] ?? 0] ?? 0;
      margin = margin * length + bias;
      const diagonal = 1 / (2 * c * (costs?.[r] ?? 1));
      const old = alpha[r] ?? 0;
      const gradient = sign * margin - 1 + diagonal * old;
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      if (projected === 0) continue;
      worst = Math.max(worst, Math.abs(projected));
      // Squared length of the row is 1 (0 when empty), plus 1 for the bias.
      const next = Math.max(old - gradient / ((to > from ? 2 : 1) + diagonal), 0);
      alpha[r] = next;
      const step = (next - old) * sign;
      bias += step;
      const share = step * length;
      for (let k = from; k < to; k++) {
        const bucket = buckets[k] ?? 0;
        weights[bucket] = (weights[bucket] ?? 0) + share;
      }
    }
    if (worst < 0.01) break;
  }
  return { weights: Float32Array.from(weights), bias };
}
