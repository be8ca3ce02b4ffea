import { bigint, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** One file taken in: what it held, what became of each line, and who did it. */
export const importRun = pgTable('import_run', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  fileName: text().notNull(),
  sha256: text().notNull(),
  encoding: text().notNull(),
  /** Column heading → our field, as it was used. */
  mapping: jsonb().notNull(),
  rows: integer().notNull(),
  inserted: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  failed: integer().notNull(),
  /** The first hundred: line, column, what is wrong and how to mend it. */
  errors: jsonb().notNull(),
  madeBy: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** The mapping a person chose for files with these headings, so the next file needs no choosing. */
export const importMapping = pgTable(
  'import_mapping',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    /** Fingerprint of the file's headings. */
    headings: text().notNull(),
    mapping: jsonb().notNull(),
    madeBy: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex('import_mapping_headings').on(t.kind, t.headings)],
);
