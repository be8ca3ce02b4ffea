import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { RisingWord } from '../../shared/contract/signal-words.ts';
import type { Store } from '../open.ts';
import { findRisingPhrases } from '../queries/rising-phrases.ts';

/** Series of which fewer posts were read in twelve weeks have nothing that could rise. */
const LEAST_POSTS = 30;
const LOOKED_BACK = 84;

export type FoundWord = Omit<RisingWord, 'watched'>;

/** Phrases outside our catalogue that rise at the end of `day`, of every series; among complaints and negatives first. */
export async function findRisingWords(store: Store, day: string, signal?: AbortSignal): Promise<FoundWord[]> {
  const { rows } = await store.pool.query<{ series: string }>(
    `SELECT series FROM rollup WHERE topic = 'all' AND day <= $1::date AND day > $1::date - ${LOOKED_BACK}
     GROUP BY series HAVING sum(posts) >= ${LEAST_POSTS} ORDER BY series`,
    [day],
  );
  const words: FoundWord[] = [];
  for (const { series } of rows) {
    signal?.throwIfAborted();
    const { phrases } = await findRisingPhrases(store, series, day);
    for (const { typical, window: _, ...phrase } of phrases)
      words.push({
        series,
        seriesName: seriesByKey(series)?.name ?? series,
        ...phrase,
        excerpts: typical,
      });
  }
  return words.sort((a, b) => Number(b.among === 'bad') - Number(a.among === 'bad') || b.llr - a.llr);
}
