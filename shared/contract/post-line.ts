import { z } from 'zod';
import { GroupSchema, PolaritySchema, TopicSchema } from './words.ts';

const text = (most: number) => z.string().max(most);

/** Labels that came with a post, as a person would have given them. */
export const PostLabel = z.object({
  polarity: PolaritySchema,
  complaint: z.boolean(),
  groups: z.array(GroupSchema),
  topics: z.array(TopicSchema),
  /** "symptom:part" */
  faults: z.array(z.string().regex(/^[a-z]{1,20}:[a-z]{1,20}$/)),
  series: z.array(z.object({ series: text(80).min(1), basis: z.enum(['named', 'quote', 'title', 'board']) })),
});
export type PostLabel = z.infer<typeof PostLabel>;

/**
 * One line of a file of posts (JSON Lines), for histories and for sites we may not crawl. Lines of one thread stand
 * together, its opening post first.
 */
export const PostLine = z.object({
  url: z.url().max(2000),
  /** Host and port of the site; the source it is stored under. */
  site: text(253).min(1),
  threadId: text(200).min(1),
  threadTitle: text(500),
  board: text(200).nullable(),
  threadReplies: z.int().min(0),
  threadViews: z.int().min(0),
  postId: text(200).min(1),
  opening: z.boolean(),
  floor: z.int().min(1).nullable(),
  author: z.object({ id: text(200).min(1).nullable(), name: text(200) }),
  publishedAt: z.iso.datetime({ offset: true }),
  publishedPrecision: z.enum(['second', 'minute', 'hour', 'day']),
  likes: z.int().min(0),
  body: text(100_000),
  quotes: z
    .array(z.object({ author: text(200).nullable(), text: text(20_000), postId: text(200).nullable() }))
    .max(50),
  rating: z.number().nullable(),
  label: PostLabel.optional(),
});
export type PostLine = z.infer<typeof PostLine>;
