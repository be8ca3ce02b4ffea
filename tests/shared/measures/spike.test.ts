import { describe, expect, test } from 'vitest';
import { baseline, type DaySeries } from '../../../shared/measures/baseline.ts';
import { ears } from '../../../shared/measures/ears.ts';
import { countQuantile, normalQuantile } from '../../../shared/measures/negative-binomial.ts';
import { spike } from '../../../shared/measures/spike.ts';

const DAYS = 3 * 364;
const Q = 0.998;
const ASKED = { length: 7, quantile: Q, minBase: 5, days: 1 };

/** Three years of `a day` by weekday (weekends half as much again), talk of the same shape. */
function quiet(aDay: number, change: (day: number) => number = () => 1): DaySeries {
  const shape = (day: number) => (day % 7 === 0 || day % 7 === 6 ? 1.5 : 0.8);
  const counts = Array.from({ length: DAYS }, (_, day) => Math.round(aDay * shape(day) * change(day)));
  const talk = Array.from({ length: DAYS }, (_, day) => Math.round(10 * shape(day)));
  return { weekday: 0, counts, talk };
}

describe('count quantiles', () => {
  test('are those of the Poisson and the negative binomial law', () => {
    // P(X ≤ 8 | 4) = 0.9786, P(X ≤ 9 | 4) = 0.9919
    expect(countQuantile(4, 4, 0.99)).toBe(9);
    // size 4, p = ½ is mean 4, variance 8: P(X ≤ 11) = 0.98242, P(X ≤ 12) = 0.98936, P(X ≤ 13) = 0.99364
    expect(countQuantile(4, 8, 0.99)).toBe(13);
    expect(countQuantile(0, 0, 0.99)).toBe(0);
  });

  test('go on smoothly where counts are so many that a power of them is normal', () => {
    expect(countQuantile(401, 800, 0.998) / countQuantile(399, 800, 0.998)).toBeCloseTo(1, 1);
  });

  test('stand on the normal law: 1.959964 at 97.5 %', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 6);
  });
});

describe('EARS', () => {
  test('C1 and C2 are distances in standard deviations, C3 adds up the last three days', () => {
    const counts = [4, 6, 4, 6, 5, 4, 6, 5, 5, 20];
    const found = ears(counts, 9);
    // The seven days two days further back: mean 5, sd 1.
    expect(found?.expected).toBeCloseTo(5, 6);
    expect(found?.c2).toBeCloseTo(15, 6);
    expect(found?.c3).toBeGreaterThanOrEqual(14);
    expect(ears(counts, 8)).toBeNull();
  });
});

describe('the baseline', () => {
  test('of weeks without anything is what they hold, of a single day what that weekday holds', () => {
    const days = quiet(4);
    expect(baseline(days, DAYS - 1, 7, Q)?.expected).toBeCloseTo(27, -1);
    const sunday = baseline(days, DAYS - 7, 1, Q)?.expected ?? 0;
    const monday = baseline(days, DAYS - 6, 1, Q)?.expected ?? 0;
    expect(sunday / monday).toBeGreaterThan(1.5);
  });

  test('knows a rise that comes every year, and not one that came once', () => {
    const end = DAYS - 1;
    const inSeason = (day: number) => ((day - end + 10 * 364 + 20) % 364 < 28 ? 2 : 1);
    const yearly = quiet(4, inSeason);
    expect(baseline(yearly, end, 7, Q)?.season).toBeGreaterThan(1.4);
    expect(spike(yearly, end, ASKED)?.alarm).toBe(false);
    const once = quiet(4, (day) => (day > end - 364 - 14 && day <= end - 364 + 14 ? 5 : 1));
    expect(baseline(once, end, 7, Q)?.season).toBeLessThan(1.2);
  });

  test('learns no season from a year in which something outside happened', () => {
    const end = DAYS - 1;
    const storm = (day: number) => day > end - 364 - 10 && day <= end - 364 + 10;
    const days = quiet(4, (day) => (storm(day) || storm(day + 364) ? 5 : 1));
    expect(baseline(days, end, 7, Q)?.season).toBeGreaterThan(2);
    const unusual = days.counts.map((_, day) => storm(day) || storm(day + 364));
    expect(baseline({ ...days, unusual }, end, 7, Q)?.season).toBe(1);
  });

  test('is not carried up by an outbreak of the weeks before', () => {
    const days = quiet(4, (day) => (day > DAYS - 22 && day <= DAYS - 8 ? 6 : 1));
    expect(baseline(days, DAYS - 1, 7, Q)?.level).toBeLessThan(1.3 * 27);
  });
});

describe('a spike', () => {
  const end = DAYS - 1;
  const burst = (by: number) => quiet(4, (day) => (day > end - 7 ? by : 1));

  test('is what stands far above expectation, on as many days as asked', () => {
    expect(spike(burst(1), end, ASKED)?.alarm).toBe(false);
    expect(spike(burst(3), end, ASKED)?.alarm).toBe(true);
    const oneDay = quiet(4, (day) => (day === end ? 25 : 1));
    expect(spike(oneDay, end, ASKED)?.alarm).toBe(true);
    expect(spike(oneDay, end, { ...ASKED, days: 2 })?.alarm).toBe(false);
  });

  test('is none where a handful of people write', () => {
    const few = quiet(0, () => 0);
    const counts = few.counts.map((_, day) => (day > end - 4 ? 1 : 0));
    expect(spike({ ...few, counts }, end, ASKED)?.alarm).toBe(false);
  });

  test('that much more talk explains is attention, and no alarm', () => {
    const days = burst(3);
    const talk = days.talk.map((count, day) => (day > end - 7 ? count * 6 : count));
    expect(spike({ ...days, talk }, end, ASKED)).toMatchObject({ alarm: false, attentionOnly: true });
  });

  test('in less than nine weeks of history is left to EARS', () => {
    const counts = [...Array.from({ length: 20 }, (_, day) => 4 + (day % 2)), 30];
    const short = { weekday: 0, counts, talk: counts.map(() => 10) };
    expect(spike(short, 20, ASKED)).toMatchObject({ basis: 'recent', length: 1, seen: 30, alarm: true });
    expect(spike(short, 5, ASKED)).toBeNull();
  });
});
