import { z } from 'zod';
import { AlertFacts } from './alert-facts.ts';
import { ALERT_STATES, AlertState, AlertStepKind, Occasion, Severity } from './alert-kinds.ts';
import { TopicFilter } from './words.ts';

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
