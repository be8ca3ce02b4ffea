import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, ref, when } from './columns.ts';
import { customer, dealer } from './customers.ts';

/**
 * A person said that two customers are one. The merged one's row is gone and stands here, with what went over to the one
 * kept; while it is not undone, files that name its number speak of the one kept.
 */
export const customerMerge = pgTable(
  'customer_merge',
  {
    id: id(),
    keptId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    mergedId: bigint({ mode: 'number' }).notNull(),
    mergedNumber: text().notNull(),
    reason: text().notNull(),
    /** The merged one's row as it was. Null once undone, as are the next two. */
    merged: jsonb(),
    /** Fields of the one kept that were empty and were filled from the merged one, with what was put there. */
    filled: jsonb(),
    /** What went over: table, column, and the ids of its rows. */
    moved: jsonb(),
    madeBy: text().notNull(),
    madeAt: when().notNull().defaultNow(),
    undoneBy: text(),
    undoneAt: when(),
  },
  (t) => [
    index('customer_merge_kept').on(t.keptId),
    uniqueIndex('customer_merge_number').on(t.mergedNumber).where(sql`${t.undoneAt} IS NULL`),
  ],
);

/** A person said that two customers are not one; they are not suggested again. In either order. */
export const customerApart = pgTable(
  'customer_apart',
  {
    id: id(),
    oneId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    otherId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    saidBy: text().notNull(),
    saidAt: when().notNull().defaultNow(),
  },
  (t) => [index('customer_apart_one').on(t.oneId), index('customer_apart_other').on(t.otherId)],
);

/** Customers by rule: who belongs is worked out whenever it is asked. */
export const customerSegment = pgTable(
  'customer_segment',
  {
    id: id(),
    name: text().notNull(),
    /** SegmentRule of shared/contract/segments.ts. */
    rule: jsonb().notNull(),
    /** Whose it is: a dealer's own people alone see it; null: the maker's. */
    dealerId: ref().references(() => dealer.id, { onDelete: 'cascade' }),
    madeBy: text().notNull(),
    changedAt: when().notNull().defaultNow(),
  },
  (t) => [uniqueIndex('customer_segment_name').on(sql`coalesce(${t.dealerId}, 0)`, t.name)],
);

/** Customers of one adviser given to others, with what it takes to give them back. */
export const customerHandover = pgTable(
  'customer_handover',
  {
    id: id(),
    fromAdviser: text().notNull(),
    /** Whose customers alone were given; null: of every dealer. */
    dealerId: ref().references(() => dealer.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    /** Who got how many: [{ adviser, region, customers, cases }]. */
    given: jsonb().notNull(),
    /** Ids of the customers, each with its new adviser. Null once undone. */
    customers: jsonb(),
    /** Ids of the open cases, each with the person who had it and who has it. Null once undone. */
    cases: jsonb(),
    madeBy: text().notNull(),
    madeAt: when().notNull().defaultNow(),
    undoneBy: text(),
    undoneAt: when(),
  },
  (t) => [index('customer_handover_at').on(t.madeAt.desc())],
);
