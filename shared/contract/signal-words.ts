import { z } from 'zod';
import { count, Day, Said } from './words.ts';

/** A phrase outside our catalogue that is said more than before, in one series. */
export const RisingWord = z.object({
  series: z.string(),
  seriesName: z.string(),
  phrase: z.string(),
  also: z.array(z.string()),
  among: z.enum(['bad', 'all']),
  from: Day,
  to: Day,
  posts: count,
  bad: count,
  seen: count,
  expected: z.number(),
  llr: z.number(),
  since: Day,
  weeks: z.array(count),
  excerpts: z.array(z.object({ id: z.int(), day: Day, excerpt: z.string() })),
  /** The signal, where somebody has it watched. */
  watched: z.int().nullable(),
});
export type RisingWord = z.infer<typeof RisingWord>;

/** A phrase somebody made a symptom of the catalogue. */
export const WatchedPhrase = z.object({
  id: z.int(),
  signal: z.int(),
  series: z.string(),
  phrase: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** GET /api/signals/words: as the last evaluation left them. */
export const RisingWords = z
  .object({
    day: Day.nullable(),
    words: z.array(RisingWord),
    watched: z.array(WatchedPhrase),
    version: z.string(),
  })
  .meta({ id: 'RisingWords' });
export type RisingWords = z.infer<typeof RisingWords>;

/** POST /api/signals/words: makes it a watched symptom of the series. */
export const WatchPhrase = z
  .object({
    series: z.string().min(1).max(80),
    phrase: Said.max(40).regex(
      /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u,
      'Give a phrase of two letters or characters or more.',
    ),
  })
  .meta({ id: 'WatchPhrase' });
export type WatchPhrase = z.infer<typeof WatchPhrase>;
