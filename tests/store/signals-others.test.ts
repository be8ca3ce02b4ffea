import { expect, test } from 'vitest';
import type { Evidence } from '../../store/signals/evidence.ts';
import { othersOf } from '../../store/signals/others.ts';
import type { Reports } from '../../store/signals/report-weeks.ts';

const COUNT = 40;
const weekly = (count: number, from = 0) =>
  Array.from({ length: COUNT }, (_, week) => (week < from ? 0 : count));
const report = (series: string, seen: number[]): Reports => {
  const none = weekly(0);
  return { series, cell: 'noise:gearbox', seen, heard: none, noSolution: none, hazards: none };
};
const own = report('new', weekly(3, 30));
const evidence = (others: readonly string[], newFrom: number): Evidence => ({
  weeks: { day: '2026-06-30', count: COUNT },
  reports: [own, ...others.map((series, i) => report(series, weekly(i)))],
  visits: new Map(),
  talk: new Map([['new', weekly(50, newFrom)], ...others.map((series) => [series, weekly(100)] as const)]),
  inUse: new Map(),
  events: [],
  reported: null,
});

test('a new series is held against the middle of the others, by how much it is talked about', () => {
  const { others } = othersOf(evidence(['a', 'b', 'c'], 30), own);
  expect(others?.[29]).toBe(0);
  expect(others?.[39]).toBeCloseTo(0.5, 1);
});

test('a series with history, or one with fewer than three others, is not', () => {
  expect(othersOf(evidence(['a', 'b', 'c'], 0), own)).toEqual({});
  expect(othersOf(evidence(['a', 'b'], 30), own)).toEqual({});
});
