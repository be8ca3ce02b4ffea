import { z } from 'zod';
import { CASE_TIERS } from '../cases/words.ts';
import { HAZARDS } from '../understanding/talk/talk.ts';
import type { AlertKind } from './alert-kinds.ts';
import { EVENT_KINDS } from './events.ts';
import { Measure } from './numbers.ts';
import { Nature, SignalStatus } from './signals.ts';
import { Day } from './words.ts';

const period = { from: Day, to: Day };
/** What was seen when it was opened: twice as much is worse. */
const opened = z.number().nullable();

export const ThresholdFacts = z.object({
  kind: z.literal('threshold'),
  measure: Measure,
  ...period,
  seen: z.number(),
  limit: z.number(),
  direction: z.enum(['above', 'below']),
  /** Posts of the window. */
  posts: z.int(),
  opened,
});

export const SpikeFacts = z.object({
  kind: z.literal('spike'),
  measure: z.enum(['negatives', 'complaints', 'posts']),
  ...period,
  seen: z.int(),
  expected: z.number(),
  /** Up to here a quiet window goes. */
  bound: z.number(),
  /** What the expectation is made of: level × season × attention. `season` 1 where no earlier year is known. */
  level: z.number(),
  season: z.number(),
  attention: z.number(),
  /** `attention`: everybody talks, owners' own problems do not rise with it; `problem`: they do. */
  nature: z.enum(['problem', 'attention']),
  /** `recent`: history is too short for seasons, EARS C2 was used. */
  basis: z.enum(['season', 'recent']),
  heat: z.object({ now: z.number(), usual: z.number() }),
  reputation: z.object({ now: z.number(), usual: z.number() }).nullable(),
  /** Events marked shortly before or in the window. */
  events: z.array(z.object({ kind: z.enum(EVENT_KINDS), title: z.string(), day: Day })),
  opened,
});

export const RedLineFacts = z.object({
  kind: z.literal('redLine'),
  post: z.int(),
  url: z.string(),
  hazards: z.array(z.enum(HAZARDS)),
  /** Its beginning; identifiers are masked already. */
  excerpt: z.string(),
  source: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  firstSeenAt: z.iso.datetime(),
});

export const SourceSilentFacts = z.object({
  kind: z.literal('sourceSilent'),
  source: z.int(),
  name: z.string(),
  since: z.iso.datetime(),
  /** Its own rhythm allows so many hours without a post. */
  allowedHours: z.number(),
});

export const MissedRunFacts = z.object({
  kind: z.literal('missedRun'),
  what: z.enum(['duty', 'round']),
  /** Name of the duty or of the source. */
  name: z.string(),
  source: z.int().nullable(),
  dueAt: z.iso.datetime(),
  error: z.string().nullable(),
});

export const NumbersDifferFacts = z.object({
  kind: z.literal('numbersDiffer'),
  check: z.int(),
  at: z.iso.datetime(),
  ...period,
  rows: z.int(),
  differing: z.int(),
});

export const SignalFacts = z.object({
  kind: z.literal('signal'),
  signal: z.int(),
  /** As in SignalRow. */
  cell: z.string(),
  phrase: z.string().nullable(),
  status: SignalStatus,
  nature: Nature,
  /** Days of `seen`. */
  ...period,
  seen: z.int(),
  expected: z.number(),
  since: Day.nullable(),
  /** Of the last 12 months. */
  posts: z.int(),
  claims: z.int(),
  hazards: z.int(),
  noSolution: z.int(),
  opened,
});

export const CaseLateFacts = z.object({
  kind: z.literal('caseLate'),
  case: z.int(),
  title: z.string(),
  tier: z.enum(CASE_TIERS),
  what: z.enum(['firstResponse', 'update', 'promise']),
  dueAt: z.iso.datetime(),
  /** Null: the care centre. */
  dealer: z.string().nullable(),
  owner: z.string().nullable(),
});

export const AlertFacts = z.discriminatedUnion('kind', [
  ThresholdFacts,
  SpikeFacts,
  RedLineFacts,
  SourceSilentFacts,
  MissedRunFacts,
  NumbersDifferFacts,
  SignalFacts,
  CaseLateFacts,
]);
export type AlertFacts = z.infer<typeof AlertFacts>;
export type FactsOf<Kind extends AlertKind> = Extract<AlertFacts, { kind: Kind }>;
