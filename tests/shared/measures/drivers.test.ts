import { expect, test } from 'vitest';
import { drivers } from '../../../shared/measures/drivers.ts';
import { reputation } from '../../../shared/measures/reputation.ts';

const NOVEMBER = { heat: 1851, negatives: 147, positives: 130 };
const DECEMBER = { heat: 2666, negatives: 276, positives: 225 };

test('the December of 悦翔: had negatives only followed heat (about 212), reputation would be 52, not 45', () => {
  const [first] = drivers(DECEMBER, NOVEMBER);
  expect(first).toEqual({
    driver: 'negatives',
    value: 276,
    base: 147,
    expected: 211.7,
    reputationWithout: 52,
    effect: -7,
  });
});

test('every effect is what recomputing without that driver leaves', () => {
  for (const { driver, expected, reputationWithout, effect } of drivers(DECEMBER, NOVEMBER)) {
    const sums = { ...DECEMBER, [driver]: expected };
    const without = Math.round(reputation(sums.positives, sums.negatives) ?? 0);
    expect(reputationWithout).toBe(without);
    expect(effect).toBe(45 - without);
  }
});

test('the largest effect comes first, whichever count it is', () => {
  const [first] = drivers(
    { heat: 100, negatives: 20, positives: 80 },
    { heat: 100, negatives: 20, positives: 20 },
  );
  expect(first).toMatchObject({ driver: 'positives', effect: 29 });
});

test('without heat before nothing is predicted, and nothing invented', () => {
  for (const driver of drivers(DECEMBER, { heat: 0, negatives: 0, positives: 0 }))
    expect(driver).toMatchObject({ expected: null, reputationWithout: null, effect: null });
});
