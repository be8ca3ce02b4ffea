/** Sparse rows: row r holds values[k] at buckets[k] for k in [bounds[r], bounds[r + 1]). */
export interface Rows {
  buckets: Int32Array;
  values: Float32Array;
  bounds: Int32Array;
  /** How many buckets there are. */
  width: number;
}

export interface Plane {
  weights: Float32Array;
  bias: number;
}

export interface Settings {
  /** Cost of an error, the C of the literature. */
  c: number;
  /** What share of that cost an error in each row has; all of it when left out. */
  shares?: Float32Array;
  /** Most passes over the rows. */
  epochs?: number;
}

/** The sum of weight × value over a row. */
function project(weights: Float64Array, { buckets, values, bounds }: Rows, r: number): number {
  let sum = 0;
  const to = bounds[r + 1] ?? 0;
  for (let k = bounds[r] ?? 0; k < to; k++) sum += (weights[buckets[k] ?? 0] ?? 0) * (values[k] ?? 0);
  return sum;
}

/** Shuffles in place by a linear congruential sequence, so that training twice gives the same weights. */
function shuffle(order: Int32Array, seed: number): number {
  let state = seed;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    const swap = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swap;
  }
  return state;
}

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1, L2 loss), with a bias.
 * `signs` holds +1 or -1 per row, 0 leaves the row out.
 */
export function trainPlane(rows: Rows, signs: Int8Array, { c, shares, epochs = 40 }: Settings): Plane {
  const { buckets, values, bounds, width } = rows;
  const order = Int32Array.from(signs.keys()).filter((r) => signs[r] !== 0);
  const weights = new Float64Array(width);
  const alpha = new Float64Array(signs.length);
  const lengths = new Float64Array(signs.length); // squared length of the row with the bias's 1
  for (const r of order) {
    let sum = 1;
    for (let k = bounds[r] ?? 0; k < (bounds[r + 1] ?? 0); k++) sum += (values[k] ?? 0) ** 2;
    lengths[r] = sum;
  }
  const full = 1 / (2 * c);
  let bias = 0;
  let seed = 0x2545f491;
  for (let epoch = 0; epoch < epochs; epoch++) {
    seed = shuffle(order, seed);
    let worst = 0;
    for (const r of order) {
      const sign = signs[r] ?? 0;
      const old = alpha[r] ?? 0;
      const diagonal = shares ? full / (shares[r] ?? 1) : full;
      const gradient = sign * (project(weights, rows, r) + bias) - 1 + diagonal * old;
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      if (projected === 0) continue;
      worst = Math.max(worst, Math.abs(projected));
      const next = Math.max(old - gradient / ((lengths[r] ?? 1) + diagonal), 0);
      alpha[r] = next;
      const step = (next - old) * sign;
      bias += step;
      const to = bounds[r + 1] ?? 0;
      for (let k = bounds[r] ?? 0; k < to; k++) {
        const bucket = buckets[k] ?? 0;
        weights[bucket] = (weights[bucket] ?? 0) + step * (values[k] ?? 0);
      }
    }
    if (worst < 0.01) break;
  }
  return { weights: Float32Array.from(weights), bias };
}
