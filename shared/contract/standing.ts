import { z } from 'zod';
import { count } from './words.ts';

/** Three readings of every count: all posts, without copies of an earlier post, without suspected astroturf (水军). */
export const READINGS = ['raw', 'distinct', 'genuine'] as const;
export const ReadingSchema = z.enum(READINGS);
export type Reading = z.infer<typeof ReadingSchema>;
/** Left out: all posts count. */
export const AskedReading = ReadingSchema.optional().describe(
  'raw (default): all posts; distinct: without copies of earlier posts; genuine: without suspected astroturf',
);

/** Why a post is suspected, with the figures a sentence needs; points add up. */
export const Reason = z.discriminatedUnion('reason', [
  /** Near-identical posts of one opinion by several authors within days. */
  z.object({ reason: z.literal('burst'), points: count, posts: count, authors: count, days: count }),
  /** Accounts that wrote nothing before. */
  z.object({ reason: z.literal('newAuthors'), points: count, authors: count, of: count }),
  /** Accounts that write of one series only, and only praise or only blame. */
  z.object({ reason: z.literal('oneSided'), points: count, authors: count, of: count }),
  /** The same accounts post the same again and again. */
  z.object({ reason: z.literal('repeated'), points: count, posts: count, authors: count }),
  /** Several accounts in the same minutes. */
  z.object({ reason: z.literal('sameMinutes'), points: count, authors: count, minutes: count }),
  /** The same text on several forums, by several authors. */
  z.object({ reason: z.literal('acrossForums'), points: count, forums: count }),
  /** A way to contact a seller and something to sell. */
  z.object({ reason: z.literal('advertising'), points: count, contact: z.string(), offer: z.string() }),
]);
export type Reason = z.infer<typeof Reason>;

/** What a post is among the others: a copy of an earlier one, suspected to be bought, or neither. */
export const Standing = z.object({
  /** The earliest of near-identical posts within a week of each other; null when nobody wrote alike. */
  copies: z
    .object({
      original: z.int(),
      /** Posts of the group, this one and the original included. */
      posts: z.int(),
      /** Share of 3-grams in common with the original, 0–1. */
      similarity: z.number(),
    })
    .nullable(),
  /** Left out of the reading without suspected astroturf. */
  suspected: z.boolean(),
  points: z.int(),
  reasons: z.array(Reason),
  /** What a person said, which stands over the rule; null when nobody did. */
  verdict: z.boolean().nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** PUT /api/posts/{id}/astroturf: true it is, false it is not, null leaves it to the rule again. */
export const Verdict = z.object({ astroturf: z.boolean().nullable() }).meta({ id: 'Verdict' });
