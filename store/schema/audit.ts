import { bigint, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Who saw or changed what. One row per batch lookup (listing the customers) and one per opened card. */
export const audit = pgTable(
  'audit',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    userId: text().notNull(),
    role: text().notNull(),
    action: text().notNull(),
    customerIds: integer().array().notNull().default([]),
    detail: jsonb().notNull().default({}),
  },
  (t) => [index('audit_at').on(t.at), index('audit_user').on(t.userId, t.at)],
);
