import { expect, test } from 'vitest';
import { againInMs, MOST_ATTEMPTS } from '../../../server/deliveries/back-off.ts';

test('each wait is twice the one before, up to half an hour, spread by half', () => {
  expect([1, 2, 3, 8, 9].map((attempts) => againInMs(attempts, null, 0.5))).toEqual([
    15_000, 30_000, 60_000, 1_800_000, 1_800_000,
  ]);
  expect(againInMs(1, null, 0)).toBe(7500);
  expect(againInMs(1, null, 1)).toBe(22_500);
});

test('nobody is asked before the time they asked for', () => {
  expect(againInMs(1, 120_000, 0)).toBe(120_000);
  expect(againInMs(1, 120_000, 1)).toBe(121_000);
  expect(againInMs(9, 1000, 0)).toBe(900_000);
});

test('all tries take about an hour and a half', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => againInMs(n + 1, null, 0.5));
  const minutes = waits.reduce((sum, ms) => sum + ms, 0) / 60_000;
  expect(minutes).toBeGreaterThan(80);
  expect(minutes).toBeLessThan(100);
});
