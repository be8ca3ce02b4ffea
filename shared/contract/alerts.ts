import { z } from 'zod';
import { HAZARDS } from '../understanding/talk/talk.ts';
import { EVENT_KINDS } from './events.ts';
import { Measure } from './numbers.ts';
import { Nature, SignalStatus } from './signals.ts';
import { AskedDay, Day, Said, TopicFilter } from './words.ts';

export const ALERT_KINDS = [
  'threshold',
  'spike',
  'redLine',
  'sourceSilent',
  'missedRun',
  'numbersDiffer',
  'signal',
] as const;
export const AlertKind = z.enum(ALERT_KINDS);
export type AlertKind = z.infer<typeof AlertKind>;

/** Least pressing first. */
export const SEVERITIES = ['info', 'warning', 'critical'] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** `acknowledged`: somebody has it in hand; nothing more is sent until it is over. */
export const ALERT_STATES = ['open', 'acknowledged', 'closed'] as const;
export const AlertState = z.enum(ALERT_STATES);
export type AlertState = z.infer<typeof AlertState>;

export const ALERT_STEPS = [
  'opened',
  'worse',
  'acknowledged',
  'snoozed',
  'reopened',
  'closed',
  'noted',
] as const;
export const AlertStepKind = z.enum(ALERT_STEPS);
export type AlertStepKind = z.infer<typeof AlertStepKind>;

/** What a message is about; of each at most one a channel. */
export const OCCASIONS = ['opened', 'worse', 'closed'] as const;
export const Occasion = z.enum(OCCASIONS);
export type Occasion = z.infer<typeof Occasion>;

/** Days that are counted together, the last of them the day of the evaluation. */
export const ALERT_WINDOWS = ['day', 'week', 'month'] as const;

const series = z
  .string()
  .min(1)
  .max(100)
  .nullable()
  .describe('key into the catalogue; null: each series by itself');
const topic = TopicFilter.nullable().describe('null: all posts');
const days = z.int().min(1).max(14).describe('it must hold on so many days in a row');

/** A figure passes a line somebody drew. */
export const ThresholdParams = z.object({
  kind: z.literal('threshold'),
  series,
  topic,
  measure: Measure,
  window: z.enum(ALERT_WINDOWS),
  direction: z.enum(['above', 'below']),
  limit: z.number().min(0).max(10_000_000),
  minBase: z.int().min(0).max(1_000_000).describe('fewer posts than this in the window say nothing'),
  days,
});

/** Steps a person may choose from; the quantile is of what the baseline expects in a quiet window. */
export const SENSITIVITIES = { low: 0.9995, usual: 0.998, high: 0.99 } as const;
export type Sensitivity = keyof typeof SENSITIVITIES;

/** Counts rise above what the weeks before, weekday, season and attention explain. */
export const SpikeParams = z.object({
  kind: z.literal('spike'),
  series,
  topic,
  measures: z
    .array(z.enum(['negatives', 'complaints', 'posts']))
    .min(1, 'Choose at least one measure.')
    .max(3),
  window: z.enum(['day', 'week']),
  quantile: z
    .number()
    .min(0.9)
    .max(0.999999)
    .describe('an alarm when more was seen than this share of quiet windows stays under'),
  minBase: z.int().min(2).max(10_000).describe('fewer than this are no alarm, whatever was expected'),
  days,
});

/** One credible post about fire, brakes, steering, loss of drive or injury. */
export const RedLineParams = z.object({
  kind: z.literal('redLine'),
  series,
  hazards: z.array(z.enum(HAZARDS)).min(1, 'Choose at least one hazard.').nullable().describe('null: all'),
  withinDays: z.int().min(1).max(90).describe('posts older than this when they are read tell nothing new'),
});

export const SourceSilentParams = z.object({
  kind: z.literal('sourceSilent'),
  source: z.int().nullable().describe('null: each source'),
  hours: z.int().min(0).max(720).describe('so many hours beyond the rhythm of the source'),
});

/** Work of the clock that was missed or failed, and rounds of a source that did not begin. */
export const MissedRunParams = z.object({
  kind: z.literal('missedRun'),
  minutes: z.int().min(5).max(10_080).describe('late by so much is missed'),
});

export const NumbersDifferParams = z.object({ kind: z.literal('numbersDiffer') });

/** A defect signal nobody has decided about yet. */
export const SignalParams = z.object({
  kind: z.literal('signal'),
  series,
  natures: z
    .array(Nature.exclude(['attention', 'quiet']))
    .min(1, 'Choose at least one nature.')
    .describe('defect has the severity of the rule, critical with a hazard; the others are for information'),
});

export const AlertParams = z.discriminatedUnion('kind', [
  ThresholdParams,
  SpikeParams,
  RedLineParams,
  SourceSilentParams,
  MissedRunParams,
  NumbersDifferParams,
  SignalParams,
]);
export type AlertParams = z.infer<typeof AlertParams>;
export type ParamsOf<Kind extends AlertKind> = Extract<AlertParams, { kind: Kind }>;

export const NewAlertRule = z
  .object({
    name: Said.min(2).max(80),
    params: AlertParams,
    severity: Severity,
    channels: z.array(z.int().min(1)).max(20).describe('ids of GET /api/channels'),
    enabled: z.boolean(),
  })
  .meta({ id: 'NewAlertRule' });
export type NewAlertRule = z.infer<typeof NewAlertRule>;

