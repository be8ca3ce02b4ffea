import { z } from 'zod';

/**
 * `imported`: its posts came with a file and nothing is fetched; adding its address turns it into a crawled source.
 * `deleting`: its posts are being taken out of the numbers.
 */
export const SOURCE_STATES = [
  'new',
  'crawling',
  'healthy',
  'quiet',
  'failing',
  'blocked',
  'paused',
  'imported',
  'deleting',
] as const;

const Yields = z.object({
  /** Items a page over the last pages that were read; null when none were. */
  now: z.number().nullable(),
  /** Median of the rounds before; null while there are too few to say. */
  usual: z.number().nullable(),
});

/** What the end of the last round showed. */
export const SourceHealth = z.object({
  /** Posts a thread page, threads a list page. */
  yields: z.object({ posts: Yields, threads: Yields }),
  /** After so many hours without a new post it is called silent: by its own rhythm, never under 24. */
  quietAfterHours: z.number(),
  /** From publication to first sight, over posts of the last seven days; null while there are none to tell by. */
  lag: z.object({ posts: z.int(), medianMinutes: z.int(), p90Minutes: z.int() }).nullable(),
  /** Pages kept as fetched, compressed. */
  storage: z.object({ pages: z.int(), bytes: z.number() }),
  /** Of the last round. */
  pagesPerMinute: z.number().nullable(),
});
export type SourceHealth = z.infer<typeof SourceHealth>;

const Hour = z.int().min(0).max(24);
/** Hours of the business day in which pages may be asked for; `until` before `from` runs over midnight. */
export const CrawlWindow = z
  .object({ from: Hour.max(23), until: Hour.min(1) })
  .refine(({ from, until }) => from !== until, 'The hours must begin and end at different ones.');

/** A board of the source's front page, and whether it is read. */
export const SourceBoard = z.object({ id: z.string(), name: z.string(), read: z.boolean() });

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
    /** What is wrong, as the crawler calls it, `low-yield` or `silent`; null when nothing is. */
    trouble: z.string().nullable(),
    /** Null before its first round has ended. */
    health: SourceHealth.nullable(),
    /** At most one page of its host in so many milliseconds, as the host takes it. */
    spacingMs: z.int().nullable(),
    nextRound: z.iso.datetime().nullable(),
    everyMinutes: z.int(),
    window: CrawlWindow.nullable(),
    /** Pages a business day at most; null: no bound. */
    dailyPages: z.int().nullable(),
    pagesToday: z.int(),
    /** Days thread pages are kept; null: the default of the product. */
    snapshotDays: z.int().nullable(),
    /** Why nothing is asked for although something is due. */
    waits: z.enum(['window', 'budget']).nullable(),
    boards: z.array(SourceBoard),
  })
  .meta({ id: 'Source' });
export type SourceView = z.infer<typeof SourceView>;

export const NewSource = z
  .object({
    url: z.url().describe("A forum's front page, a board or a thread"),
    name: z.string().min(1).max(80).optional(),
    boards: z
      .array(z.string().max(100))
      .min(1, 'Choose at least one board.')
      .max(2000)
      .optional()
      .describe('ids of the boards of a front page to read; all if left out'),
  })
  .meta({ id: 'NewSource' });
export type NewSource = z.infer<typeof NewSource>;

/** What may be set of a source; what is left out stays. */
export const SourceChange = z
  .object({
    name: z.string().trim().min(1).max(80),
    everyMinutes: z.int().min(5).max(10_080),
    window: CrawlWindow.nullable(),
    dailyPages: z.int().min(1).max(1_000_000).nullable(),
    snapshotDays: z.int().min(0).max(365).nullable(),
    boards: z.array(z.string().max(100)).min(1, 'Choose at least one board.').max(2000),
  })
  .partial()
  .meta({ id: 'SourceChange' });
export type SourceChange = z.infer<typeof SourceChange>;

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
    /** Boards a front page lists. */
    boards: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Whether its pages have to be shown by a browser to be read, which costs some hundred times as much. */
    rendered: z.boolean(),
    posts: z.array(
      z.object({ author: z.string(), body: z.string(), publishedAt: z.iso.datetime().nullable() }),
    ),
  })
  .meta({ id: 'SourcePreview' });
export type SourcePreview = z.infer<typeof SourcePreview>;
