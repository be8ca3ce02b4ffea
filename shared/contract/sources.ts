import { z } from 'zod';

/** `imported`: its posts came with a file and nothing is fetched; adding its address turns it into a crawled source. */
export const SOURCE_STATES = [
  'new',
  'crawling',
  'healthy',
  'quiet',
  'failing',
  'blocked',
  'paused',
  'imported',
] as const;

export const SourceView = z
  .object({
    id: z.int(),
    name: z.string(),
    url: z.string(),
    engine: z.string().nullable(),
    /** Whether its pages are read as a browser shows them. */
    rendered: z.boolean(),
    state: z.enum(SOURCE_STATES),
    /** One sentence for people: what is wrong and what to do; empty when healthy. */
    reason: z.string(),
    lastFetch: z.iso.datetime().nullable(),
    lastPost: z.iso.datetime().nullable(),
    threads: z.int(),
    posts: z.int(),
    /** Pages still due and done in the running round. */
    due: z.int(),
    done: z.int(),
    /** Pages per outcome over the last seven days, e.g. {"ok":120,"login":1}. */
    outcomes: z.record(z.string(), z.int()),
  })
  .meta({ id: 'Source' });
export type SourceView = z.infer<typeof SourceView>;

export const NewSource = z
  .object({
    url: z.url().describe("A forum's front page, a board or a thread"),
    name: z.string().min(1).max(80).optional(),
  })
  .meta({ id: 'NewSource' });
export type NewSource = z.infer<typeof NewSource>;

/** GET /api/sources, and the data of every event of GET /api/sources/progress. */
export const Sources = z.object({ sources: z.array(SourceView) }).meta({ id: 'Sources' });
export type Sources = z.infer<typeof Sources>;

/** What an address is and a few posts below it, before it becomes a source. */
export const SourcePreview = z
  .object({
    /** The address that would be kept: canonical, after redirects. */
    url: z.string(),
    engine: z.string(),
    kind: z.enum(['front', 'board', 'thread']),
    name: z.string(),
    /** Whether its pages have to be shown by a browser to be read, which costs some hundred times as much. */
    rendered: z.boolean(),
    posts: z.array(
      z.object({ author: z.string(), body: z.string(), publishedAt: z.iso.datetime().nullable() }),
    ),
  })
  .meta({ id: 'SourcePreview' });
export type SourcePreview = z.infer<typeof SourcePreview>;
