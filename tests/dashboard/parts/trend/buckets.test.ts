import { expect, test } from 'vitest';
import { today } from '../../../../dashboard/app/calendar.ts';
import { untilToday } from '../../../../dashboard/parts/trend/buckets.ts';
import type { Trend } from '../../../../shared/contract/numbers.ts';
import { addDays } from '../../../../shared/measures/days.ts';

const silent = { heat: 0, reputation: null, negatives: 0, complaints: 0, posts: 0 };
const around = (days: number[], more: Partial<Record<number, object>> = {}): Trend => ({
  series: 'x',
  points: days.map((away) => ({ day: addDays(today(), away), ...silent, ...more[away] })),
});
const daysOf = (trend: Trend) => trend.points.map(({ day }) => day);

test('the days of a running month end today, silent ones before it stay', () => {
  expect(daysOf(untilToday(around([-2, -1, 0, 1, 2])))).toEqual(daysOf(around([-2, -1, 0])));
});

test('a day ahead that has posts is shown, for the figures count them', () => {
  expect(daysOf(untilToday(around([0, 1, 2], { 1: { posts: 3 } })))).toEqual(daysOf(around([0, 1])));
});

test('a past period is shown whole, one that has not begun is empty', () => {
  expect(untilToday(around([-3, -2]))).toEqual(around([-3, -2]));
  expect(untilToday(around([1, 2])).points).toEqual([]);
});
