import { z } from 'zod';
import { GroupSchema, PolaritySchema, TopicSchema } from './words.ts';

const text = (most: number) => z.string().max(most);
/** A name that is kept as it is: without what a database cannot hold, NUL and half a surrogate pair. */
const name = (most: number) =>
  text(most).refine((written) => !written.includes('\0') && written.isWellFormed());
/** As far as four bytes count. */
const count = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);

/** Labels that came with a post, as a person would have given them. */
export const PostLabel = z.object({
  polarity: PolaritySchema,
  complaint: z.boolean(),
  groups: z.array(GroupSchema).max(50),
  topics: z.array(TopicSchema).max(50),
  /** "symptom:part" */
  faults: z.array(z.string().regex(/^[a-z]{1,20}:[a-z]{1,20}$/)).max(50),
  series: z
    .array(z.object({ series: name(80).min(1), basis: z.enum(['named', 'quote', 'title', 'board']) }))
    .max(50),
});
export type PostLabel = z.infer<typeof PostLabel>;

/**
 * One line of a file of posts (JSON Lines), for histories and for sites we may not crawl. Lines of one thread stand
 * together, its opening post first.
 */
export const PostLine = z.object({
  url: name(2000).pipe(z.url()),
  /** Host and port of the site; the source it is stored under. */
  site: name(253).min(1),
  threadId: name(200).min(1),
  threadTitle: text(500),
  board: text(200).nullable(),
  threadReplies: count,
  threadViews: count,
  postId: name(200).min(1),
  opening: z.boolean(),
  floor: count.min(1).nullable(),
  author: z.object({ id: name(200).min(1).nullable(), name: text(200) }),
  publishedAt: z.iso.datetime({ offset: true }),
  publishedPrecision: z.enum(['second', 'minute', 'hour', 'day']),
  likes: count,
  body: text(100_000),
  quotes: z
    .array(z.object({ author: text(200).nullable(), text: text(20_000), postId: name(200).nullable() }))
    .max(50),
  rating: z.number().nullable(),
  label: PostLabel.optional(),
});
export type PostLine = z.infer<typeof PostLine>;
