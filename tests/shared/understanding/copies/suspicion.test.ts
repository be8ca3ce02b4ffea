import { expect, test } from 'vitest';
import {
  advertisingReason,
  type Copy,
  points,
  SUSPECTED_FROM,
  suspicion,
  type Writer,
} from '../../../../shared/understanding/copies/suspicion.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 6, 17);

const copies = (n: number, change: (i: number) => Partial<Copy> = () => ({})): Copy[] =>
  Array.from({ length: n }, (_, i) => ({
    author: i % 4,
    source: 1,
    at: START + i * HOUR,
    polarity: 'positive' as const,
    notice: false,
    ...change(i),
  }));
const writers = (change: Partial<Writer> = {}): Writer[] =>
  [0, 1, 2, 3].map((author) => ({
    author,
    firstAt: START,
    forumSince: START - 400 * 24 * HOUR,
    posts: 3,
    series: 1,
    positives: 3,
    negatives: 0,
    ...change,
  }));
const old: Partial<Writer> = {
  firstAt: START - 300 * 24 * HOUR,
  posts: 90,
  series: 4,
  positives: 30,
  negatives: 20,
};
const names = (...asked: Parameters<typeof suspicion>) => suspicion(...asked).map(({ reason }) => reason);

test('one praise by several new accounts that write of nothing else is suspected, with its reasons', () => {
  const found = suspicion(copies(12), writers());
  expect(found).toEqual([
    { reason: 'burst', points: 2, posts: 12, authors: 4, days: 1 },
    { reason: 'newAuthors', points: 2, authors: 4, of: 4 },
    { reason: 'oneSided', points: 2, authors: 4, of: 4 },
    { reason: 'repeated', points: 1, posts: 12, authors: 4 },
  ]);
  expect(points(found)).toBeGreaterThanOrEqual(SUSPECTED_FROM);
});

test('blame that is bought is suspected like praise', () => {
  const blame = copies(12, () => ({ polarity: 'negative' }));
  expect(points(suspicion(blame, writers({ positives: 0, negatives: 3 })))).toBeGreaterThanOrEqual(
    SUSPECTED_FROM,
  );
});

test('the same minutes and several forums count', () => {
  const together = copies(8, (i) => ({ at: START + i * 60_000, source: i % 2 }));
  expect(names(together, writers(old))).toEqual(['burst', 'repeated', 'sameMinutes', 'acrossForums']);
});

test('one person who posts a complaint in two or in ten places is no astroturf', () => {
  expect(
    suspicion(
      copies(2, () => ({ author: 1 })),
      writers(),
    ),
  ).toEqual([]);
  expect(
    suspicion(
      copies(10, (i) => ({ author: 1, source: i })),
      writers(),
    ),
  ).toEqual([]);
});

test('a notice that many pass on, and a text without one opinion, are none', () => {
  expect(
    suspicion(
      copies(12, () => ({ notice: true, polarity: 'negative' })),
      writers(),
    ),
  ).toEqual([]);
  expect(
    suspicion(
      copies(12, () => ({ polarity: 'neutral' })),
      writers(),
    ),
  ).toEqual([]);
  expect(
    suspicion(
      copies(12, (i) => ({ polarity: i % 2 ? 'positive' : 'negative' })),
      writers(),
    ),
  ).toEqual([]);
});

test('known owners who repeat a text stay under the line', () => {
  expect(points(suspicion(copies(6), writers(old)))).toBeLessThan(SUSPECTED_FROM);
});

test('nobody is new on a forum that we have only just begun to read', () => {
  expect(names(copies(12), writers({ forumSince: START - 24 * HOUR }))).not.toContain('newAuthors');
});

test('months apart is no burst', () => {
  expect(
    suspicion(
      copies(12, (i) => ({ at: START + i * 240 * HOUR })),
      writers(),
    ),
  ).toEqual([]);
});

test('an advertisement is suspected by itself', () => {
  expect(points([advertisingReason({ contact: '加微信', offer: '名额' })])).toBeGreaterThanOrEqual(
    SUSPECTED_FROM,
  );
});
