import { digamma, gammaBelow } from './gamma-functions.ts';
import { type Counted, type GammaPrior, logMarginal } from './gamma-prior.ts';

/** Goes with every figure; a change of formula is a new version. */
export const EBGM_VERSION = 'ebgm-1';

export interface Ebgm {
  /** Geometric mean of how many times as many posts there are as expected, small counts drawn towards what is usual. */
  ebgm: number;
  /** It is above this with 95 %, and above `eb95` with 5 %. A signal by convention: eb05 > 2. */
  eb05: number;
  eb95: number;
}

const HALVINGS = 60;

/**
 * Posterior of one cell's ratio: gamma (α₁+n, β₁+E) with weight q, else (α₂+n, β₂+E); q is what the count makes of the prior's share.
 * EBGM = exp(q·(ψ(α₁+n) − ln(β₁+E)) + (1−q)·(ψ(α₂+n) − ln(β₂+E))). Source: DuMouchel 1999.
 */
export function ebgm(cell: Counted, prior: GammaPrior): Ebgm {
  const { shape1, rate1, shape2, rate2, share } = prior;
  const odds =
    Math.log(share / (1 - share)) + logMarginal(cell, shape1, rate1) - logMarginal(cell, shape2, rate2);
  const q = 1 / (1 + Math.exp(-odds));
  const one = { shape: shape1 + cell.n, rate: rate1 + cell.expected };
  const two = { shape: shape2 + cell.n, rate: rate2 + cell.expected };
  const log = ({ shape, rate }: { shape: number; rate: number }) => digamma(shape) - Math.log(rate);
  const below = (ratio: number) =>
    q * gammaBelow(one.shape, ratio * one.rate) + (1 - q) * gammaBelow(two.shape, ratio * two.rate);
  return {
    ebgm: Math.exp(q * log(one) + (1 - q) * log(two)),
    eb05: quantile(below, 0.05),
    eb95: quantile(below, 0.95),
  };
}

function quantile(below: (ratio: number) => number, p: number): number {
  let low = 0;
  let high = 1;
  while (below(high) < p && high < 1e12) high *= 2;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
