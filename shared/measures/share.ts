import type { Share } from '../contract/places.ts';
import { wilson } from './interval.ts';

const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

/** `hits` among `of` as a share with its 95 % interval (Wilson), four decimals; null when there is nothing to share. */
export function shareOf(hits: number, of: number): Share | null {
  const interval = wilson(hits, of);
  if (interval === null) return null;
  return { hits, of, share: rounded(hits / of), low: rounded(interval.low), high: rounded(interval.high) };
}
