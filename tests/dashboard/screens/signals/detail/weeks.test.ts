import { expect, test } from 'vitest';
import { placeOf, ratesOf } from '../../../../../dashboard/screens/signals/detail/weeks.ts';
import { detailOf } from '../fixture.ts';

const week = (more: Partial<ReturnType<typeof detailOf>['weeks'][number]> = {}) => ({
  from: '2025-11-24',
  to: '2025-11-30',
  posts: 6,
  heard: 0,
  claims: 3,
  repairs: 0,
  expected: 1.2,
  sold: 12_000,
  onRecord: 600,
  ...more,
});

test('posts stand against vehicles sold, claims against vehicles on record', () => {
  const { points, postsPer1000, claimsPer1000 } = ratesOf([week()], 1);
  expect([postsPer1000, claimsPer1000]).toEqual([true, true]);
  expect(points[0]).toMatchObject({ posts: 0.5, expected: expect.closeTo(0.1), claims: 5 });
});

test('where vehicles of one week are not known nothing is divided: a part of a chart would lie', () => {
  const rates = ratesOf([week({ sold: null }), week(), week({ onRecord: 0 })], 1);
  expect([rates.postsPer1000, rates.claimsPer1000]).toEqual([false, false]);
  expect(rates.points.map(({ posts, claims }) => [posts, claims])).toEqual([
    [6, 3],
    [6, 3],
    [6, 3],
  ]);
});

test('weeks that stand together are as long as each other and end with the newest', () => {
  const { weeks } = detailOf();
  const { points } = ratesOf(weeks.slice(-10), 4);
  expect(points).toHaveLength(2);
  expect(points.at(-1)?.to).toBe('2025-11-30');
  expect(points[0]?.from).toBe('2025-10-06');
  const four = ratesOf([week(), week(), week(), week()], 4).points[0];
  expect(four).toMatchObject({ posts: 2, claims: 20 });
});

test('nothing is expected before there is history', () => {
  expect(ratesOf([week({ expected: null })], 1).points[0]?.expected).toBeNull();
});

test('a day is found in its bar, and outside nowhere', () => {
  const { points } = ratesOf([week()], 1);
  expect([placeOf(points, '2025-11-30'), placeOf(points, '2025-12-01'), placeOf(points, null)]).toEqual([
    0, -1, -1,
  ]);
});
