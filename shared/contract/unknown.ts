import { z } from 'zod';
import { AskedDay, Day } from './words.ts';

export const UnknownQuery = z.object({ from: AskedDay, to: AskedDay.describe('last day, inclusive') });

const PhrasePost = z.object({
  id: z.int(),
  day: Day,
  /** The words around the phrase, at most 80 characters. */
  excerpt: z.string(),
});

/** A word or phrase outside our own vocabulary that is said more than before. */
export const RisingPhraseView = z.object({
  phrase: z.string(),
  /** Shorter or overlapping phrases of the same posts. */
  also: z.array(z.string()),
  /** Whether it rose among complaints and negatives, or only in the talk as a whole. */
  among: z.enum(['bad', 'all']),
  /** Days in which it rose: the posts behind it are those of these days that hold the phrase. */
  from: Day,
  to: Day,
  /** The same in whole weeks. */
  window: z.int(),
  /** Posts of these days that say it, and those of them that are complaints or negatives. */
  posts: z.int(),
  bad: z.int(),
  /** Among the posts it was tested on: said, and expected from the weeks before, the talk as a whole and the season. */
  seen: z.int(),
  expected: z.number(),
  /** Poisson log-likelihood ratio. */
  llr: z.number(),
  /** First day of the last 28 weeks on which it was said. */
  since: Day,
  /** Posts per week up to the end, the oldest first. */
  weeks: z.array(z.int()),
  typical: z.array(PhrasePost),
});
export type RisingPhraseView = z.infer<typeof RisingPhraseView>;

/** GET /api/series/{series}/unknown: what our own words do not cover, a class that is watched. */
export const Unknown = z
  .object({
    from: Day,
    to: Day,
    /** Complaints that surely belong to no group and name no fault, and all complaints, in the period and by week. */
    unclassified: z.object({
      posts: z.int(),
      of: z.int(),
      /** Weeks of seven days up to the end of the period, the oldest first. */
      weeks: z.array(z.object({ from: Day, to: Day, posts: z.int(), of: z.int() })),
    }),
    /** Rising at the end of the period; those among complaints and negatives first. */
    phrases: z.array(RisingPhraseView),
    /** Tests made: the more, the more surprising a rise has to be. */
    tested: z.int(),
    /** Of the rule. */
    version: z.string(),
  })
  .meta({ id: 'Unknown' });
export type Unknown = z.infer<typeof Unknown>;
