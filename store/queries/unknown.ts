import type { Unknown } from '../../shared/contract/unknown.ts';
import { RISING_PHRASES_VERSION } from '../../shared/measures/rising-phrases.ts';
import type { Store } from '../open.ts';
import type { Period } from './periods.ts';
import { findRisingPhrases } from './rising-phrases.ts';
import { unclassified } from './unclassified.ts';

/** What our own words do not cover about a series, as of the end of the period, or of today where the period still runs. */
export async function unknown(
  store: Store,
  series: string,
  { from, to }: Period,
  today: string,
): Promise<Unknown> {
  const end = from <= today && today < to ? today : to;
  const [counted, rising] = await Promise.all([
    unclassified(store, series, { from, to: end }),
    findRisingPhrases(store, series, end),
  ]);
  return { from, to: end, unclassified: counted, ...rising, version: RISING_PHRASES_VERSION };
}
