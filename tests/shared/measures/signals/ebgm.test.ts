import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../../../sample/forum/random.ts';
import { ebgm } from '../../../../shared/measures/signals/ebgm.ts';
import { digamma, gammaBelow } from '../../../../shared/measures/signals/gamma-functions.ts';
import {
  type Counted,
  FIRST_PRIOR,
  fitGammaPrior,
  type GammaPrior,
  logLikelihood,
} from '../../../../shared/measures/signals/gamma-prior.ts';

/** The posterior of ln(ratio) by plain sums over a fine grid: no gamma function in it, only the prior's density and Poisson's law. */
function bySums({ n, expected }: Counted, prior: GammaPrior) {
  const step = 1e-3;
  const norms = [0, 0];
  const density = (x: number, shape: number, rate: number) => Math.exp(shape * x - rate * Math.exp(x));
  const grid = Array.from({ length: 92_000 }, (_, i) => -84 + (i + 0.5) * step);
  for (const x of grid) {
    norms[0] = (norms[0] ?? 0) + density(x, prior.shape1, prior.rate1) * step;
    norms[1] = (norms[1] ?? 0) + density(x, prior.shape2, prior.rate2) * step;
  }
  // Poisson's law over its own largest value, so that many posts do not leave the numbers.
  const likeliest = n / expected;
  const top = n === 0 ? 0 : Math.log(n);
  const weights = grid.map(
    (x) =>
      ((prior.share * density(x, prior.shape1, prior.rate1)) / (norms[0] ?? 1) +
        ((1 - prior.share) * density(x, prior.shape2, prior.rate2)) / (norms[1] ?? 1)) *
      Math.exp(n * (x + Math.log(expected) - top) - expected * (Math.exp(x) - likeliest)),
  );
  const all = weights.reduce((sum, w) => sum + w, 0);
  const mean = weights.reduce((sum, w, i) => sum + w * (grid[i] ?? 0), 0) / all;
  const quantile = (p: number) => {
    let sum = 0;
    const at = weights.findIndex((w) => {
      sum += w / all;
      return sum >= p;
    });
    return Math.exp(grid[at] ?? 0);
  };
  return { ebgm: Math.exp(mean), eb05: quantile(0.05), eb95: quantile(0.95) };
}

describe('the shrunken ratio', () => {
  test.each([
    [18, 3.625],
    [1, 0.02],
    [0, 2],
    [300, 100],
  ])('of %i posts where %d are expected is what plain integration gives', (n, expected) => {
    const cell = { n, expected };
    const found = ebgm(cell, FIRST_PRIOR);
    const sums = bySums(cell, FIRST_PRIOR);
    expect(found.ebgm / sums.ebgm).toBeCloseTo(1, 3);
    expect(found.eb05 / sums.eb05).toBeCloseTo(1, 2);
    expect(found.eb95 / sums.eb95).toBeCloseTo(1, 2);
  });

  test('believes many posts and doubts one', () => {
    const one = ebgm({ n: 1, expected: 0.02 }, FIRST_PRIOR);
    expect(one.ebgm).toBeLessThan(25);
    expect(one.eb05).toBeLessThan(2);
    const many = ebgm({ n: 180, expected: 36 }, FIRST_PRIOR);
    expect(many.ebgm).toBeCloseTo(5, 0);
    expect(many.eb05).toBeGreaterThan(4);
  });
});

describe('the fitted prior', () => {
  test('finds that one cell in five is raised four times', () => {
    const random = makeRandom(1, 2);
    const poisson = (mean: number) => {
      let left = random.real();
      let p = Math.exp(-mean);
      let n = 0;
      for (; left >= p && n < 1000; p *= mean / n) {
        left -= p;
        n += 1;
      }
      return n;
    };
    const cells = Array.from({ length: 1500 }, (_, i) => {
      const expected = 2 + 6 * random.real();
      return { n: poisson(expected * (i % 5 === 0 ? 4 : 0.8)), expected };
    });
    const prior = fitGammaPrior(cells);
    const total = (by: GammaPrior) => cells.reduce((sum, cell) => sum + logLikelihood(cell, by), 0);
    expect(total(prior)).toBeGreaterThan(total(FIRST_PRIOR) + 50);
    const means = [
      { mean: prior.shape1 / prior.rate1, share: prior.share },
      { mean: prior.shape2 / prior.rate2, share: 1 - prior.share },
    ].sort((a, b) => b.mean - a.mean);
    expect(means[0]?.mean).toBeCloseTo(4, 0);
    expect(means[0]?.share).toBeCloseTo(0.2, 1);
    expect(means[1]?.mean).toBeCloseTo(0.8, 1);
  });

  test('cannot be learned from nothing', () => expect(() => fitGammaPrior([])).toThrow('No cell'));
});

test('gamma functions agree with their tables', () => {
  // ψ(1) = −γ, ψ(½) = −γ − 2 ln 2; P(1, x) = 1 − e^−x; P(½, x) = erf √x
  expect(digamma(1)).toBeCloseTo(-0.5772156649, 9);
  expect(digamma(0.5)).toBeCloseTo(-1.963510026, 9);
  expect(gammaBelow(1, 3)).toBeCloseTo(1 - Math.exp(-3), 12);
  expect(gammaBelow(0.5, 1)).toBeCloseTo(0.8427007929, 9);
  expect(gammaBelow(10, 15)).toBeCloseTo(0.9301463393, 8);
});
