import type { AlertKind } from '../../shared/contract/alert-kinds.ts';
import type { Store } from '../open.ts';
import type { Finding, KindOf, Moment, Rule } from './kind.ts';
import { caseLateKind } from './kinds/case-late.ts';
import { missedRunKind } from './kinds/missed-run.ts';
import { numbersDifferKind } from './kinds/numbers-differ.ts';
import { redLineKind } from './kinds/red-line.ts';
import { signalKind } from './kinds/signal.ts';
import { sourceSilentKind } from './kinds/source-silent.ts';
import { spikeKind } from './kinds/spike.ts';
import { thresholdKind } from './kinds/threshold.ts';

/** Every kind of rule. */
export const KINDS: { readonly [Kind in AlertKind]: KindOf<Kind> } = {
  threshold: thresholdKind,
  spike: spikeKind,
  redLine: redLineKind,
  sourceSilent: sourceSilentKind,
  missedRun: missedRunKind,
  numbersDiffer: numbersDifferKind,
  signal: signalKind,
  caseLate: caseLateKind,
};

/** What a rule finds at a moment. */
export function find<Kind extends AlertKind>(
  store: Store,
  rule: Rule<Kind>,
  moment: Moment,
): Promise<Finding[]> {
  return KINDS[rule.kind].find(store, rule, moment);
}
