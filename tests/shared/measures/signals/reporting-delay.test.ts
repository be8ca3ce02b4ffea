import { describe, expect, it } from 'vitest';
import { delayShares, reportedShare } from '../../../../shared/measures/signals/reporting-delay.ts';

/** Every week 100 reports, of which 50, 30 and 20 become known after 0, 1 and 2 weeks: as much as is known today. */
const known = Array.from({ length: 10 }, (_, back) =>
  [50, 30, 20].flatMap((count, delay) => (delay <= back ? [{ back, delay, count }] : [])),
).flat();

describe('how much of a week is known yet', () => {
  it('is learned without the bias of weeks that could not show a long delay', () => {
    expect(delayShares(known).map((share) => Number(share.toFixed(3)))).toEqual([0.5, 0.8, 1]);
  });

  it('scales what is known up to what will be', () => {
    const shares = delayShares(known);
    expect(50 / reportedShare(shares, 0)).toBeCloseTo(100);
    expect(80 / reportedShare(shares, 1)).toBeCloseTo(100);
    expect(reportedShare(shares, 30)).toBe(1);
  });

  it('never scales more than tenfold, and not at all where nothing is known of delays', () => {
    expect(reportedShare([0.001, 1], 0)).toBe(0.1);
    expect(reportedShare(delayShares([]), 0)).toBe(1);
  });
});
