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
  {
    name: '工单逾期 · Case late',
    params: { kind: 'caseLate', hours: 4 },
    severity: 'warning',
  },
  { name: '数字不符 · Figures differ', params: { kind: 'numbersDiffer' }, severity: 'critical' },
];

/** What installations began with before it was written down of which kinds a rule was made. */
const FIRST: ReadonlySet<string> = new Set([
  'redLine',
  'spike',
  'sourceSilent',
  'missedRun',
  'numbersDiffer',
]);

/**
 * The rules everybody wants, each made once: one that people took away does not come back, and a kind that is new in this version
 * comes to whoever has the monitor already.
 */
export function makeDefaultRules(store: Store): Promise<number> {
  return transaction(store, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const { rows } = await client.query<{ ever: boolean; begun: boolean; kinds: string[] }>(
      `SELECT pg_sequence_last_value(pg_get_serial_sequence('alert_rule', 'id')) IS NOT NULL AS ever,
              EXISTS (SELECT 1 FROM alert_default) AS begun,
              (SELECT coalesce(array_agg(kind), '{}') FROM
                (SELECT kind FROM alert_default UNION SELECT kind FROM alert_rule WHERE made_by = $1) k) AS kinds`,
      [OURS],
    );
    const [known] = rows;
    if (known === undefined) throw new Error('PostgreSQL answered a question with no row.');
    const { ever, begun, kinds } = known;
    let made = 0;
    for (const { name, params, severity } of rules) {
      if (begun && kinds.includes(params.kind)) continue;
      await client.query('INSERT INTO alert_default (kind) VALUES ($1) ON CONFLICT DO NOTHING', [
        params.kind,
      ]);
      if (kinds.includes(params.kind) || (ever && !begun && FIRST.has(params.kind))) continue;
      await client.query(
        'INSERT INTO alert_rule (kind, name, params, severity, made_by) VALUES ($1, $2, $3, $4, $5)',
        [params.kind, name, JSON.stringify(params), severity, OURS],
      );
      made += 1;
    }
    return made;
  });
}
