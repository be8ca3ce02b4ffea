import { gammaln } from 'simple-statistics';
import { minimise } from './nelder-mead.ts';

/** A mixture of two gamma distributions over the ratio of a cell's reports to its expectation; rates, not scales. */
export interface GammaPrior {
  alpha1: number;
  beta1: number;
  alpha2: number;
  beta2: number;
  /** Share of the first. */
  weight: number;
}

export interface SeenExpected {
  seen: number;
  expected: number;
}

/** Where DuMouchel starts, and what holds where there is too little to learn from. */
export const STARTING_PRIOR: GammaPrior = { alpha1: 0.2, beta1: 0.1, alpha2: 2, beta2: 4, weight: 1 / 3 };

/** From fewer cells five numbers cannot be learned. */
const LEAST_CELLS = 50;
/** Limits of every shape and rate: beyond them the likelihood is flat. */
const LOG_LIMIT = 8;

/**
 * The prior under which all cells together are most likely: each cell's count is a mixture of two negative binomials, a
 * Poisson count whose mean is expected × a ratio drawn from the prior. Cells with no reports count too where they are given;
 * with fewer than 50 cells the start is returned.
 * Source: DuMouchel 1999, The American Statistician 53(3), eq. 4–7; started from (0.2, 0.1, 2, 4, 1/3).
 */
export function fitGammaPrior(cells: readonly SeenExpected[]): GammaPrior {
  const used = cells.filter(({ expected }) => expected > 0);
  if (used.length < LEAST_CELLS) return STARTING_PRIOR;
  const { alpha1, beta1, alpha2, beta2, weight } = STARTING_PRIOR;
  const start = [...[alpha1, beta1, alpha2, beta2].map(Math.log), Math.log(weight / (1 - weight))];
  const cost = (at: readonly number[]): number => {
    if (at.some((x) => Math.abs(x) > LOG_LIMIT)) return Number.POSITIVE_INFINITY;
    const prior = priorAt(at);
    return -used.reduce((sum, cell) => sum + Math.log(likelihood(cell, prior)), 0);
  };
  return priorAt(minimise(cost, start));
}

function priorAt([a1 = 0, b1 = 0, a2 = 0, b2 = 0, share = 0]: readonly number[]): GammaPrior {
  return {
    alpha1: Math.exp(a1),
    beta1: Math.exp(b1),
    alpha2: Math.exp(a2),
    beta2: Math.exp(b2),
    weight: 1 / (1 + Math.exp(-share)),
  };
}

function likelihood(cell: SeenExpected, { alpha1, beta1, alpha2, beta2, weight }: GammaPrior): number {
  const both =
    weight * Math.exp(logChance(cell, alpha1, beta1)) +
    (1 - weight) * Math.exp(logChance(cell, alpha2, beta2));
  return Math.max(both, Number.MIN_VALUE);
}

/** ln of the chance of this count where the ratio is gamma-distributed: a negative binomial. */
export function logChance({ seen, expected }: SeenExpected, alpha: number, beta: number): number {
  const none = alpha * Math.log(beta / (beta + expected));
  // Most cells have no reports, and of them this is all.
  if (seen === 0) return none;
  return (
    none +
    gammaln(alpha + seen) -
    gammaln(alpha) -
    gammaln(seen + 1) +
    seen * Math.log(expected / (beta + expected))
  );
}
