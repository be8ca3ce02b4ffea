import type { RisingWords } from '../../../shared/contract/signal-words.ts';
import { RISING_PHRASES_VERSION } from '../../../shared/measures/rising-phrases.ts';
import type { Store } from '../../open.ts';
import type { FoundWord } from '../../signals/rising-words.ts';

interface Watched {
  id: number;
  signal: number;
  series: string;
  phrase: string;
  by: string;
  at: Date;
}

/** The phrases the last evaluation found rising, and those people watch. */
export async function risingWords(store: Store): Promise<RisingWords> {
  const [runs, watched] = await Promise.all([
    store.pool.query<{ day: string; words: FoundWord[] }>(
      'SELECT day::text AS day, words FROM signal_run ORDER BY at DESC LIMIT 1',
    ),
    store.pool.query<Watched>(
      `SELECT w.id, s.id AS signal, w.series, w.phrase, coalesce(p.name, '–') AS by, w.at
       FROM watched_phrase w JOIN signal s ON s.series = w.series AND s.cell = 'words:' || w.id
       LEFT JOIN person p ON p.id = w.made_by WHERE w.ended_at IS NULL ORDER BY w.at DESC`,
    ),
  ]);
  const signals = new Map(watched.rows.map(({ series, phrase, signal }) => [`${series} ${phrase}`, signal]));
  const [last] = runs.rows;
  return {
    day: last?.day ?? null,
    words: (last?.words ?? []).map((word) => ({
      ...word,
      watched: signals.get(`${word.series} ${word.phrase}`) ?? null,
    })),
    watched: watched.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    version: RISING_PHRASES_VERSION,
  };
}
