import { z } from 'zod';
import { HAZARDS } from '../understanding/talk/talk.ts';
import { AlertFacts } from './alert-facts.ts';
import { ALERT_WINDOWS, type AlertKind, Severity } from './alert-kinds.ts';
import { Measure } from './numbers.ts';
import { Nature } from './signals.ts';
import { AskedDay, Day, Said, TopicFilter } from './words.ts';

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

/** A clock of a case that ran out: first response, next word, promise. */
export const CaseLateParams = z.object({
  kind: z.literal('caseLate'),
  hours: z.int().min(1).max(720).describe('late by so much it is told once more, as critical'),
});

export const AlertParams = z.discriminatedUnion('kind', [
  ThresholdParams,
  SpikeParams,
  RedLineParams,
  SourceSilentParams,
  MissedRunParams,
  NumbersDifferParams,
  SignalParams,
  CaseLateParams,
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
