import { wilson } from '../../../shared/measures/interval.ts';

const tenths = (share: number) => Math.round(share * 1000) / 10;

/** 95 % interval (Wilson) of a share, in percent with one decimal; null when there is nothing to share. */
export function percentInterval(hits: number, of: number): { low: number; high: number } | null {
  const interval = wilson(hits, of);
  return interval && { low: tenths(interval.low), high: tenths(interval.high) };
}

/** A share in percent with one decimal, as its interval has; null when there is nothing to share. */
export const percent = (hits: number, of: number): number | null => (of > 0 ? tenths(hits / of) : null);
