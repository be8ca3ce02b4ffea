import { expect, test } from 'vitest';
import { drift } from '../../../shared/measures/drift.ts';

const weeks = (...shares: number[]) => shares.map((share) => ({ k: Math.round(share * 1000), n: 1000 }));
const STEADY = weeks(0.2, 0.21, 0.19, 0.2, 0.2, 0.21);

test('a share that rose far beyond how weeks differ has moved; one that did not has not', () => {
  const reference = STEADY.slice(0, 4);
  expect(drift(reference, weeks(0.3, 0.31, 0.29, 0.3), STEADY)).toEqual({
    reference: 0.2,
    recent: 0.3,
    moved: true,
  });
  expect(drift(reference, weeks(0.2, 0.22, 0.2, 0.2), STEADY).moved).toBe(false);
});

test('where weeks differ much of themselves, the same rise is chance', () => {
  const wild = weeks(0.05, 0.4, 0.1, 0.35, 0.02, 0.3);
  expect(drift(wild.slice(0, 4), weeks(0.3, 0.31, 0.29, 0.3), wild).moved).toBe(false);
});

test('without posts there is nothing to compare', () => {
  expect(drift([], weeks(0.3), [])).toEqual({ reference: null, recent: 0.3, moved: false });
  expect(drift(weeks(0), weeks(0), weeks(0, 0)).moved).toBe(false);
});
