/**
 * Solves A·x = b for a symmetric, positive definite A (row by row) by Cholesky's decomposition, and writes A⁻¹ into `inverse`.
 * A that is not positive definite is taken with its pivots raised to 1e-12.
 */
export function solve(a: Float64Array, b: Float64Array, inverse: Float64Array): Float64Array {
  const n = b.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * n + k] ?? 0) * (lower[j * n + k] ?? 0);
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(1e-12, sum)) : sum / (lower[j * n + j] ?? 1);
    }
  }
  const column = new Float64Array(n);
  for (let c = 0; c < n; c++) {
    column.fill(0);
    column[c] = 1;
    substitute(lower, column);
    for (let i = 0; i < n; i++) inverse[i * n + c] = column[i] ?? 0;
  }
  const x = Float64Array.from(b);
  substitute(lower, x);
  return x;
}

/** x ← (L·Lᵀ)⁻¹ x */
function substitute(lower: Float64Array, x: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (lower[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (lower[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i * n + i] ?? 1);
  }
}
