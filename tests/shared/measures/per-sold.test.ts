import { expect, test } from 'vitest';
import { perSold } from '../../../shared/measures/per-sold.ts';

const month = (complaints: number, sold: number | null, covered = 1, name = '2025-12-01') => ({
  month: name,
  complaints,
  sold,
  covered,
});

test('41 complaints on 12,300 sold are 33.3 per 10,000', () =>
  expect(perSold([month(41, 12_300)])).toEqual({ value: 33.3, complaints: 41, sold: 12_300, missing: [] }));

test('without sales there is no ratio', () => {
  expect(perSold([month(41, null)])).toEqual({
    value: null,
    complaints: 0,
    sold: 0,
    missing: ['2025-12-01'],
  });
  expect(perSold([month(41, 0)]).value).toBeNull();
  expect(perSold([]).value).toBeNull();
});

test('a month without sales is named and left out on both sides', () =>
  expect(perSold([month(10, 10_000, 1, '2025-11-01'), month(90, null)])).toEqual({
    value: 10,
    complaints: 10,
    sold: 10_000,
    missing: ['2025-12-01'],
  }));

test('of a month the period cuts, sales count by its days', () =>
  expect(perSold([month(5, 10_000, 0.5)])).toMatchObject({ value: 10, sold: 5000 }));
