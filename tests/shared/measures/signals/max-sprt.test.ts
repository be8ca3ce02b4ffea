import { expect, test } from 'vitest';
import { makeRandom } from '../../../../sample/forum/random.ts';
import { chanceOfSignal, criticalValue, firstSignal } from '../../../../shared/measures/signals/max-sprt.ts';

test.each([
  [1, 1, 2.853937],
  [2, 1, 3.046977],
  [5, 1, 3.297183],
  [10, 1, 3.467952],
  [20, 1, 3.628123],
  [2, 4, 2.000158],
])('up to %i expected events and from %i events on, the critical value is %d', (limit, events, value) =>
  expect(criticalValue(limit, 0.05, events)).toBeCloseTo(value, 5),
);

test('a quiet year signals as seldom as promised, counted on simulated events', () => {
  const random = makeRandom(3, 1);
  const critical = criticalValue(10);
  expect(chanceOfSignal(critical, 10, 4)).toBeCloseTo(0.05, 6);
  let signals = 0;
  const years = 4000;
  for (let year = 0; year < years; year++) {
    let time = 0;
    for (let n = 1; ; n++) {
      time -= Math.log(1 - random.real());
      if (time > 10) break;
      if (n >= 4 && n > time && n * Math.log(n / time) - (n - time) >= critical) {
        signals += 1;
        break;
      }
    }
  }
  expect(signals / years).toBeGreaterThan(0.04);
  expect(signals / years).toBeLessThan(0.06);
});

test('the first week that signals is that in which the events outrun the expectation, never with fewer than four', () => {
  const half = Array.from({ length: 12 }, () => 0.5);
  expect(firstSignal([0, 1, 0, 1, 0, 0, 4, 6, 0, 0, 0, 0], half, 20)).toBe(7);
  expect(firstSignal([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], half, 20)).toBeNull();
  expect(firstSignal([0, 0, 9], [0.5, 0.5, 9], 2)).toBeNull();
});
