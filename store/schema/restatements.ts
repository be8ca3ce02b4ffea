import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { when } from './columns.ts';
import { source } from './crawl.ts';

/** Stored posts read anew, by another model or from kept pages by a mended reader: what came of it, so that a changed history says so. */
export const restatement = pgTable(
  'restatement',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Versions the posts had been read by. */
    /** model: labels by another model; reader: what is on the pages, by another version of the reader. */
    kind: text().notNull().default('model'),
    /** reader: of which source or engine only; null: all. */
    sourceId: bigint({ mode: 'number' }).references(() => source.id, { onDelete: 'set null' }),
    engine: text(),
    /** reader: threads with kept pages when it began. */
    threads: integer().notNull().default(0),
    threadsDone: integer().notNull().default(0),
    fromVersions: text().array().notNull(),
    toVersion: text().notNull(),
    /** running, done, or replaced (a still newer model came before it was done). */
    state: text().notNull(),
    startedAt: when().notNull().defaultNow(),
    /** The last time a process took it up, and how far it was then: the rate is counted from there. */
    resumedAt: when().notNull().defaultNow(),
    resumedDone: integer().notNull().default(0),
    movedAt: when().notNull().defaultNow(),
    finishedAt: when(),
    /** Posts read anew. */
    done: integer().notNull().default(0),
    /** Of those, the ones with another label than before. */
    changed: integer().notNull().default(0),
    /** The same by field: {"polarity": 12, "series": 3}. */
    fields: jsonb().notNull().default({}),
  },
  (t) => [
    // One of a kind at a time, whoever starts it.
    uniqueIndex('restatement_running').on(t.kind).where(sql`${t.state} = 'running'`),
    index('restatement_newest').on(t.startedAt),
  ],
);

/**
 * What it did to the main figures: of the posts read anew, those of a series ("*": all of them) and month that counted
 * before and after.
 */
export const restatementFigure = pgTable(
  'restatement_figure',
  {
    restatementId: bigint({ mode: 'number' })
      .notNull()
      .references(() => restatement.id, { onDelete: 'cascade' }),
    series: text().notNull(),
    /** YYYY-MM */
    month: text().notNull(),
    posts: integer().notNull(),
    negativesBefore: integer().notNull(),
    negativesAfter: integer().notNull(),
    complaintsBefore: integer().notNull(),
    complaintsAfter: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.restatementId, t.series, t.month] }),
    index('restatement_figure_series').on(t.series, t.month),
  ],
);
