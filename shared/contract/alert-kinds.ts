import { z } from 'zod';

export const ALERT_KINDS = [
  'threshold',
  'spike',
  'redLine',
  'sourceSilent',
  'missedRun',
  'numbersDiffer',
  'signal',
  'caseLate',
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
