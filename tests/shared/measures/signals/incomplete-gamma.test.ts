import { expect, it } from 'vitest';
import { gammaBelow } from '../../../../shared/measures/signals/incomplete-gamma.ts';

it.each([
  // Shape 1 is the exponential distribution, shape ½ that of a squared normal, whole shapes a Poisson sum.
  [1, 0.7, 1 - Math.exp(-0.7)],
  [0.5, 1.96 ** 2 / 2, 0.9500042],
  [3, 2, 1 - Math.exp(-2) * (1 + 2 + 2)],
  [3, 12, 1 - Math.exp(-12) * (1 + 12 + 72)],
  [40, 0, 0],
])('P(%f, %f) is %f', (shape, x, share) => {
  expect(gammaBelow(shape, x)).toBeCloseTo(share, 6);
});
