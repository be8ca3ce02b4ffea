import { gammaln } from 'simple-statistics';
import { least } from './least.ts';

/** A cell's posts and how many there would be if series and symptom had nothing to do with each other. */
export interface Counted {
  n: number;
  /** Above 0. */
  expected: number;
}

/** How the ratios of all cells to their expectations are spread: gamma (shape1, rate1) in `share` of them, (shape2, rate2) in the others. */
export interface GammaPrior {
  shape1: number;
  rate1: number;
  shape2: number;
  rate2: number;
  share: number;
}

/** DuMouchel's first guess. */
export const FIRST_PRIOR: GammaPrior = { shape1: 0.2, rate1: 0.1, shape2: 2, rate2: 4, share: 1 / 3 };
const STEP = 0.5;
/** Logarithms of shapes and rates, and the logit of the share, go no further: beyond it nothing changes but numbers break. */
const FURTHEST = 12;

/** ln P(n) where the ratio is gamma: negative binomial, (1 + β/E)^−n · (1 + E/β)^−α · Γ(α+n) / (Γ(α) n!). */
export function logMarginal({ n, expected }: Counted, shape: number, rate: number): number {
  return (
    gammaln(shape + n) -
    gammaln(shape) -
    gammaln(n + 1) -
    n * Math.log1p(rate / expected) -
    shape * Math.log1p(expected / rate)
  );
}

/** ln P(n) under the mixture. */
export function logLikelihood(cell: Counted, { shape1, rate1, shape2, rate2, share }: GammaPrior): number {
  const one = Math.log(share) + logMarginal(cell, shape1, rate1);
  const two = Math.log1p(-share) + logMarginal(cell, shape2, rate2);
  const most = Math.max(one, two);
  return most + Math.log(Math.exp(one - most) + Math.exp(two - most));
}

/**
 * The prior under which the counts of all cells are likeliest, from (0.2, 0.1, 2, 4, ⅓) on; cells that agree in n and E are
 * worked out once. Cells without posts belong to it. Throws without any cell.
 * Source: DuMouchel 1999, The American Statistician 53 (multi-item gamma Poisson shrinker).
 */
export function fitGammaPrior(cells: readonly Counted[]): GammaPrior {
  if (cells.length === 0)
    throw new Error('No cell to learn a prior from: count at least one series and symptom.');
  const same = Map.groupBy(cells, ({ n, expected }) => `${n}/${expected.toPrecision(6)}`);
  const kinds = [...same.values()].flatMap((group) => {
    const cell = group[0];
    return cell === undefined ? [] : [{ cell, times: group.length }];
  });
  const unlikely = (at: readonly number[]) => {
    if (at.some((x) => Math.abs(x) > FURTHEST)) return Number.MAX_VALUE;
    const prior = priorAt(at);
    let sum = 0;
    for (const { cell, times } of kinds) sum -= times * logLikelihood(cell, prior);
    return sum;
  };
  const { shape1, rate1, shape2, rate2, share } = FIRST_PRIOR;
  const start = [...[shape1, rate1, shape2, rate2].map(Math.log), Math.log(share / (1 - share))];
  return priorAt(least(unlikely, start, STEP));
}

function priorAt(at: readonly number[]): GammaPrior {
  const [shape1 = 0, rate1 = 0, shape2 = 0, rate2 = 0, logit = 0] = at;
  return {
    shape1: Math.exp(shape1),
    rate1: Math.exp(rate1),
    shape2: Math.exp(shape2),
    rate2: Math.exp(rate2),
    share: 1 / (1 + Math.exp(-logit)),
  };
}
