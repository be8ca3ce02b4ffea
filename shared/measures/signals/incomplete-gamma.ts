import { gammaln } from 'simple-statistics';

const NEAR = 1e-14;
const MOST_TERMS = 10_000;
const TINY = 1e-300;

/**
 * Regularised lower incomplete gamma function P(shape, x): the share of a gamma distribution of this shape and rate 1 below
 * x. Shape > 0, x ≥ 0. Absolute error below 1e-10.
 *
 * By its series below shape + 1, by its continued fraction (Lentz) above.
 * Source: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31. @stdlib has it with 197 packages, simple-statistics has not.
 */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - gammaln(shape));
  return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > NEAR * Math.abs(sum); n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / notZero(a * d + b);
    c = notZero(b + a / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < NEAR) break;
  }
  return product;
}

const notZero = (value: number) => (Math.abs(value) < TINY ? TINY : value);
