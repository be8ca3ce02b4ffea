/** Half a case in every cell, so that what was never seen in the measurement is not taken for impossible. */
const UNSEEN = 0.5;
/** Below this the readings of two truths can hardly be told apart and nothing can be inverted. */
const LEAST_PIVOT = 1e-3;

export interface Adjusted {
  /** Estimated true counts, unclipped: noise can carry them a little below 0. */
  counts: number[];
  covariance: number[][];
}

/** How often posts of one truth were read as each class, in posts, and how unlike kinds of talk are in that. */
export interface MeasuredTruth {
  said: readonly number[];
  /** ρ of `betweenKinds`. */
  between: number;
  /** Σnᵢ²/Σnᵢ over the kinds measured: posts that share what is special about their kind. */
  together: number;
}

/**
 * True counts of k classes from the counts as read by a classifier that errs as measured, on talk of a kind it was not measured on.
 *
 * Formula: the classifier's rates M[s][t] = (c[t][s] + ½) / (m[t] + k/2), m[t] = Σ c[t][·]; E(read) = M · true, so true ≈ M⁻¹ · read.
 * Covariance: M⁻¹ · (Σ_t f_t · (diag p_t − p_t p_tᵀ)) · M⁻ᵀ, where p_t is column t of M, x_t the estimate, not below 0, and
 * f_t = x_t·(1 + (x_t − 1)·ρ_t) + x_t²·(1 + (together_t − 1)·ρ_t)/m_t:
 * the first term is the chance by which each post is misread in talk whose rates scatter about the measured ones (Dirichlet-
 * multinomial, ρ_t between kinds), the second the uncertainty of the measured rates, whose posts are clustered by kind in the same way.
 * Source: Rogan & Gladen 1978 (two classes), Forman 2008 ("adjusted count", several classes); Mosimann 1962 for the over-dispersion.
 *
 * `read` holds k counts; `truths[t]` how truth t was read. Throws when a truth was never measured or two truths are read alike, for
 * then nothing can be said.
 */
export function adjustCounts(read: readonly number[], truths: readonly MeasuredTruth[]): Adjusted {
  const k = read.length;
  const measured = truths.map(({ said }) => said.reduce((sum, count) => sum + count, 0));
  if (measured.some((count) => count <= 0)) {
    throw new Error('The error of a count needs every class in its measurement; run "npm run train".');
  }
  const rates = truths.map(({ said }, t) =>
    said.map((count) => (count + UNSEEN) / ((measured[t] ?? 0) + k * UNSEEN)),
  );
  const inverse = invert(read.map((_, s) => rates.map((rate) => rate[s] ?? 0)));
  const times = (matrix: readonly number[][], i: number, values: readonly number[]): number =>
    values.reduce((sum, value, j) => sum + (matrix[i]?.[j] ?? 0) * value, 0);
  const counts = read.map((_, i) => times(inverse, i, read));
  const scatter = truths.map(({ between, together }, t) => {
    const x = Math.max(0, counts[t] ?? 0);
    const alike = 1 + Math.max(0, together - 1) * between;
    return x * (1 + Math.max(0, x - 1) * between) + (x * x * alike) / (measured[t] ?? 1);
  });
  const noise = read.map((_, s) =>
    read.map((__, r) =>
      rates.reduce((sum, rate, t) => {
        const p = rate[s] ?? 0;
        return sum + (scatter[t] ?? 0) * ((s === r ? p : 0) - p * (rate[r] ?? 0));
      }, 0),
    ),
  );
  const half = read.map((_, i) =>
    read.map((__, r) =>
      times(
        inverse,
        i,
        noise.map((row) => row[r] ?? 0),
      ),
    ),
  );
  const covariance = read.map((_, i) => read.map((__, j) => times(inverse, j, half[i] ?? [])));
  return { counts, covariance };
}

/** Gauss–Jordan with row exchange. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const k = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < k; column++) {
    let pivot = column;
    for (let i = column; i < k; i++) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    }
    const lead = rows[pivot];
    const here = rows[column];
    if (!lead || !here) break;
    const value = lead[column] ?? 0;
    if (Math.abs(value) < LEAST_PIVOT) {
      throw new Error('The measurement reads two classes alike, so counts cannot be adjusted.');
    }
    rows[pivot] = here;
    const scaled = lead.map((entry) => entry / value);
    rows[column] = scaled;
    rows.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i !== column) rows[i] = row.map((entry, j) => entry - factor * (scaled[j] ?? 0));
    });
  }
  return rows.map((row) => row.slice(k));
}
