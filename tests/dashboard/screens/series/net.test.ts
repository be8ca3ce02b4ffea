import { expect, test } from 'vitest';
import { netOf, printNet, spokenOf, strength } from '../../../../dashboard/screens/series/net.ts';

test('a cell is spoken of when any post is, and its net leaves out the neutral ones', () => {
  expect(spokenOf({ negatives: 0, neutrals: 2, positives: 0 })).toBe(2);
  expect(netOf({ negatives: 5, neutrals: 9, positives: 2 })).toBe(-3);
});

test('a net says its sign, and nothing has none', () => {
  expect([-3, 0, 2].map(printNet)).toEqual(['−3', '0', '+2']);
});

test('colour grows with the net from both sides, is full at the strongest, and is none on an empty map', () => {
  expect(strength(-9, 9)).toBe(-1);
  expect(strength(9, 9)).toBe(1);
  expect(strength(1, 9)).toBeCloseTo(1 / 3);
  expect(strength(2, 9)).toBeGreaterThan(strength(1, 9));
  expect(strength(0, 0)).toBe(0);
});
