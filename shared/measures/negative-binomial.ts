/** Above this mean the counts are so many that their 2/3 power is as good as normal, and summing up would take long. */
const MANY = 400;

/**
 * Smallest count n with P(X ≤ n) ≥ q, X negative binomial with this mean and variance; Poisson where the variance is no
 * larger than the mean. `q` in (0, 1); mean ≥ 0; the answer is a whole number from mean 400 down, real above.
 *
 * Formula: size r = mean² / (variance − mean), p(0) = (r/(r+mean))^r, p(k+1) = p(k)·(r+k)/(k+1)·mean/(r+mean).
 * Above a mean of 400: mean·(1 + ⅔·z_q·√variance/mean)^(3/2), the 2/3-power approximation of Farrington et al. 1996.
 * Source: Noufaily et al. 2013, Statistics in Medicine 32 (negative-binomial quantile as threshold).
 */
export function countQuantile(mean: number, variance: number, q: number): number {
  if (mean <= 0) return 0;
  if (mean > MANY) {
    return (
      mean *
      Math.max(0, 1 + ((2 / 3) * normalQuantile(q) * Math.sqrt(Math.max(variance, mean))) / mean) ** 1.5
    );
  }
  const over = variance - mean;
  const size = over > 1e-9 * mean ? (mean * mean) / over : Number.POSITIVE_INFINITY;
  const poisson = !Number.isFinite(size) || size > 1e7;
  let probability = poisson ? Math.exp(-mean) : Math.exp(-size * Math.log1p(mean / size));
  let sum = probability;
  let n = 0;
  // A tail this long has no mass left that numbers could tell.
  while (sum < q && n < 100 * MANY) {
    probability *= poisson ? mean / (n + 1) : ((size + n) / (n + 1)) * (mean / (size + mean));
    n += 1;
    sum += probability;
  }
  return n;
}

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
const TAIL = 0.02425;

const polynomial = (factors: readonly number[], x: number): number =>
  factors.reduce((sum, factor) => sum * x + factor, 0);

/**
 * The value a standard normal stays under with probability `q` in (0, 1). Relative error below 1.2e-9.
 * Source: P. J. Acklam's rational approximation (2003).
 */
export function normalQuantile(q: number): number {
  if (q < TAIL) {
    const t = Math.sqrt(-2 * Math.log(q));
    return polynomial(C, t) / (polynomial(D, t) * t + 1);
  }
  if (q > 1 - TAIL) return -normalQuantile(1 - q);
  const t = q - 0.5;
  const r = t * t;
  return (polynomial(A, r) * t) / (polynomial(B, r) * r + 1);
}
