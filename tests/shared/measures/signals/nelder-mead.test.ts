import { expect, it } from 'vitest';
import { minimise } from '../../../../shared/measures/signals/nelder-mead.ts';

it("walks down Rosenbrock's curved valley to its bottom", () => {
  const [x = 0, y = 0] = minimise(
    ([a = 0, b = 0]) => (1 - a) ** 2 + 100 * (b - a * a) ** 2,
    [-1.2, 1],
    1e-14,
  );
  expect(x).toBeCloseTo(1, 4);
  expect(y).toBeCloseTo(1, 4);
});
