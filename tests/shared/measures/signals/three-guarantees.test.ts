import { expect, test } from 'vitest';
import {
  isSafetyFault,
  type Repair,
  repeated,
} from '../../../../shared/measures/signals/three-guarantees.ts';

const repair = (day: string, more: Partial<Repair> = {}): Repair => ({
  day,
  mileageKm: 20_000,
  partNumber: null,
  ...more,
});
const BOUGHT = { boughtOn: '2024-01-01', safety: false };

test('repairs of one fault are counted by day, in whatever order they come', () => {
  expect(repeated([repair('2024-09-01'), repair('2024-05-01'), repair('2024-09-01')], BOUGHT)).toEqual({
    repairs: 2,
    first: '2024-05-01',
    last: '2024-09-01',
    reached: [],
  });
  expect(repeated([], BOUGHT)).toBeNull();
});

test('a serious safety fault repaired twice is reached, any other is not', () => {
  const twice = [repair('2024-05-01'), repair('2024-09-01')];
  expect(repeated(twice, { ...BOUGHT, safety: true })?.reached).toEqual(['twoSafetyRepairs']);
  expect(repeated(twice.slice(0, 1), { ...BOUGHT, safety: true })?.reached).toEqual([]);
  for (const cell of ['fire:engine', 'stall:engine:speed', 'failure:brakes', 'pull:steering', 'leak:brakes'])
    expect(isSafetyFault(cell), cell).toBe(true);
  for (const cell of ['noise:brakes', 'failure:screen', 'words:3', 'nonsense'])
    expect(isSafetyFault(cell), cell).toBe(false);
});

test('one part number fitted on two days is reached, two parts or two lines of one day are not', () => {
  const fitted = (day: string, partNumber: string) => repair(day, { partNumber });
  expect(repeated([fitted('2024-05-01', 'ab-1'), fitted('2024-09-01', 'AB-1 ')], BOUGHT)?.reached).toEqual([
    'samePartTwice',
  ]);
  for (const apart of [
    [fitted('2024-05-01', 'AB-1'), fitted('2024-09-01', 'AB-2')],
    [fitted('2024-05-01', 'AB-1'), fitted('2024-05-01', 'AB-1')],
    [fitted('2024-05-01', ''), fitted('2024-09-01', '')],
  ])
    expect(repeated(apart, BOUGHT)?.reached).toEqual([]);
});

test('six repairs are more than five, five are not', () => {
  const months = ['05', '06', '07', '08', '09', '10'].map((month) => repair(`2024-${month}-01`));
  expect(repeated(months, BOUGHT)?.reached).toEqual(['moreThanFiveRepairs']);
  expect(repeated(months.slice(1), BOUGHT)?.reached).toEqual([]);
});

test('early is within 60 days and 3,000 km of the purchase; what is not known does not speak against it', () => {
  const reached = (day: string, mileageKm: number | null, boughtOn: string | null = '2024-01-01') =>
    repeated([repair(day, { mileageKm })], { boughtOn, safety: false })?.reached;
  expect(reached('2024-03-01', 3000)).toEqual(['withinSixtyDays']);
  expect(reached('2024-03-01', null)).toEqual(['withinSixtyDays']);
  expect(reached('2024-03-02', 3000)).toEqual([]);
  expect(reached('2024-03-01', 3001)).toEqual([]);
  expect(reached('2023-12-31', 10)).toEqual([]);
  expect(reached('2024-06-01', 2000, null)).toEqual(['withinSixtyDays']);
  expect(reached('2024-06-01', null, null)).toEqual([]);
});
