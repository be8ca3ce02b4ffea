import { bisect } from 'simple-statistics';
import { type GammaPrior, logChance, type SeenExpected } from './gamma-prior.ts';
import { gammaBelow } from './incomplete-gamma.ts';

/** Goes with every EBGM; a change of formula is a new version. */
export const EBGM_VERSION = 'ebgm-1';

export interface Ebgm {
  /** Empirical-Bayes geometric mean: how many times the expected, drawn towards 1 where counts are small. */
  ebgm: number;
  /** The ratio is above this with 95 % and below that with 95 %. */
  eb05: number;
  eb95: number;
}

const STEPS = 200;
const NEAR = 1e-9;

/**
 * How many times its expectation a cell is reported, given what all cells are like.
 *
 * Posterior: Q·Gamma(α₁+n, β₁+E) + (1−Q)·Gamma(α₂+n, β₂+E), Q from the chances of n under each; EBGM = exp(E[ln λ]), EB05 and EB95
 * the posterior's 5th and 95th percentile. Without an expectation nothing can be said: 1, with the prior's own percentiles.
 * Source: DuMouchel 1999, eq. 8–12.
 */
export function ebgm(seen: number, expected: number, prior: GammaPrior): Ebgm {
  const cell: SeenExpected = { seen, expected };
  const { alpha1, beta1, alpha2, beta2, weight } = prior;
  if (expected <= 0)
    return {
      ebgm: 1,
      ...percentiles([
        { share: weight, shape: alpha1, rate: beta1 },
        { share: 1 - weight, shape: alpha2, rate: beta2 },
      ]),
    };
  const first = Math.log(weight) + logChance(cell, alpha1, beta1);
  const second = Math.log(1 - weight) + logChance(cell, alpha2, beta2);
  const share = 1 / (1 + Math.exp(second - first));
  const parts = [
    { share, shape: alpha1 + seen, rate: beta1 + expected },
    { share: 1 - share, shape: alpha2 + seen, rate: beta2 + expected },
  ];
  const mean = parts.reduce((sum, part) => sum + part.share * (digamma(part.shape) - Math.log(part.rate)), 0);
  return { ebgm: Math.exp(mean), ...percentiles(parts) };
}

interface Part {
  share: number;
  shape: number;
  rate: number;
}

function percentiles(parts: readonly Part[]): Pick<Ebgm, 'eb05' | 'eb95'> {
  const below = (ratio: number) =>
    parts.reduce((sum, { share, shape, rate }) => sum + share * gammaBelow(shape, ratio * rate), 0);
  // A gamma distribution lies below its mean and forty of its standard deviations as far as numbers tell.
  const top = Math.max(...parts.map(({ shape, rate }) => (shape + 40 * Math.sqrt(shape) + 40) / rate));
  const at = (share: number) => bisect((ratio) => below(ratio) - share, 0, top, STEPS, NEAR);
  return { eb05: at(0.05), eb95: at(0.95) };
}

/** Derivative of ln Γ, by its asymptotic series above 6. Error below 1e-12. Source: Abramowitz & Stegun 1964, 6.3.18. */
function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 6; y++) shift -= 1 / y;
  const square = 1 / (y * y);
  const tail =
    square *
    (1 / 12 -
      square *
        (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760))))));
  return shift + Math.log(y) - 1 / (2 * y) - tail;
}
