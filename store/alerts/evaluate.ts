import { Severity } from '../../shared/contract/alert-kinds.ts';
import { AlertParams } from '../../shared/contract/alert-rules.ts';
import { businessDay } from '../business-day.ts';
import type { Store } from '../open.ts';
import type { Moment, Rule } from './kind.ts';
import { find, KINDS } from './kinds.ts';
import { type Settled, settle } from './settle.ts';

export const momentOf = (now: Date, timeZone: string): Moment => ({
  now,
  day: businessDay(now, timeZone),
  timeZone,
});

interface Row {
  id: number;
  name: string;
  severity: unknown;
  params: unknown;
}

export interface Evaluated extends Settled {
  /** Rules that could not be evaluated, with why; the others were. */
  failed: { rule: number; error: Error }[];
}

/**
 * Looks at every rule that is on and settles what it finds. `isDue` says whether a rule is to be looked at now; the
 * numbers move slower than the red line. A rule that fails holds no other up.
 */
export async function evaluateRules(
  store: Store,
  moment: Moment,
  isDue: (rule: Rule, everyMs: number) => boolean = () => true,
): Promise<Evaluated> {
  const { rows } = await store.pool.query<Row>(
    'SELECT id, name, severity, params FROM alert_rule WHERE enabled ORDER BY id',
  );
  const all: Evaluated = { opened: 0, worse: 0, closed: 0, failed: [] };
  for (const row of rows) {
    try {
      const rule = ruleOf(row);
      if (!isDue(rule, KINDS[rule.kind].everyMs)) continue;
      const settled = await settle(store, rule, await find(store, rule, moment), moment);
      all.opened += settled?.opened ?? 0;
      all.worse += settled?.worse ?? 0;
      all.closed += settled?.closed ?? 0;
    } catch (error) {
      all.failed.push({ rule: row.id, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  return all;
}

function ruleOf({ id, name, severity, params }: Row): Rule {
  const known = AlertParams.safeParse(params);
  if (!known.success)
    throw new Error(`Alert rule ${id} "${name}" holds parameters this version does not know; save it anew.`);
  return {
    id,
    kind: known.data.kind,
    severity: Severity.catch('warning').parse(severity),
    params: known.data,
  };
}
