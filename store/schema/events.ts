import { bigint, date, index, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';

/** What happened outside (a recall, a launch, 3·15), marked on charts so that nobody takes its wake for a defect. */
export const event = pgTable(
  'event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    day: date({ mode: 'string' }).notNull(),
    kind: text().notNull(),
    /** Null: it concerns every series. */
    series: text(),
    title: text().notNull(),
    madeBy: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('event_day').on(t.day),
    unique('event_once').on(t.day, t.kind, t.series, t.title).nullsNotDistinct(),
  ],
);
