import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, ref, when } from './columns.ts';

/** A cell of a series that stood out once, or that a person wants watched. Statuses are people's; figures are the evaluation's. */
export const signal = pgTable(
  'signal',
  {
    id: id(),
    series: text().notNull(),
    /** "symptom:part", "symptom:part:condition" or "words:12" (shared/catalogue/cells.ts). */
    cell: text().notNull(),
    /** new, watching, confirmed or dismissed. */
    status: text().notNull().default('new'),
    /** SignalFigures of shared/contract/signals.ts. */
    figures: jsonb().notNull(),
    madeOn: date({ mode: 'string' }).notNull(),
    evaluatedOn: date({ mode: 'string' }).notNull(),
    setBy: text(),
    setAt: when(),
  },
  (t) => [uniqueIndex('signal_once').on(t.series, t.cell)],
);

/** Every status a signal had, who set it and why, with the figures of that moment. */
export const signalStep = pgTable(
  'signal_step',
  {
    id: id(),
    signalId: ref()
      .notNull()
      .references(() => signal.id, { onDelete: 'cascade' }),
    fromStatus: text(),
    toStatus: text().notNull(),
    reason: text().notNull(),
    /** Null: the monitor itself. */
    userId: text(),
    figures: jsonb().notNull(),
    at: when().notNull().defaultNow(),
  },
  (t) => [index('signal_step_of').on(t.signalId, t.at)],
);

/** What was changed in production, so that vehicles built before and after can be held against each other. */
export const countermeasure = pgTable(
  'countermeasure',
  {
    id: id(),
    signalId: ref()
      .notNull()
      .references(() => signal.id, { onDelete: 'cascade' }),
    builtFrom: date({ mode: 'string' }).notNull(),
    what: text().notNull(),
    madeBy: text().notNull(),
    at: when().notNull().defaultNow(),
  },
  (t) => [index('countermeasure_of').on(t.signalId)],
);

/** A phrase somebody made a symptom of the catalogue, with who and when. */
export const watchedPhrase = pgTable(
  'watched_phrase',
  {
    id: id(),
    series: text().notNull(),
    phrase: text().notNull(),
    madeBy: text().notNull(),
    at: when().notNull().defaultNow(),
    endedBy: text(),
    endedAt: when(),
  },
  (t) => [uniqueIndex('watched_phrase_once').on(t.series, t.phrase).where(sql`${t.endedAt} IS NULL`)],
);

/** What each evaluation looked at and found beside the signals themselves. */
export const signalRun = pgTable(
  'signal_run',
  {
    id: id(),
    day: date({ mode: 'string' }).notNull(),
    cells: integer().notNull(),
    /** RisingWord of shared/contract/signals.ts, without `watched`. */
    words: jsonb().notNull(),
    /** What one cell is held against (store/signals/comparison.ts), so that a cell asked for by hand need not wait. */
    comparison: jsonb().notNull(),
    at: when().notNull().defaultNow(),
  },
  (t) => [index('signal_run_newest').on(t.at.desc())],
);
