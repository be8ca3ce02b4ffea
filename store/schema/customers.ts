import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const ref = () => bigint({ mode: 'number' });
const when = () => timestamp({ withTimezone: true });

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
    name: text().notNull(),
    phone: text(),
    city: text(),
    createdAt: when().notNull().defaultNow(),
  },
  (t) => [index('customer_dealer').on(t.dealerId)],
);

export const vehicle = pgTable(
  'vehicle',
  {
    id: id(),
    customerId: ref()
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    vin: text().notNull().unique(),
    series: text().notNull(),
    trim: text(),
    boughtOn: date({ mode: 'string' }),
    builtOn: date({ mode: 'string' }),
  },
  (t) => [index('vehicle_customer').on(t.customerId)],
);

export const visit = pgTable(
  'visit',
  {
    id: id(),
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
  },
  (t) => [index('visit_vehicle').on(t.vehicleId, t.day)],
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
    madeAt: when().notNull().defaultNow(),
    expiresOn: date({ mode: 'string' }).notNull(),
    undoneAt: when(),
    undoneBy: text(),
  },
  (t) => [
    index('link_author').on(t.host, t.authorKey),
    uniqueIndex('link_once').on(t.host, t.authorKey, t.customerId, t.madeAt),
  ],
);
