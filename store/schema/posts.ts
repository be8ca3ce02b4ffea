import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytea, id, ref, when } from './columns.ts';
import { author, frontier, source, thread } from './crawl.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const post = pgTable(
  'post',
  {
    id: id(),
    sourceId: ref()
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    threadId: ref()
      .notNull()
      .references(() => thread.id, { onDelete: 'cascade' }),
    authorId: ref()
      .notNull()
      .references(() => author.id),
    externalId: text().notNull(),
    /** The page it was last seen on; when that page no longer has it, `missingSince` is set. */
    frontierId: ref().references(() => frontier.id, { onDelete: 'set null' }),
    url: text().notNull(),
    opening: boolean().notNull(),
    floor: integer(),
    /** Identifiers (phone, plate, VIN, ID number) are already masked. */
    body: text().notNull(),
    quotes: jsonb().notNull().default([]),
    images: text().array().notNull().default(sql`'{}'`),
    publishedAt: when(),
    publishedPrecision: text().notNull(),
    publishedText: text().notNull(),
    /** Ends of what printed spans ("10月前") leave possible; null where a page printed more, or nothing. */
    publishedFrom: when(),
    publishedTo: when(),
    /** Day in the business time zone; null when the page gives no day, and then in no period. */
    day: date({ mode: 'string' }),
    rating: doublePrecision(),
    /** Engagement as last counted; frozen 14 days after the end of the post's month. */
    replies: integer().notNull().default(0),
    views: integer().notNull().default(0),
    likes: integer().notNull().default(0),
    /** Heat in millionths, so that adding and taking away leaves nothing behind. */
    heatMicro: bigint({ mode: 'number' }).notNull().default(0),
    contentHash: text().notNull(),
    version: integer().notNull().default(1),
    firstSeenAt: when().notNull(),
    editedAt: when(),
    missingSince: when(),
    /** From then on it counts in nothing. */
    deletedAt: when(),
    /** It was our reader's mistake and no post of that page: nobody deleted it. `deletedAt` is set with it. */
    withdrawnAt: when(),
    /** Overlapping Han bigrams and words of title (opening post) and body. */
    search: tsvector().notNull(),
  },
  (t) => [
    uniqueIndex('post_identity').on(t.sourceId, t.externalId),
    index('post_thread').on(t.threadId, t.floor),
    index('post_author').on(t.authorId, t.publishedAt),
    /** With the moment, so that it tells at once between which moments the posts of some days lie. */
    index('post_day').on(t.day, t.publishedAt),
    index('post_heard').on(t.sourceId, t.publishedAt.desc().nullsLast()),
    index('post_newest').on(t.publishedAt.desc().nullsLast(), t.id.desc()),
    index('post_page').on(t.frontierId),
    index('post_search').using('gin', t.search),
  ],
);

/** What an edited post said before. */
export const postVersion = pgTable(
  'post_version',
  {
    postId: ref()
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    body: text().notNull(),
    replacedAt: when().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.version] })],
);

/** Keyed hashes of the identifiers a post held, for matching with customers without keeping them. */
export const postIdentifier = pgTable(
  'post_identifier',
  {
    postId: ref()
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.kind, t.hash] }), index('post_identifier_hash').on(t.hash)],
);

/** By what near-copies of a post are found; worked out from its body alone. Posts too short to have copies have no row. */
export const likeness = pgTable(
  'likeness',
  {
    postId: ref()
      .primaryKey()
      .references(() => post.id, { onDelete: 'cascade' }),
    /** See shared/understanding/copies/likeness.ts; empty of an advertisement that is too short to have copies. */
    signature: bytea().notNull(),
    keys: integer().array().notNull(),
    notice: boolean().notNull(),
    /** The words by which it is an advertisement. */
    advertising: jsonb(),
  },
  // Read as often as written, so nothing may wait in a pending list.
  (t) => [index('likeness_keys').using('gin', t.keys).with({ fastupdate: false })],
);

/**
 * What a post is among the others; most posts have no row. Kept by the one door of store/ingest/rollups.ts.
 * `original` is the earliest post of the group (its own, too); `verdict` is a person's, and stands over the rule.
 */
export const standing = pgTable(
  'standing',
  {
    postId: ref()
      .primaryKey()
      .references(() => post.id, { onDelete: 'cascade' }),
    originalId: ref(),
    /** To the original, 0–1. */
    similarity: doublePrecision().notNull().default(1),
    points: integer().notNull().default(0),
    reasons: jsonb().notNull().default([]),
    verdict: boolean(),
    copy: boolean().notNull().generatedAlwaysAs(sql`original_id IS NOT NULL AND original_id <> post_id`),
    suspected: boolean().notNull().generatedAlwaysAs(sql`coalesce(verdict, points >= 5)`),
  },
  (t) => [index('standing_original').on(t.originalId)],
);

/** Every time a person said that a post is astroturf, is not, or left it to the rule again (null). */
export const verdict = pgTable(
  'verdict',
  {
    id: id(),
    postId: ref()
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    astroturf: boolean(),
    userId: text().notNull(),
    at: when().notNull().defaultNow(),
  },
  (t) => [index('verdict_post').on(t.postId)],
);

/** The labels that count: the model's, with a person's corrections laid over them. */
export const insight = pgTable(
  'insight',
  {
    postId: ref()
      .primaryKey()
      .references(() => post.id, { onDelete: 'cascade' }),
    /** Of the model that read it last; another than today's is read anew (restatement). */
    version: text().notNull(),
    polarity: text().notNull(),
    complaint: boolean().notNull(),
    groups: text().array().notNull(),
    topics: text().array().notNull(),
    /** "symptom:part" of shared/catalogue/faults, part "unnamed" where the text names none. */
    faults: text().array().notNull().default(sql`'{}'`),
    /** "动力:negative": each aspect with its own polarity. */
    aspects: text().array().notNull().default(sql`'{}'`),
    /** model, person (corrected) or file (labels that came with an imported post). */
    labelledBy: text().notNull().default('model'),
    /** The model's whole insight, for spans and scores. One of an older version lacks the fields that came later. */
    detail: jsonb().notNull(),
  },
  (t) => [
    index('insight_version').on(t.version),
    /** Few posts are labelled by others than the model, and how many they are decides what may be compared. */
    index('insight_labelled').on(t.postId).where(sql`${t.labelledBy} <> 'model'`),
    /** A fault's reports are a handful among all posts of its series. */
    index('insight_faults').using('gin', t.faults).where(sql`${t.faults} <> '{}'`),
    /** Few posts report a hazard, and those are looked for at once. */
    index('insight_red_line').on(t.postId).where(sql`${t.detail} -> 'hazards' <> '[]'::jsonb`),
  ],
);

/** Which series a post is about; `basis` says how we know. */
export const mention = pgTable(
  'mention',
  {
    postId: ref()
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    series: text().notNull(),
    /** named in the text, inherited from quote, title or board, or said by a person who corrected it. */
    basis: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.series] }), index('mention_series').on(t.series, t.postId)],
);

/** Every word a person said on a label, a change or a confirmation (before = after): the training data of tomorrow. */
export const correction = pgTable(
  'correction',
  {
    id: id(),
    postId: ref()
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    field: text().notNull(),
    before: jsonb().notNull(),
    after: jsonb().notNull(),
    /** Version of the model whose label `before` is; null when a person or a file had said it. */
    readBy: text(),
    userId: text().notNull(),
    at: when().notNull().defaultNow(),
    /** Taken back: it counts no more, and neither do figures that stand on it. */
    undoneAt: when(),
    undoneBy: text(),
  },
  (t) => [index('correction_post').on(t.postId)],
);
