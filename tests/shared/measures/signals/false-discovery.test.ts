import { expect, it } from 'vitest';
import { falseShares } from '../../../../shared/measures/signals/false-discovery.ts';

it('is p·m/rank, never less than that of a smaller chance, in the order given', () => {
  const shares = falseShares([0.5, 0.01, 0.02, 0.03, 0.021]);
  expect(shares.map((share) => Number(share.toFixed(4)))).toEqual([0.5, 0.035, 0.035, 0.0375, 0.035]);
});

it('keeps false ones under their share where all are chance', () => {
  const chances = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  expect(falseShares(chances).filter((share) => share <= 0.1)).toEqual([]);
});
