import { bigint, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { when } from './columns.ts';

/** Work the monitor does by the clock: who inserts the row does it, so it is done once, and a gap shows what was missed. */
export const dutyRun = pgTable(
  'duty_run',
  {
    duty: text().notNull(),
    dueAt: when().notNull(),
    /** running, done or failed. */
    state: text().notNull().default('running'),
    startedAt: when().notNull().defaultNow(),
    endedAt: when(),
    error: text(),
  },
  (t) => [primaryKey({ columns: [t.duty, t.dueAt] })],
);

/** Rollups held against the posts they are sums of. */
export const numberCheck = pgTable('number_check', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: when().notNull().defaultNow(),
  periodFrom: date({ mode: 'string' }).notNull(),
  periodTo: date({ mode: 'string' }).notNull(),
  rows: integer().notNull(),
  differing: integer().notNull(),
  /** The first rows that differ, with what was stored and what is true. */
  examples: jsonb().notNull().default([]),
});
