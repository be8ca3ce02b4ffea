import type { SeriesQuery, SeriesReport } from '../../shared/contract/series.ts';
import { drivers } from '../../shared/measures/drivers.ts';
import type { Store } from '../open.ts';
import { versions } from './numbers.ts';
import { basePeriod } from './periods.ts';
import { readingErrorOf } from './reading-error.ts';
import { restatedIn } from './restatements.ts';
import { seriesCard } from './series-cards.ts';

/** The figures of one series with what moved its reputation and how far a reading model may be off. */
export async function seriesReport(
  store: Store,
  series: string,
  query: SeriesQuery,
  understanding: string,
  today: string,
): Promise<SeriesReport> {
  const { from, to, compare, topic, reading, place } = query;
  const base = basePeriod({ from, to }, compare, today);
  const [{ card, now, base: before }, readingError, restated] = await Promise.all([
    seriesCard(store, series, { from, to }, base, topic ?? 'all', reading, place),
    readingErrorOf(store, { series, from, to, reading, place, ...(topic === undefined ? {} : { topic }) }),
    restatedIn(store, { from, to }, base, series),
  ]);
  return {
    from,
    to,
    baseFrom: base.from,
    baseTo: base.to,
    card,
    drivers: drivers(now, before),
    readingError,
    restated,
    versions: versions(understanding),
  };
}
