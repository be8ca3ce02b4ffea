import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, when } from './columns.ts';

/** 定稿: the figures of a finished period as they were declared final; what moves afterwards is a revision 修订. */
export const finalReport = pgTable(
  'final_report',
  {
    id: id(),
    series: text().notNull(),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodTo: date({ mode: 'string' }).notNull(),
    /** By reading and measure, as printed. */
    figures: jsonb().notNull(),
    /** Of formulas and model. */
    versions: jsonb().notNull(),
    madeBy: text().notNull(),
    at: when().notNull().defaultNow(),
    /** Declared final anew: the newer row counts, this one stays as history. */
    replacedAt: when(),
  },
  (t) => [
    uniqueIndex('final_report_standing')
      .on(t.series, t.periodFrom, t.periodTo)
      .where(sql`${t.replacedAt} IS NULL`),
  ],
);

/** A report that is made and mailed by the clock. */
export const reportSchedule = pgTable('report_schedule', {
  id: id(),
  name: text().notNull(),
  /** Catalogue keys. */
  series: text().array().notNull(),
  /** weekly, monthly or quarterly: the period before the day it is sent. */
  cadence: text().notNull(),
  /** Day of the month, or of the week (1 Monday) for weekly. */
  day: integer().notNull(),
  /** 0–23 in the business time zone. */
  hour: integer().notNull(),
  recipients: text().array().notNull(),
  /** pdf, xlsx and csv. */
  formats: text().array().notNull(),
  /** zh or en. */
  language: text().notNull().default('zh'),
  /** What else the report was asked for with: reading, topic, place. */
  options: jsonb().notNull().default({}),
  enabled: boolean().notNull().default(true),
  madeBy: text().notNull(),
  at: when().notNull().defaultNow(),
});

/** One sending of one schedule for one period, at most once. */
export const reportSending = pgTable(
  'report_sending',
  {
    id: id(),
    scheduleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => reportSchedule.id, { onDelete: 'cascade' }),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodTo: date({ mode: 'string' }).notNull(),
    /** making, sent or failed. */
    state: text().notNull(),
    attempts: integer().notNull().default(0),
    startedAt: when().notNull().defaultNow(),
    sentAt: when(),
    error: text(),
  },
  (t) => [
    uniqueIndex('report_sending_once').on(t.scheduleId, t.periodFrom, t.periodTo),
    index('report_sending_newest').on(t.startedAt.desc()),
  ],
);
