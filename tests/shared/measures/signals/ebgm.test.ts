import { describe, expect, it } from 'vitest';
import { ebgm } from '../../../../shared/measures/signals/ebgm.ts';
import {
  fitGammaPrior,
  type GammaPrior,
  STARTING_PRIOR,
} from '../../../../shared/measures/signals/gamma-prior.ts';

/** ln Γ by Stirling's series after shifting up; independent of the library the measure uses. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift -= Math.log(y);
  return (
    shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * y) - 1 / (360 * y ** 3)
  );
}
const gammaDensity = (x: number, shape: number, rate: number) =>
  Math.exp(shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape));

/** The posterior by brute force: prior × Poisson likelihood on a fine grid of ln λ. */
function byIntegration(seen: number, expected: number, prior: GammaPrior) {
  const points: { at: number; mass: number }[] = [];
  for (let log = -120; log <= 8; log += 0.001) {
    const at = Math.exp(log);
    const before =
      prior.weight * gammaDensity(at, prior.alpha1, prior.beta1) +
      (1 - prior.weight) * gammaDensity(at, prior.alpha2, prior.beta2);
    const likelihood = Math.exp(seen * Math.log(at * expected) - at * expected - logGamma(seen + 1));
    // Steps are even in ln λ, so that each stands for λ of λ.
    points.push({ at, mass: before * likelihood * at });
  }
  const whole = points.reduce((sum, { mass }) => sum + mass, 0);
  const mean = points.reduce((sum, { at, mass }) => sum + Math.log(at) * mass, 0) / whole;
  let below = 0;
  const percentile = (share: number) => {
    below = 0;
    return points.find(({ mass }) => {
      below += mass / whole;
      return below >= share;
    })?.at;
  };
  return { ebgm: Math.exp(mean), eb05: percentile(0.05) ?? 0, eb95: percentile(0.95) ?? 0 };
}

describe('EBGM', () => {
  it.each([
    [18, 3.625],
    [2, 0.1],
    [0, 4],
    [300, 250],
  ])('of %i reports where %f are expected is what integrating the posterior gives', (seen, expected) => {
    const found = ebgm(seen, expected, STARTING_PRIOR);
    const truth = byIntegration(seen, expected, STARTING_PRIOR);
    expect(found.ebgm / truth.ebgm).toBeCloseTo(1, 3);
    expect(found.eb05 / truth.eb05).toBeCloseTo(1, 2);
    expect(found.eb95 / truth.eb95).toBeCloseTo(1, 2);
  });

  it('draws small counts towards what cells are usually like, and leaves large ones alone', () => {
    expect(ebgm(2, 0.2, STARTING_PRIOR).ebgm).toBeLessThan(8);
    expect(ebgm(200, 20, STARTING_PRIOR).ebgm).toBeCloseTo(10, 0);
  });

  it('says nothing without an expectation', () => {
    expect(ebgm(3, 0, STARTING_PRIOR).ebgm).toBe(1);
  });
});

describe('the prior', () => {
  it('finds the mixture that made the counts again', () => {
    const truth: GammaPrior = { alpha1: 4, beta1: 1, alpha2: 10, beta2: 12, weight: 0.1 };
    const cells = drawn(truth, 4000);
    const found = fitGammaPrior(cells);
    const mean = (alpha: number, beta: number) => alpha / beta;
    const [large, small] = [
      { mean: mean(found.alpha1, found.beta1), share: found.weight },
      { mean: mean(found.alpha2, found.beta2), share: 1 - found.weight },
    ].sort((one, other) => other.mean - one.mean);
    expect(large?.mean).toBeCloseTo(4, 0);
    expect(small?.mean).toBeCloseTo(0.83, 1);
    expect(large?.share).toBeCloseTo(0.1, 1);
  });

  it('stays where DuMouchel starts while there are too few cells to learn from', () => {
    expect(fitGammaPrior([{ seen: 3, expected: 1 }])).toEqual(STARTING_PRIOR);
  });
});

/** Counts drawn from the model, always the same. */
function drawn(prior: GammaPrior, count: number) {
  let state = 12345;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const exponential = () => -Math.log(uniform());
  const gamma = (shape: number) => Array.from({ length: shape }, exponential).reduce((sum, x) => sum + x, 0);
  const poisson = (mean: number) => {
    let time = exponential();
    let n = 0;
    for (; time < mean; n++) time += exponential();
    return n;
  };
  return Array.from({ length: count }, () => {
    const expected = 0.5 + 10 * uniform();
    const first = uniform() < prior.weight;
    const ratio = first ? gamma(prior.alpha1) / prior.beta1 : gamma(prior.alpha2) / prior.beta2;
    return { seen: poisson(expected * ratio), expected };
  });
}
