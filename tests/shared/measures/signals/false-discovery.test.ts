import fc from 'fast-check';
import { expect, test } from 'vitest';
import { falseDiscovery } from '../../../../shared/measures/signals/false-discovery.ts';

test('q-values are p·m/rank, never above those of a larger p, in the order given', () => {
  const q = falseDiscovery([0.01, 0.04, 0.03, 0.005]);
  [0.02, 0.04, 0.04, 0.02].forEach((value, i) => void expect(q[i]).toBeCloseTo(value, 12));
  expect(falseDiscovery([])).toEqual([]);
});

test('a q is never below its p nor above 1, and larger p have larger q', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(chances, (p) => {
      const q = falseDiscovery(p);
      p.forEach((one, i) => {
        expect(q[i]).toBeGreaterThanOrEqual(one);
        expect(q[i]).toBeLessThanOrEqual(1);
        p.forEach((other, j) => {
          if (one < other) expect(q[i]).toBeLessThanOrEqual(q[j] ?? 1);
        });
      });
    }),
  );
});
