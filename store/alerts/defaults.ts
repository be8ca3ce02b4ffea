import { type NewAlertRule, SENSITIVITIES } from '../../shared/contract/alert-rules.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

/** Any constant, the same in every process. */
const LOCK = 4_213_370_011;
/** As in `madeBy` of what was there from the start. */
export const OURS = 'chesheng';

const rules: Omit<NewAlertRule, 'channels' | 'enabled'>[] = [
  {
    name: '红线 · Red line',
    params: { kind: 'redLine', series: null, hazards: null, withinDays: 14 },
    severity: 'critical',
  },
  {
    name: '负面与投诉突增 · Spike of negatives and complaints',
    params: {
      kind: 'spike',
      series: null,
      topic: null,
      measures: ['complaints', 'negatives'],
      window: 'week',
      quantile: SENSITIVITIES.usual,
      minBase: 5,
      days: 2,
    },
    severity: 'warning',
  },
  {
    name: '来源静默 · Silent source',
    params: { kind: 'sourceSilent', source: null, hours: 0 },
    severity: 'warning',
  },
  { name: '任务错过 · Missed run', params: { kind: 'missedRun', minutes: 120 }, severity: 'warning' },
  {
    name: '质量预警 · Defect signal',
    params: { kind: 'signal', series: null, natures: ['defect', 'noSolution'] },
    severity: 'warning',
  },
  { name: '数字不符 · Figures differ', params: { kind: 'numbersDiffer' }, severity: 'critical' },
];

/** The rules everybody wants, made once: where any rule was ever made, people have decided for themselves. */
export function makeDefaultRules(store: Store): Promise<number> {
  return transaction(store, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const { rows } = await client.query<{ ever: boolean }>(
      `SELECT pg_sequence_last_value(pg_get_serial_sequence('alert_rule', 'id')) IS NOT NULL AS ever`,
    );
    if (rows[0]?.ever) return 0;
    for (const { name, params, severity } of rules) {
      await client.query(
        'INSERT INTO alert_rule (kind, name, params, severity, made_by) VALUES ($1, $2, $3, $4, $5)',
        [params.kind, name, JSON.stringify(params), severity, OURS],
      );
    }
    return rules.length;
  });
}
