import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const when = () => timestamp({ withTimezone: true });

/** A forum, review or complaint site we read, as somebody added it. */
export const source = pgTable('source', {
  id: id(),
  name: text().notNull(),
  /** Front page, board or thread from which reading starts. */
  url: text().notNull().unique(),
  host: text().notNull(),
  engine: text(),
  state: text().notNull().default('new'),
  /** One sentence for people; empty while healthy. */
  reason: text().notNull().default(''),
  /** Factor of every post's heat. */
  weight: doublePrecision().notNull().default(1),
  createdAt: when().notNull().defaultNow(),
  lastFetchAt: when(),
  lastPostAt: when(),
  /** What went wrong last (an outcome of the crawler's taxonomy), so `reason` can be said in any language; null while healthy. */
  trouble: text(),
  /** Whether its pages are read as a browser shows them, since without scripts they hold nothing. */
  rendered: boolean().notNull().default(false),
  /** Minutes between the end of a round and the start of the next. */
  everyMinutes: integer().notNull().default(60),
  /** When the next round starts; null while one runs or while paused. */
  nextRoundAt: when().defaultNow(),
  roundStartedAt: when(),
});

/** Manners are kept per host, whichever source or worker asks. */
export const host = pgTable('host', {
  host: text().primaryKey(),
  /** No request may start before this; moved forward by the claim itself. */
  nextAt: when().notNull().defaultNow(),
  spacingMs: integer().notNull().default(1000),
  /** The adaptive spacing never goes under this: our own minimum or the Crawl-delay of robots.txt, whichever is longer. */
  minSpacingMs: integer().notNull().default(1000),
  /** Back-off is a clock of its own, so an error never shortens the spacing. */
  backoffUntil: when(),
  failures: integer().notNull().default(0),
  robotsText: text(),
  robotsStatus: integer(),
  robotsFetchedAt: when(),
});

/** Every page we know of and when it is due. */
export const frontier = pgTable(
  'frontier',
  {
    id: id(),
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    host: text().notNull(),
    url: text().notNull(),
    /** Which reading is expected: front, list or thread. */
    kind: text().notNull(),
    /** Thread id on its site for thread pages, so one thread's pages are settled together. */
    threadKey: text(),
    page: integer().notNull().default(1),
    /** due, leased, done or failed (until the next round). */
    state: text().notNull().default('due'),
    /** Smaller is fetched first: threads before lists, so posts come early and lists stay short. */
    priority: integer().notNull().default(0),
    /** When a due page may be claimed; for a done page, when it is worth another look even if the list is silent. */
    dueAt: when().notNull().defaultNow(),
    leasedUntil: when(),
    attempts: integer().notNull().default(0),
    etag: text(),
    lastModified: text(),
    contentHash: text(),
    /** What happened last: ok, unchanged, or a refusal of the error taxonomy, with its detail. */
    outcome: text(),
    detail: text(),
    fetchedAt: when(),
    /** When the content last differed; the longer ago, the later the next look. */
    changedAt: when(),
    /** What the list said of the thread last time; equal means nothing to fetch. */
    listMark: text(),
  },
  (t) => [
    uniqueIndex('frontier_source_url').on(t.sourceId, t.url),
    index('frontier_due').on(t.host, t.priority, t.dueAt).where(sql`state = 'due'`),
    index('frontier_open').on(t.sourceId).where(sql`state in ('due', 'leased')`),
    index('frontier_fetched').on(t.sourceId, t.fetchedAt),
    index('frontier_leased').on(t.leasedUntil).where(sql`state = 'leased'`),
    index('frontier_thread').on(t.sourceId, t.threadKey),
  ],
);

/** One row per fetch outcome, day and source: what source health is made of. */
export const fetchOutcome = pgTable(
  'fetch_outcome',
  {
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    outcome: text().notNull(),
    pages: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.day, t.outcome] })],
);

/**
 * Every change made to a site file while the monitor runs, never altered; the last one of an engine is in force. Selectors
 * only: see shared/sites/patch.ts.
 */
export const sitePatch = pgTable(
  'site_patch',
  {
    id: id(),
    engine: text().notNull(),
    disabled: boolean().notNull(),
    note: text().notNull(),
    selectors: jsonb().notNull().default({}),
    madeAt: when().notNull().defaultNow(),
    madeBy: text().notNull(),
  },
  (t) => [index('site_patch_engine').on(t.engine, t.id)],
);

export const thread = pgTable(
  'thread',
  {
    id: id(),
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    externalId: text().notNull(),
    url: text().notNull(),
    title: text().notNull(),
    board: text(),
    replies: integer().notNull().default(0),
    views: integer().notNull().default(0),
    firstSeenAt: when().notNull(),
    goneAt: when(),
  },
  (t) => [uniqueIndex('thread_identity').on(t.sourceId, t.externalId)],
);

/** A forum account. Guests and anonymous posters share one row per source and name. */
export const author = pgTable(
  'author',
  {
    id: id(),
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    host: text().notNull(),
    /** Account id on the site, or "name:…" where the site gives none. */
    key: text().notNull(),
    name: text().notNull(),
    member: boolean().notNull(),
    posts: integer().notNull().default(0),
    negatives: integer().notNull().default(0),
    /** When the newest dated post that still stands was written and how it sounds; kept with the counts. */
    lastAt: when(),
    lastPolarity: text(),
    detail: jsonb(),
  },
  (t) => [uniqueIndex('author_identity').on(t.sourceId, t.key), index('author_lookup').on(t.host, t.key)],
);
