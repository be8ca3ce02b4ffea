import { gammaln } from 'simple-statistics';

const CLOSE = 1e-14;
const ROUNDS = 500;

/** ψ(x), the slope of ln Γ, x > 0: recurrence up to 6, then the asymptotic series. Source: DLMF 5.5.2, 5.11.2. */
export function digamma(x: number): number {
  let sum = 0;
  let large = x;
  while (large < 6) {
    sum -= 1 / large;
    large += 1;
  }
  const square = 1 / large ** 2;
  const series =
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return sum + Math.log(large) - 0.5 / large - series;
}

/**
 * P(X ≤ x) of a gamma variable with this shape and rate 1: the regularised lower incomplete gamma function. By its series below
 * shape + 1, by the continued fraction of the upper tail above. Source: DLMF 8.11.4, 8.9.2 (Lentz's method).
 */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - gammaln(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < ROUNDS && term > CLOSE * sum; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.min(1, front * sum);
  }
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < ROUNDS; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < CLOSE) break;
  }
  return Math.max(0, 1 - front * fraction);
}
