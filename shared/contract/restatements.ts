import { z } from 'zod';

/** How far the reading anew of stored posts has come. */
export const RestatementProgress = z
  .object({
    to: z.string(),
    startedAt: z.iso.datetime(),
    /** The last time a batch was done; long ago means that nobody works on it. */
    movedAt: z.iso.datetime(),
    done: z.int(),
    of: z.int(),
    /** Posts a second since it was last taken up; null until one is known. */
    rate: z.number().nullable(),
    /** Seconds until the end at this rate. */
    secondsLeft: z.int().nullable(),
  })
  .meta({ id: 'RestatementProgress' });
export type RestatementProgress = z.infer<typeof RestatementProgress>;

/** Negatives and complaints among the posts read anew, by the model before and after. */
const Moved = z.object({
  posts: z.int(),
  negativesBefore: z.int(),
  negativesAfter: z.int(),
  complaintsBefore: z.int(),
  complaintsAfter: z.int(),
});

/** What reads anew: another model the stored posts, or a mended reader the pages that are kept. */
export const RestatementKind = z.enum(['model', 'reader']);

/** One reading anew of stored posts. */
export const RestatementView = z
  .object({
    id: z.int(),
    kind: RestatementKind,
    from: z.array(z.string()),
    to: z.string(),
    state: z.enum(['running', 'done', 'replaced']),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    posts: z.int().describe('read anew'),
    changed: z.int().describe('of those, otherwise than before'),
    /** Posts changed, by field; `topics` holds topics and groups. A reader also has `added` and `withdrawn` ones. */
    fields: z.record(z.string(), z.int()),
    /** By month, oldest first. */
    months: z.array(Moved.extend({ month: z.string() })),
  })
  .meta({ id: 'Restatement' });
export type RestatementView = z.infer<typeof RestatementView>;

/** Said beside figures whose history was read anew: what became of those of this period. */
export const Restated = z
  .object({
    kind: RestatementKind,
    to: z.string(),
    startedAt: z.iso.datetime(),
    /** Null while it runs: the figures are a mixture of both models. */
    finishedAt: z.iso.datetime().nullable(),
    progress: z.union([RestatementProgress, z.null()]),
    moved: Moved,
  })
  .meta({ id: 'Restated' });
export type Restated = z.infer<typeof Restated>;
