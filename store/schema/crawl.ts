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
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytea, id, when } from './columns.ts';

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
  /** When a post we did not have was stored last: what a silent source is told by. */
  lastNewAt: when(),
  /** Hours of the business day in which pages may be asked for, from (0–23) until (1–24); null: at any time. */
  windowFrom: integer(),
  windowUntil: integer(),
  /** Most pages asked for in a business day; null: no bound. Counted by the claim itself. */
  dailyPages: integer(),
  pagesDay: text(),
  pagesToday: integer().notNull().default(0),
  /** Days for which its thread pages are kept as fetched; null: as long as the retention class says. */
  snapshotDays: integer(),
  /** A person found right how much its pages yield since then; rounds before it are no measure. */
  yieldSince: when(),
  /** What the end of the last round showed (store/queries/health.ts). */
  health: jsonb(),
});

/** Boards of a source as its front page lists them, and whether they are read. A source without rows reads all it finds. */
export const sourceBoard = pgTable(
  'source_board',
  {
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    /** Id on its site. */
    boardKey: text().notNull(),
    name: text().notNull(),
    read: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.boardKey] })],
);

/** What one round of a source came to, for comparing the next with. */
export const round = pgTable(
  'round',
  {
    id: id(),
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    startedAt: when().notNull(),
    endedAt: when().notNull().defaultNow(),
    state: text().notNull(),
    trouble: text(),
    /** Pages asked for. */
    pages: integer().notNull(),
    /** Thread pages that were read, and the posts on them. */
    threadPages: integer().notNull(),
    posts: integer().notNull(),
    /** List pages that were read, and the threads on them. */
    listPages: integer().notNull(),
    threads: integer().notNull(),
  },
  (t) => [index('round_newest').on(t.sourceId, t.id.desc())],
);

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
    /** Board on its site below which the page was found; null where that is not known. */
    boardKey: text(),
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
    /** Posts or threads on it when it was read last; null when that visit brought no page. */
    items: integer(),
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

/** A page as it was fetched, compressed; one row per distinct content. Holds what people wrote unmasked, so it is kept for days only. */
export const snapshot = pgTable(
  'snapshot',
  {
    id: id(),
    sourceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    frontierId: bigint({ mode: 'number' })
      .notNull()
      .references(() => frontier.id, { onDelete: 'cascade' }),
    /** Retention class (store/snapshots/retention.ts): thread or trouble. */
    kind: text().notNull(),
    outcome: text().notNull(),
    /** Thread id on its site; null for pages that gave no thread. */
    threadKey: text(),
    /** Where it came from, after redirects. */
    url: text().notNull(),
    contentType: text(),
    charset: text().notNull(),
    /** SHA-256 of the bytes as fetched, base64url. */
    hash: text().notNull(),
    /** Bytes as fetched, and as kept. */
    size: integer().notNull(),
    stored: integer().notNull(),
    /** zstd of the bytes as fetched. */
    body: bytea().notNull(),
    /** When these bytes were seen first: times such as "3 小时前" count from there. */
    seenAt: when().notNull(),
    /** When they became what the page shows, the last time. */
    currentAt: when().notNull(),
    engine: text(),
    /** Version of the reader that read it last. */
    reader: text().notNull(),
    /** The last rereading that has been over it. */
    restatementId: bigint({ mode: 'number' }),
  },
  (t) => [
    uniqueIndex('snapshot_content').on(t.frontierId, t.hash),
    index('snapshot_size').on(t.sourceId, t.kind, t.stored),
    index('snapshot_thread').on(t.sourceId, t.threadKey),
    index('snapshot_age').on(t.kind, t.currentAt),
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
