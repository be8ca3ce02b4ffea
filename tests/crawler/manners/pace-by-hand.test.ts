import { describe, expect, test } from 'vitest';
import {
  firstPace,
  isGivenUp,
  nextPaceByHand,
  type PaceByHand,
} from '../../../crawler/manners/pace-by-hand.ts';

const ok = { outcome: 'ok', milliseconds: 5, retryAfterMs: null } as const;
const broken = { outcome: 'server-error', milliseconds: 5, retryAfterMs: null } as const;
const busy = { outcome: 'throttled', milliseconds: 5, retryAfterMs: null } as const;
const START = 1_000_000;

/** Trouble without end, each try made as soon as the pause before it is over. */
function troubled(first: PaceByHand, tries: number): { pauses: number[]; pace: PaceByHand; now: number } {
  let pace = first;
  let now = START;
  const pauses: number[] = [];
  for (let number = 0; number < tries; number++) {
    pace = nextPaceByHand(pace, busy, now);
    pauses.push(pace.pausedUntil - now);
    now = pace.pausedUntil;
  }
  return { pauses, pace, now };
}

describe('the pace of a crawl somebody waits for', () => {
  test('pauses grow while a host is busy, at a set rate too, and the rate comes back with good answers', () => {
    const { pauses, pace, now } = troubled(firstPace(20, true), 6);
    expect(pauses).toEqual([2000, 4000, 8000, 15_000, 30_000, 30_000]);
    expect(pace.spacingMs).toBeGreaterThanOrEqual(250);
    let later = nextPaceByHand(pace, ok, now);
    expect(later.spacingMs).toBeGreaterThan(200);
    expect(later.pausedUntil).toBeLessThanOrEqual(now);
    for (let answers = 0; answers < 60; answers++) later = nextPaceByHand(later, ok, now);
    expect(later.spacingMs).toBe(20);
  });
  test('thirty requests that fail together are one sign of trouble, not thirty', () => {
    let pace = firstPace(20, true);
    for (let request = 0; request < 30; request++) pace = nextPaceByHand(pace, broken, START);
    expect(pace.pausedUntil - START).toBe(2000);
    expect(isGivenUp(pace, START + 2000)).toBe(false);
  });
  test('one broken page neither pauses nor slows a host that answers otherwise for long', () => {
    let pace = nextPaceByHand(firstPace(20, true), broken, START);
    expect(pace.pausedUntil).toBeLessThanOrEqual(START);
    for (let answers = 0; answers < 60; answers++) pace = nextPaceByHand(pace, ok, START);
    expect(pace).toMatchObject({ spacingMs: 20, failures: 0, troubleSince: null });
  });
  test('a host that never answered is given up after seconds, one that did after minutes', () => {
    const fresh = nextPaceByHand(firstPace(20, true), broken, START);
    expect(isGivenUp(fresh, START + 19_000)).toBe(false);
    expect(isGivenUp(fresh, START + 21_000)).toBe(true);
    const known = nextPaceByHand(nextPaceByHand(firstPace(20, true), ok, START), broken, START);
    expect(isGivenUp(known, START + 240_000)).toBe(false);
    expect(isGivenUp(known, START + 301_000)).toBe(true);
    expect(isGivenUp(nextPaceByHand(known, ok, START), START + 301_000)).toBe(false);
  });
  test('a host that asks for a pause beyond all patience is not waited for', () => {
    const asked = nextPaceByHand(firstPace(20, true), { ...busy, retryAfterMs: 120_000 }, START);
    expect(isGivenUp(asked, START)).toBe(true);
    const known = nextPaceByHand(firstPace(20, true), ok, START);
    expect(isGivenUp(nextPaceByHand(known, { ...busy, retryAfterMs: 120_000 }, START), START)).toBe(false);
  });
  test('without a set rate the manners of the monitor hold', () => {
    const { pauses } = troubled(firstPace(1000, false), 3);
    expect(pauses).toEqual([15_000, 30_000, 60_000]);
  });
});
