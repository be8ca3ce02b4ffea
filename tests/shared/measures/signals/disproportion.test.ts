import { expect, test } from 'vitest';
import { disproportion } from '../../../../shared/measures/signals/disproportion.ts';

test('18 of 41 against 120 of 1,520 gives the published ratios, intervals and χ²', () => {
  const found = disproportion({ a: 18, b: 23, c: 120, d: 1400 });
  expect(found?.prr.value).toBeCloseTo(5.561, 3);
  expect(found?.prr.low).toBeCloseTo(3.779, 3);
  expect(found?.prr.high).toBeCloseTo(8.183, 3);
  expect(found?.ror.value).toBeCloseTo(9.13, 3);
  expect(found?.ror.low).toBeCloseTo(4.793, 2);
  expect(found?.ror.high).toBeCloseTo(17.391, 3);
  expect(found?.chiSquared).toBeCloseTo(64.23, 2);
  expect(found?.expected).toBeCloseTo(3.625, 3);
  expect(found?.ic).toBeCloseTo(2.165, 3);
});

test('a symptom as common elsewhere stands out in nothing, and without anything to compare there is no ratio', () => {
  const same = disproportion({ a: 10, b: 90, c: 100, d: 900 });
  expect(same?.prr.value).toBeCloseTo(1, 9);
  expect(same?.chiSquared).toBeCloseTo(0, 9);
  expect(same?.ic).toBeCloseTo(0, 9);
  expect(disproportion({ a: 5, b: 3, c: 0, d: 100 })).toBeNull();
});
