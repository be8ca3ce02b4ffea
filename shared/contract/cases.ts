import { z } from 'zod';
import { CLOSED_AS, CLOSING_GAPS } from '../cases/closing.ts';
import { CASE_MOVES, CASE_STATES } from '../cases/states.ts';
import { CASE_CAUSES, CASE_CHANNELS, CASE_KINDS, CASE_TIERS } from '../cases/words.ts';
import { HAZARDS } from '../understanding/talk/talk.ts';
import { AuthorKey } from './customers.ts';

export const CaseChannel = z.enum(CASE_CHANNELS);
export const CaseKind = z.enum(CASE_KINDS);
export const CaseTier = z.enum(CASE_TIERS);
export const CaseCause = z.enum(CASE_CAUSES);
export const CaseStateSchema = z.enum(CASE_STATES);

const Words = (most: number) => z.string().trim().min(1).max(most);
const Reason = z.string().trim().min(2, 'Say why, in two characters or more.').max(1000);
const Instant = z.iso.datetime();

/** What is next, and until when; the earliest of all clocks of a case. */
export const CaseDue = z.object({
  what: z.enum(['firstResponse', 'update', 'promise']),
  at: Instant,
  late: z.boolean(),
});
export type CaseDue = z.infer<typeof CaseDue>;

