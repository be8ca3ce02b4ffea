import { describe, expect, test } from 'vitest';
import { heatMicro } from '../../../shared/measures/heat.ts';
import { wilson } from '../../../shared/measures/interval.ts';
import { netSentiment, reputation } from '../../../shared/measures/reputation.ts';

describe('reputation', () => {
  test('leaves neutral posts out and smooths by one post on each side', () => {
    expect(reputation(1, 0)).toBeCloseTo(66.667, 3);
    expect(reputation(44, 54)).toBe(45);
    expect(reputation(0, 3)).toBe(20);
  });
  test('is unknown, not 50, when nobody praised or complained', () => {
    expect(reputation(0, 0)).toBeNull();
  });
});

test('net sentiment has two definitions: 80/20/100 gives 30 and 60', () => {
  expect(netSentiment(80, 100, 20)).toEqual({ ofAll: 30, ofOpinions: 60 });
  expect(netSentiment(0, 0, 0)).toEqual({ ofAll: null, ofOpinions: null });
  expect(netSentiment(0, 4, 0)).toEqual({ ofAll: 0, ofOpinions: null });
});

describe('heat of a post, in millionths', () => {
  test('a post nobody touched weighs its source', () => {
    expect(heatMicro({ sourceWeight: 1, opening: true })).toBe(1_000_000);
    expect(heatMicro({ sourceWeight: 0.5, opening: false })).toBe(500_000);
  });
  test('replies, shares, likes and views count 5, 10, 1 and 0.1 under the logarithm', () => {
    // 1 + ln(1 + 5·10 + 10·2 + 3 + 0.1·1000) = 1 + ln 174
    const post = { sourceWeight: 1, opening: true, replies: 10, shares: 2, likes: 3, views: 1000 };
    expect(heatMicro(post)).toBe(Math.round(1e6 * (1 + Math.log(174))));
    expect(heatMicro(post)).toBe(6_159_055);
  });
  test('a reply has only its likes: the thread’s counts belong to the opening post', () => {
    const reply = { sourceWeight: 1, opening: false, replies: 10, shares: 2, likes: 3, views: 1000 };
    expect(heatMicro(reply)).toBe(heatMicro({ sourceWeight: 1, opening: false, likes: 3 }));
  });
  test('a broken count weighs nothing', () => {
    expect(heatMicro({ sourceWeight: 1, opening: true, replies: -5, views: Number.NaN, likes: null })).toBe(
      1_000_000,
    );
  });
});

test.each([
  [21, 25, 65.3, 93.6],
  [1, 25, 0.7, 19.5],
  [11, 25, 26.7, 62.9],
  [15, 25, 40.7, 76.6],
])('Wilson interval of %i in %i is [%f, %f] percent', (hits, total, low, high) => {
  const interval = wilson(hits, total);
  expect((interval?.low ?? 0) * 100).toBeCloseTo(low, 1);
  expect((interval?.high ?? 0) * 100).toBeCloseTo(high, 1);
  expect(wilson(0, 0)).toBeNull();
});
