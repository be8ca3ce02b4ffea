import { bigint, boolean, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** What every rollup counts by beside its time, and its counts. */
export const counted = () => ({
  series: text().notNull(),
  sourceId: bigint({ mode: 'number' }).notNull(),
  opening: boolean().notNull(),
  topic: text().notNull(),
  copy: boolean().notNull().default(false),
  suspected: boolean().notNull().default(false),
  posts: integer().notNull().default(0),
  heatMicro: bigint({ mode: 'number' }).notNull().default(0),
  negatives: integer().notNull().default(0),
  neutrals: integer().notNull().default(0),
  positives: integer().notNull().default(0),
  complaints: integer().notNull().default(0),
});

/**
 * Counts by series, day, source, kind of post and topic, written in the transaction that stores the posts.
 * `topic` is 'all', one of noise, engine, afterSales, a group A–Q, a fault "symptom:part" ("noise:clutch", "noise:*" for any
 * part, "*:*" for any fault), or an aspect "aspect:动力", whose negatives, neutrals and positives are the aspect's own. A post
 * counts in 'all' and once in each topic it has. Copies of earlier posts and suspected posts stand in rows of their own, so
 * every reading is a sum: raw of all rows, de-duplicated of those without `copy`, genuine of those without `suspected`.
 */
export const rollup = pgTable(
  'rollup',
  {
    day: date({ mode: 'string' }).notNull(),
    ...counted(),
  },
  (t) => [
    primaryKey({ columns: [t.series, t.topic, t.day, t.sourceId, t.opening, t.copy, t.suspected] }),
    index('rollup_topic_day').on(t.topic, t.day),
  ],
);

/** The sums of `rollup` by calendar month, kept by the same door, so that a long period is not added up from its days. */
export const rollupMonth = pgTable(
  'rollup_month',
  {
    /** First day of the month. */
    month: date({ mode: 'string' }).notNull(),
    ...counted(),
  },
  (t) => [
    primaryKey({ columns: [t.series, t.topic, t.month, t.sourceId, t.opening, t.copy, t.suspected] }),
    index('rollup_month_topic').on(t.topic, t.month),
  ],
);