/** One row of the inbox. */
export const CaseRow = z.object({
  id: z.int(),
  channel: CaseChannel,
  kind: CaseKind,
  tier: CaseTier,
  state: CaseStateSchema,
  title: z.string(),
  series: z.string().nullable(),
  seriesName: z.string().nullable(),
  hazards: z.array(z.enum(HAZARDS)),
  /** Author or customer, as far as the role may see it. */
  who: z.string().nullable(),
  dealer: z.object({ id: z.int(), name: z.string() }).nullable(),
  owner: z.string().nullable(),
  seenAt: Instant,
  /** Days between publication and our first sight of it; null: it came to us directly. */
  lagDays: z.int().nullable(),
  due: z.union([CaseDue, z.null()]),
  reopened: z.int(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const list = <Value extends string>(of: z.ZodType<Value, string>) =>
  z
    .string()
    .max(200)
    .transform((said) => said.split(',').filter((each) => each !== ''))
    .pipe(z.array(of))
    .optional();

export const CasesQuery = z.object({
  states: list(CaseStateSchema),
  channels: list(CaseChannel),
  kinds: list(CaseKind),
  tiers: list(CaseTier),
  series: z.string().max(80).optional(),
  dealer: z.coerce.number().int().min(1).optional(),
  /** mine: the caller's; unowned: nobody's. */
  owner: z.enum(['mine', 'unowned']).optional(),
  post: z.coerce.number().int().min(1).optional(),
  late: z.literal('true').optional(),
  hazard: z.literal('true').optional(),
  q: z.string().trim().max(100).optional(),
  cursor: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type CasesQuery = z.infer<typeof CasesQuery>;

/** GET /api/cases: what is due first, first. */
export const Cases = z
  .object({
    total: z.int(),
    late: z.int(),
    cases: z.array(CaseRow),
    nextCursor: z.int().nullable(),
  })
  .meta({ id: 'Cases' });
export type Cases = z.infer<typeof Cases>;

/** GET /api/case-assignees: to whom the caller may give a case. */
export const CaseAssignees = z
  .object({
    dealers: z.array(z.object({ id: z.int(), name: z.string() })),
    /** `dealer` null: the care centre. */
    people: z.array(z.object({ id: z.string(), name: z.string(), dealer: z.int().nullable() })),
  })
  .meta({ id: 'CaseAssignees' });
export type CaseAssignees = z.infer<typeof CaseAssignees>;

export const CASE_STEPS = [
  'opened',
  'assigned',
  'reassigned',
  'started',
  'noted',
  'called',
  'replied',
  'promised',
  'promiseKept',
  'compensationProposed',
  'compensationApproved',
  'compensationRefused',
  'compensationPaid',
  'tierChanged',
  'kindChanged',
  'linked',
  'answered',
  'closed',
  'reopened',
] as const;
export type CaseStepKind = (typeof CASE_STEPS)[number];

/** What of a step is more than words; each kind of step has its own. */
export const CaseStepDetail = z
  .object({
    channel: CaseChannel,
    dealer: z.int().nullable(),
    from: z.union([z.string(), z.int(), z.null()]),
    to: z.union([CaseTier, CaseKind]),
    reached: z.boolean(),
    url: z.string(),
    dueAt: Instant,
    parts: z.array(z.string()),
    amount: z.int().nullable(),
    customer: z.int(),
    as: z.enum(CLOSED_AS),
    score: z.int().nullable(),
    /** Of a case that was handed over with its adviser's customers. */
    owner: z.string().nullable(),
    ownerBefore: z.string().nullable(),
    stateBefore: CaseStateSchema,
  })
  .partial();
export type CaseStepDetail = z.infer<typeof CaseStepDetail>;

export const CaseStep = z.object({
  at: Instant,
  what: z.enum(CASE_STEPS),
  /** Null: the monitor. */
  by: z.string().nullable(),
  note: z.string().nullable(),
  detail: CaseStepDetail,
});
export type CaseStep = z.infer<typeof CaseStep>;

export const PromiseView = z.object({
  id: z.int(),
  what: z.string(),
  dueAt: Instant,
  by: z.string(),
  keptAt: Instant.nullable(),
  late: z.boolean(),
});

export const CompensationView = z.object({
  id: z.int(),
  what: z.string(),
  /** In fen; null for goods. */
  amount: z.int().nullable(),
  state: z.enum(['proposed', 'approved', 'refused', 'paid']),
  proposedBy: z.string(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

/** GET /api/cases/{id} */
export const CaseView = CaseRow.extend({
  body: z.string(),
  publishedAt: Instant.nullable(),
  /** The post on its site, and ours. */
  post: z.object({ id: z.int(), url: z.string() }).nullable(),
  author: z.union([AuthorKey, z.null()]),
  customer: z.int().nullable(),
  contact: z.string().nullable(),
  firstResponseAt: Instant.nullable(),
  firstResponseDueAt: Instant,
  updateDueAt: Instant.nullable(),
  answer: z.object({
    explanation: z.string().nullable(),
    help: z.string().nullable(),
    guidance: z.string().nullable(),
    decision: z.string().nullable(),
  }),
  cause: CaseCause.nullable(),
  score: z.int().nullable(),
  publicReply: z.object({ url: z.string(), at: Instant }).nullable(),
  answeredAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  closedAs: z.enum(CLOSED_AS).nullable(),
  promises: z.array(PromiseView),
  compensations: z.array(CompensationView),
  steps: z.array(CaseStep),
  /** What the caller may do now. */
  moves: z.array(z.enum(CASE_MOVES)),
  /** What is missing before it may be closed. */
  missing: z.array(z.enum(CLOSING_GAPS)),
}).meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

/** POST /api/cases: from a post (its facts are filled in), or as told. */
export const NewCase = z
  .object({
    channel: CaseChannel,
    postId: z.int().min(1).optional(),
    kind: CaseKind.default('complaint'),
    tier: CaseTier.default('general'),
    title: Words(200).optional(),
    body: Words(20_000).optional(),
    series: z.string().max(80).optional(),
    dealerId: z.int().min(1).nullish(),
    customerId: z.int().min(1).optional(),
    contact: Words(200).optional(),
    externalId: Words(200).optional(),
  })
  .refine((asked) => asked.postId !== undefined || (asked.title !== undefined && asked.body !== undefined), {
    message: 'Give the post, or a title and a body.',
    path: ['title'],
  })
  .meta({ id: 'NewCase' });
export type NewCase = z.infer<typeof NewCase>;

/** POST /api/cases/{id}/move */
export const MoveCase = z
  .discriminatedUnion('move', [
    z.object({
      move: z.literal('assign'),
      dealerId: z.int().min(1).nullable(),
      ownerId: z.string().optional(),
    }),
    z.object({
      move: z.literal('reassign'),
      dealerId: z.int().min(1).nullable(),
      ownerId: z.string().optional(),
      reason: Reason,
    }),
    z.object({ move: z.literal('start') }),
    z.object({
      move: z.literal('answer'),
      explanation: Words(5000).optional(),
      help: Words(5000).optional(),
      guidance: Words(5000).optional(),
      decision: Words(5000).optional(),
      cause: CaseCause.optional(),
    }),
    z.object({ move: z.literal('close'), score: z.int().min(1).max(10).optional() }),
    z.object({ move: z.literal('reopen'), reason: Reason }),
  ])
  .meta({ id: 'MoveCase' });
export type MoveCase = z.infer<typeof MoveCase>;

/** POST /api/cases/{id}/steps: what was done that moves no state. */
export const CaseDeed = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('noted'), note: Words(5000) }),
    z.object({
      what: z.literal('called'),
      reached: z.boolean(),
      note: z.string().trim().max(2000).optional(),
    }),
    z.object({
      what: z.literal('replied'),
      url: z.url({ protocol: /^https?$/, message: 'Give an address that begins with https://.' }).max(2000),
      note: z.string().trim().max(5000).optional(),
    }),
    z.object({ what: z.literal('promised'), promise: Words(500), dueAt: Instant }),
    z.object({ what: z.literal('promiseKept'), promiseId: z.int().min(1) }),
    z.object({ what: z.literal('tierChanged'), tier: CaseTier, reason: Reason }),
    z.object({ what: z.literal('kindChanged'), kind: CaseKind }),
    z.object({ what: z.literal('linked'), customerId: z.int().min(1) }),
    z.object({
      what: z.literal('compensationProposed'),
      promise: Words(500),
      amount: z.int().min(1).nullable(),
    }),
    z.object({ what: z.literal('compensationApproved'), compensationId: z.int().min(1) }),
    z.object({ what: z.literal('compensationRefused'), compensationId: z.int().min(1), reason: Reason }),
    z.object({ what: z.literal('compensationPaid'), compensationId: z.int().min(1) }),
  ])
  .meta({ id: 'CaseDeed' });
export type CaseDeed = z.infer<typeof CaseDeed>;

/** POST /api/cases/bulk: the same move for several; those that refuse it are named. */
export const BulkMove = z
  .object({ ids: z.array(z.int().min(1)).min(1).max(200), move: MoveCase })
  .meta({ id: 'BulkMove' });
export const BulkMoved = z
  .object({ done: z.array(z.int()), refused: z.array(z.object({ id: z.int(), why: z.string() })) })
  .meta({ id: 'BulkMoved' });
