import type { AlertKind, Severity } from '../../../shared/contract/alert-kinds.ts';
import type { AlertsQuery } from '../../../shared/contract/alerts.ts';

/** Kept here because the contract's own lists would bring zod into the page. */
export const SEVERITIES = ['critical', 'warning', 'info'] as const satisfies readonly Severity[];
export const STATES = [
  'unclosed',
  'open',
  'acknowledged',
  'closed',
] as const satisfies readonly AlertsQuery['state'][];
export const KINDS = [
  'spike',
  'threshold',
  'redLine',
  'sourceSilent',
  'missedRun',
  'numbersDiffer',
  'signal',
  'caseLate',
] as const satisfies readonly AlertKind[];
/** As in the contract. */
export const SENSITIVITIES = { low: 0.9995, usual: 0.998, high: 0.99 } as const;
