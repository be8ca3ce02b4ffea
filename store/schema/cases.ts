import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, ref, when } from './columns.ts';
import { customer, dealer } from './customers.ts';
import { post } from './posts.ts';

/** A case (投诉工单); `case` is a word of SQL. Its state changes by `shared/cases/states.ts` alone. */
export const careCase = pgTable(
  'care_case',
  {
    id: id(),
    /** forum, hotline, web, email or dealer. */
    channel: text().notNull(),
    /** Of the channel's own, so that the same call or mail taken in twice is one case. */
    externalId: text(),
    /** grievance 抱怨, question 疑问, complaint 投诉 or suggestion 建议. */
    kind: text().notNull(),
    /** general 一般, complex 复杂, difficult 疑难 or rescue 紧急救援. */
    tier: text().notNull().default('general'),
    state: text().notNull().default('new'),
    title: text().notNull(),
    /** Identifiers are masked at intake. */
    body: text().notNull(),
    series: text(),
    /** Of shared/understanding: what is reported that must not wait. */
    hazards: text().array().notNull().default(sql`'{}'`),
    postId: ref().references(() => post.id, { onDelete: 'set null' }),
    /** The account that wrote it, which may be linked to a customer later. */
    host: text(),
    authorKey: text(),
    customerId: ref().references(() => customer.id, { onDelete: 'set null' }),
    /** How to reach who wrote, as they left it: phone or e-mail, sealed. */
    contact: text(),
    /** Null: the care centre 客户关怀中心. */
    dealerId: ref().references(() => dealer.id),
    /** The person who has it. */
    ownerId: text(),
    publishedAt: when(),
    /** The clock starts here: first seen by us, or when it came in. */
    seenAt: when().notNull(),
    /** Stored as a fact, never worked out again. */
    firstResponseAt: when(),
    firstResponseDueAt: when().notNull(),
    /** When the next word to the customer is due; null while nothing is. */
    updateDueAt: when(),
    explanation: text(),
    help: text(),
    guidance: text(),
    decision: text(),
    /** value 价值, system 系统 or people 人. */
    cause: text(),
    score: integer(),
    publicReplyUrl: text(),
    publicReplyAt: when(),
    answeredAt: when(),
    closedAt: when(),
    closedAs: text(),
    reopened: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('care_case_once').on(t.channel, t.externalId),
    uniqueIndex('care_case_post').on(t.postId).where(sql`${t.state} <> 'closed'`),
    index('care_case_open').on(t.firstResponseDueAt).where(sql`${t.state} <> 'closed'`),
    index('care_case_dealer').on(t.dealerId),
    index('care_case_customer').on(t.customerId),
    index('care_case_author').on(t.host, t.authorKey),
    index('care_case_seen').on(t.seenAt.desc()),
  ],
);

/** Everything that happened to a case, in order. */
export const caseStep = pgTable(
  'case_step',
  {
    id: id(),
    caseId: ref()
      .notNull()
      .references(() => careCase.id, { onDelete: 'cascade' }),
    /** One of CASE_STEPS of shared/contract/cases.ts. */
    what: text().notNull(),
    note: text(),
    detail: jsonb().notNull().default({}),
    /** Null: the monitor itself. */
    userId: text(),
    at: when().notNull().defaultNow(),
  },
  (t) => [index('case_step_of').on(t.caseId, t.at)],
);

/** What was promised to a customer, and until when. */
export const promise = pgTable(
  'promise',
  {
    id: id(),
    caseId: ref()
      .notNull()
      .references(() => careCase.id, { onDelete: 'cascade' }),
    what: text().notNull(),
    dueAt: when().notNull(),
    madeBy: text().notNull(),
    at: when().notNull().defaultNow(),
    keptAt: when(),
    keptBy: text(),
  },
  (t) => [index('promise_of').on(t.caseId), index('promise_due').on(t.dueAt).where(sql`${t.keptAt} IS NULL`)],
);

/** Money or goods: nothing is paid before somebody of the region has approved it. */
export const compensation = pgTable(
  'compensation',
  {
    id: id(),
    caseId: ref()
      .notNull()
      .references(() => careCase.id, { onDelete: 'cascade' }),
    what: text().notNull(),
    /** In fen; null for goods. */
    amount: bigint({ mode: 'number' }),
    /** proposed, approved, refused or paid. */
    state: text().notNull().default('proposed'),
    proposedBy: text().notNull(),
    proposedAt: when().notNull().defaultNow(),
    decidedBy: text(),
    decidedAt: when(),
    reason: text(),
    paidBy: text(),
    paidAt: when(),
  },
  (t) => [index('compensation_of').on(t.caseId)],
);

/** Hours and calendar by which clocks run, as the administrator set them (shared/contract/case-settings.ts). */
export const caseSetting = pgTable(
  'case_setting',
  {
    name: text().notNull(),
    value: jsonb().notNull(),
    changedBy: text().notNull(),
    at: when().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.name] })],
);