/** What is left out stays; the kind of a rule stays. */
export const AlertRuleChange = NewAlertRule.partial()
  .extend({
    /** The rule as it was read: where somebody has changed it since, the change is refused. */
    changedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'AlertRuleChange' });
export type AlertRuleChange = z.infer<typeof AlertRuleChange>;

export const AlertRuleView = NewAlertRule.extend({
  id: z.int(),
  madeBy: z.string().describe('name of a person, or "chesheng" for what was there from the start'),
  changedAt: z.iso.datetime(),
  /** Alerts of it that are not closed. */
  open: z.int(),
  /** Whether I do not want to see its alerts. */
  muted: z.boolean(),
}).meta({ id: 'AlertRule' });
export type AlertRuleView = z.infer<typeof AlertRuleView>;

export const AlertRules = z.object({ rules: z.array(AlertRuleView) }).meta({ id: 'AlertRules' });

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

export const AlertFacts = z.discriminatedUnion('kind', [
  ThresholdFacts,
  SpikeFacts,
  RedLineFacts,
  SourceSilentFacts,
  MissedRunFacts,
  NumbersDifferFacts,
  SignalFacts,
]);
export type AlertFacts = z.infer<typeof AlertFacts>;
export type FactsOf<Kind extends AlertKind> = Extract<AlertFacts, { kind: Kind }>;

export const AlertView = z
  .object({
    id: z.int(),
    rule: z.object({ id: z.int(), name: z.string() }),
    severity: Severity,
    state: AlertState,
    series: z.string().nullable(),
    topic: TopicFilter.nullable(),
    facts: AlertFacts,
    firstAt: z.iso.datetime(),
    lastAt: z.iso.datetime(),
    snoozedUntil: z.iso.datetime().nullable(),
    /** Name of the person. */
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    /** Whether I muted its rule. */
    muted: z.boolean(),
    /** The measure on the 28 days up to the end of its period; empty where it is about no figure. */
    spark: z.array(z.number()),
  })
  .meta({ id: 'Alert' });
export type AlertView = z.infer<typeof AlertView>;

export const AlertStepView = z.object({
  what: AlertStepKind,
  note: z.string().nullable(),
  /** Name; null: the monitor itself. */
  person: z.string().nullable(),
  at: z.iso.datetime(),
});

/** GET /api/alerts/{id} */
export const AlertDetail = AlertView.extend({
  steps: z.array(AlertStepView),
  /** What was sent, or will be, to which channel. */
  deliveries: z.array(
    z.object({
      channel: z.string(),
      occasion: Occasion,
      state: z.string(),
      sentAt: z.iso.datetime().nullable(),
      lastError: z.string().nullable(),
    }),
  ),
}).meta({ id: 'AlertDetail' });
export type AlertDetail = z.infer<typeof AlertDetail>;

export const AlertsQuery = z.object({
  /** `unclosed`: open or acknowledged. */
  state: z.enum([...ALERT_STATES, 'unclosed']).default('unclosed'),
  severity: Severity.optional(),
  series: z.string().max(100).optional(),
  /** Without alerts of rules I muted. */
  mine: z
    .enum(['true', 'false'])
    .default('true')
    .transform((said) => said === 'true'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AlertsQuery = z.infer<typeof AlertsQuery>;

/** GET /api/alerts: what is open first, most severe first, newest first. */
export const Alerts = z
  .object({
    alerts: z.array(AlertView),
    /** Open, not snoozed, not muted by me: the number in the navigation, whatever was asked for. */
    open: z.int(),
    critical: z.int(),
  })
  .meta({ id: 'Alerts' });
export type Alerts = z.infer<typeof Alerts>;

const note = z.string().trim().max(500).optional();
export const AlertNote = z.object({ note }).meta({ id: 'AlertNote' });
export const SaidNote = z.object({ note: z.string().trim().min(1).max(500) }).meta({ id: 'SaidNote' });
export const Snooze = z
  .object({
    hours: z
      .int()
      .min(1)
      .max(24 * 30),
    note,
  })
  .meta({ id: 'Snooze' });
export const Muting = z.object({ muted: z.boolean() }).meta({ id: 'Muting' });

/** POST /api/alert-rules/preview: what a rule, saved or not, would have told over the past. */
export const PreviewAsked = z
  .object({
    params: AlertParams,
    severity: Severity.default('warning'),
    months: z.int().min(1).max(36).default(12),
    to: AskedDay.optional().describe('last day; today if left out'),
  })
  .meta({ id: 'PreviewAsked' });
export type PreviewAsked = z.infer<typeof PreviewAsked>;

export const Preview = z
  .object({
    from: Day,
    to: Day,
    /** Alarms by the month of thirty days, over the whole past asked about. */
    perMonth: z.number(),
    /** The same without alarms that stand on an event somebody marked. Null: this kind is not known in advance. */
    quietPerMonth: z.number().nullable(),
    alarms: z.array(
      z.object({
        day: Day,
        lastDay: Day,
        series: z.string().nullable(),
        severity: Severity,
        facts: AlertFacts,
      }),
    ),
    /** What was seen and expected day by day, of the series that alarmed most (or the one asked for). */
    line: z
      .object({
        series: z.string(),
        measure: Measure,
        points: z.array(
          z.object({
            day: Day,
            seen: z.number(),
            expected: z.number().nullable(),
            bound: z.number().nullable(),
            alarm: z.boolean(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Preview' });
export type Preview = z.infer<typeof Preview>;
