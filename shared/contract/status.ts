import { z } from 'zod';
import { RestatementProgress } from './restatements.ts';

/** What `npx chesheng status --json` and GET /api/status print. */
export const Status = z
  .object({
    threads: z.int(),
    posts: z.int(),
    authors: z.int(),
    sources: z.array(
      z.object({ name: z.string(), state: z.string(), lastFetch: z.iso.datetime().nullable() }),
    ),
    /** Stored posts being read anew by another model; null when none are. */
    restating: z.union([RestatementProgress, z.null()]),
    /** Kept pages being read again by a mended reader, in threads; null when none are. */
    rereading: z.union([RestatementProgress, z.null()]),
    queue: z.object({
      backend: z.enum(['postgresql', 'redis']),
      waiting: z.int(),
      active: z.int(),
      failed: z.int(),
      /** Frontier rows due now. */
      pagesDue: z.int(),
    }),
  })
  .meta({ id: 'Status' });
export type Status = z.infer<typeof Status>;
