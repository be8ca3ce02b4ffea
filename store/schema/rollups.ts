import { bigint, boolean, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * Counts by series, day, source, kind of post and topic, written in the transaction that stores the posts.
 * `topic` is 'all', one of noise, engine, afterSales, or a group A–Q; a post counts in 'all' and in each topic it has.
 */
export const rollup = pgTable(
  'rollup',
  {
    series: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    sourceId: bigint({ mode: 'number' }).notNull(),
    opening: boolean().notNull(),
    topic: text().notNull(),
    posts: integer().notNull().default(0),
    heatMicro: bigint({ mode: 'number' }).notNull().default(0),
    negatives: integer().notNull().default(0),
    neutrals: integer().notNull().default(0),
    positives: integer().notNull().default(0),
    complaints: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.series, t.day, t.sourceId, t.opening, t.topic] }),
    index('rollup_topic_day').on(t.topic, t.day),
  ],
);
