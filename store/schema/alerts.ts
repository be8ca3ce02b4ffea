import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { person } from './auth.ts';
import { id, ref, when } from './columns.ts';

/** Where alerts are sent: e-mail, a signed webhook, a chat's robot. */
export const channel = pgTable('channel', {
  id: id(),
  /** email, webhook, wecom, dingtalk, feishu or slack. */
  kind: text().notNull(),
  name: text().notNull().unique(),
  /** What is no secret: addresses, language. */
  config: jsonb().notNull().default({}),
  /** Addresses of robots and signing keys, sealed with the installation's secret. */
  sealed: text(),
  enabled: boolean().notNull().default(true),
  madeBy: text().notNull(),
  at: when().notNull().defaultNow(),
});

/** What somebody wants to be told of. `params` is what its kind needs (shared/contract/alert-rules.ts). */
export const alertRule = pgTable('alert_rule', {
  id: id(),
  /** One of ALERT_KINDS of shared/contract/alert-kinds.ts. */
  kind: text().notNull(),
  name: text().notNull(),
  params: jsonb().notNull().default({}),
  /** info, warning or critical. */
  severity: text().notNull().default('warning'),
  channels: ref().array().notNull().default(sql`'{}'`),
  enabled: boolean().notNull().default(true),
  madeBy: text().notNull(),
  at: when().notNull().defaultNow(),
  changedAt: when().notNull().defaultNow(),
});

/** Kinds of which a rule was made from the start: one that people took away does not come back. */
export const alertDefault = pgTable('alert_default', {
  kind: text().primaryKey(),
  at: when().notNull().defaultNow(),
});

/** One thing that happened, told once: whoever finds it again finds the same `key` under the same rule. */
export const alert = pgTable(
  'alert',
  {
    id: id(),
    ruleId: ref()
      .notNull()
      .references(() => alertRule.id, { onDelete: 'cascade' }),
    /** What of the rule's it is about: series, topic and period, or post, or source and since when. */
    key: text().notNull(),
    severity: text().notNull(),
    /** open, acknowledged or closed. */
    state: text().notNull().default('open'),
    series: text(),
    topic: text(),
    /** What the sentence is made of: seen, expected, period … by kind (shared/contract/alert-facts.ts). */
    facts: jsonb().notNull(),
    firstAt: when().notNull().defaultNow(),
    /** The last evaluation that found it still so. */
    lastAt: when().notNull().defaultNow(),
    snoozedUntil: when(),
    acknowledgedBy: text(),
    acknowledgedAt: when(),
    closedAt: when(),
  },
  (t) => [
    uniqueIndex('alert_once').on(t.ruleId, t.key),
    index('alert_newest').on(t.firstAt.desc()),
    index('alert_open').on(t.state).where(sql`${t.state} <> 'closed'`),
  ],
);

/** Who did what to an alert, and why. */
export const alertStep = pgTable(
  'alert_step',
  {
    id: id(),
    alertId: ref()
      .notNull()
      .references(() => alert.id, { onDelete: 'cascade' }),
    /** opened, worse, acknowledged, snoozed, reopened, closed or noted. */
    what: text().notNull(),
    note: text(),
    /** Null: the monitor itself. */
    userId: text(),
    at: when().notNull().defaultNow(),
  },
  (t) => [index('alert_step_of').on(t.alertId, t.at)],
);

/** One person does not want to see alerts of this rule; others still do. */
export const alertMute = pgTable(
  'alert_mute',
  {
    userId: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    ruleId: ref()
      .notNull()
      .references(() => alertRule.id, { onDelete: 'cascade' }),
    at: when().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.ruleId] })],
);

/** A message to be sent once: written in the transaction that opens the alert, taken by one worker at a time. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    alertId: ref()
      .notNull()
      .references(() => alert.id, { onDelete: 'cascade' }),
    channelId: ref()
      .notNull()
      .references(() => channel.id, { onDelete: 'cascade' }),
    /** opened, worse or closed: at most one message each. */
    occasion: text().notNull(),
    /** waiting, sending, sent or failed. */
    state: text().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    dueAt: when().notNull().defaultNow(),
    /** While sending: after this another worker may take it. Afterwards: when the last try ended. */
    leaseUntil: when(),
    sentAt: when(),
    /** shared/contract/channels.ts reads it. When sent: addresses that were refused. */
    lastError: text(),
  },
  (t) => [
    uniqueIndex('delivery_once').on(t.alertId, t.channelId, t.occasion),
    index('delivery_due').on(t.dueAt).where(sql`${t.state} IN ('waiting', 'sending')`),
  ],
);
