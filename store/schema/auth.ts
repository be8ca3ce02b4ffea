import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { when } from './columns.ts';
import { dealer } from './customers.ts';

const owner = () =>
  text()
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

/** Who may sign in. better-auth calls this "user"; `role`, `dealerId` and `disabledAt` are ours. */
export const person = pgTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().notNull(),
  /** Set for the role dealer alone: whose customers this person sees. */
  dealerId: bigint({ mode: 'number' }).references(() => dealer.id),
  disabledAt: when(),
  createdAt: when().notNull().defaultNow(),
  updatedAt: when().notNull().defaultNow(),
});

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    userId: owner(),
    token: text().notNull().unique(),
    expiresAt: when().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: when().notNull(),
    updatedAt: when().notNull(),
  },
  (t) => [index('session_user').on(t.userId)],
);

/** How a person proves who they are: here a hashed password. */
export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    userId: owner(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: when(),
    refreshTokenExpiresAt: when(),
    scope: text(),
    createdAt: when().notNull(),
    updatedAt: when().notNull(),
  },
  (t) => [index('account_user').on(t.userId)],
);

export const verification = pgTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: when().notNull(),
    createdAt: when().notNull(),
    updatedAt: when().notNull(),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
);

/** Keys for programs and the extension; `key` is a hash, `start` is what a person recognises it by. */
export const apikey = pgTable(
  'api_key',
  {
    id: text().primaryKey(),
    configId: text().notNull().default('default'),
    /** The person it belongs to. */
    referenceId: text().notNull(),
    name: text(),
    start: text(),
    prefix: text(),
    key: text().notNull(),
    refillInterval: integer(),
    refillAmount: integer(),
    lastRefillAt: when(),
    enabled: boolean().default(true),
    rateLimitEnabled: boolean().default(true),
    rateLimitTimeWindow: integer(),
    rateLimitMax: integer(),
    requestCount: integer().default(0),
    remaining: integer(),
    lastRequest: when(),
    expiresAt: when(),
    permissions: text(),
    metadata: text(),
    createdAt: when().notNull(),
    updatedAt: when().notNull(),
  },
  (t) => [
    index('api_key_owner').on(t.referenceId),
    index('api_key_key').on(t.key),
    index('api_key_config').on(t.configId),
  ],
);
