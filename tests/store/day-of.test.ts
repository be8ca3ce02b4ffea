import { describe, expect, it } from 'vitest';
import { dayOf, intersection, type Published } from '../../store/ingest/day-of.ts';

const ZONE = 'Asia/Shanghai';
const post = (more: Partial<Published>): Published => ({
  publishedAt: null,
  publishedPrecision: 'unknown',
  publishedBetween: null,
  ...more,
});
const span = (from: string, to: string) => ({ from: `${from}:00.000Z`, to: `${to}:00.000Z` });

describe('the day a post counts on', () => {
  it('is that of its date', () => {
    expect(dayOf(post({ publishedAt: '2026-11-30T17:00:00.000Z', publishedPrecision: 'minute' }), ZONE)).toBe(
      '2026-12-01',
    );
    expect(
      dayOf(post({ publishedAt: '2026-11-01T00:00:00.000Z', publishedPrecision: 'month' }), ZONE),
    ).toBeNull();
  });

  it('is the one day its interval lies in, whatever day a span was taken for', () => {
    const publishedBetween = span('2026-11-21T16:30', '2026-11-22T15:00');
    expect(dayOf(post({ publishedBetween }), ZONE)).toBe('2026-11-22');
    const taken = { publishedAt: '2026-11-22T16:00:00.000Z', publishedPrecision: 'day' } as const;
    expect(dayOf(post({ ...taken, publishedBetween }), ZONE)).toBe('2026-11-22');
  });

  it('is in the month its interval lies in', () => {
    expect(dayOf(post({ publishedBetween: span('2026-01-02T00:00', '2026-01-12T00:00') }), ZONE)).toBe(
      '2026-01-07',
    );
  });

  it('is none where the interval reaches into another month of the business', () => {
    expect(dayOf(post({ publishedBetween: span('2026-01-10T00:00', '2026-02-05T00:00') }), ZONE)).toBeNull();
    // In UTC all of it is January.
    expect(dayOf(post({ publishedBetween: span('2026-01-02T00:00', '2026-01-31T16:30') }), ZONE)).toBeNull();
    expect(dayOf(post({ publishedBetween: span('2026-01-02T00:00', '2026-01-31T16:30') }), 'UTC')).toBe(
      '2026-01-16',
    );
  });
});

describe('two intervals', () => {
  it('leave what both leave, or nothing where they contradict each other', () => {
    const one = span('2026-01-01T00:00', '2026-01-30T00:00');
    expect(intersection(one, span('2026-01-10T00:00', '2026-02-10T00:00'))).toEqual(
      span('2026-01-10T00:00', '2026-01-30T00:00'),
    );
    expect(intersection(one, span('2025-01-10T00:00', '2027-02-10T00:00'))).toEqual(one);
    expect(intersection(one, span('2026-03-10T00:00', '2026-04-10T00:00'))).toBeNull();
  });
});
