import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, ref, when } from './columns.ts';
import { importRun } from './imports.ts';

export const dealer = pgTable('dealer', {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  region: text(),
});

export const customer = pgTable(
  'customer',
  {
    id: id(),
    /** Number in the maker's own system. */
    number: text().notNull().unique(),
    dealerId: ref().references(() => dealer.id),
    /** person, fleet, dealer or prospect. */
    kind: text().notNull().default('person'),
    name: text().notNull(),
    phone: text(),
    city: text(),
    /** Who of the dealer's staff looks after them (顾问), by name. */
    adviser: text(),
    /** When the maker's system first knew them. */
    since: date({ mode: 'string' }),
    createdAt: when().notNull().defaultNow(),
  },
  (t) => [
    index('customer_dealer').on(t.dealerId),
    index('customer_adviser').on(t.adviser),
    /** Characters of the name, for a part of it: names are too short for trigrams. */
    index('customer_name_letters').using('gin', sql`string_to_array(lower(name), NULL)`),
    index('customer_phone_tail').on(sql`reverse(phone) text_pattern_ops`),
  ],
);

/**
 * Where each field of a customer came from: one row per value any file gave, so that two files which disagree (two
 * phones) are both shown. The value in `customer` is the one that came last.
 */
export const customerFact = pgTable(
  'customer_fact',
  {
    customerId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    field: text().notNull(),
    value: text().notNull(),
    /** The number the file has them by, where it is that of a customer merged into this one; else empty. */
    number: text().notNull().default(''),
    importId: ref().references(() => importRun.id),
    line: integer(),
    firstAt: when().notNull().defaultNow(),
    lastAt: when().notNull().defaultNow(),
  },
  (t) => [uniqueIndex('customer_fact_once').on(t.customerId, t.number, t.field, t.value)],
);

export const vehicle = pgTable(
  'vehicle',
  {
    id: id(),
    customerId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    vin: text().notNull().unique(),
    plate: text(),
    /** Key into the catalogue where the file's name is known there, else the name as written. */
    series: text().notNull(),
    trim: text(),
    boughtOn: date({ mode: 'string' }),
    builtOn: date({ mode: 'string' }),
  },
  (t) => [
    index('vehicle_customer').on(t.customerId),
    index('vehicle_vin_tail').on(sql`reverse(vin) text_pattern_ops`),
    index('vehicle_plate').on(t.plate),
    index('vehicle_series').on(t.series, t.customerId),
  ],
);

export const visit = pgTable(
  'visit',
  {
    id: id(),
    /** Work order number in the dealer's own system: the same line imported twice is one visit. */
    number: text().notNull().unique(),
    vehicleId: ref()
      .notNull()
      .references(() => vehicle.id, { onDelete: 'cascade' }),
    dealerId: ref().references(() => dealer.id),
    day: date({ mode: 'string' }).notNull(),
    kind: text().notNull(),
    mileageKm: integer(),
    work: text().notNull(),
    partNumber: text(),
    faultCode: text(),
    claim: boolean().notNull().default(false),
    /** Cells of shared/catalogue/cells.ts the work tells of; null until it was read, and again when the work is rewritten. */
    faults: text().array(),
  },
  (t) => [
    index('visit_vehicle').on(t.vehicleId, t.day),
    index('visit_unread').on(t.id).where(sql`${t.faults} IS NULL`),
    index('visit_faults').using('gin', t.faults),
  ],
);

/** A person said that this forum account is that customer; undone links stay as history. */
export const link = pgTable(
  'link',
  {
    id: id(),
    /** Host and account key rather than our author row, so a link can precede the first crawl. */
    host: text().notNull(),
    authorKey: text().notNull(),
    customerId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    evidence: text().notNull(),
    purpose: text().notNull(),
    madeBy: text().notNull(),
    /** Set for accounts of the maker's own community that came with a file. */
    importId: ref().references(() => importRun.id),
    madeAt: when().notNull().defaultNow(),
    expiresOn: date({ mode: 'string' }).notNull(),
    undoneAt: when(),
    undoneBy: text(),
  },
  (t) => [
    index('link_author').on(t.host, t.authorKey),
    index('link_customer').on(t.customerId),
    uniqueIndex('link_once').on(t.host, t.authorKey, t.customerId, t.madeAt),
  ],
);
