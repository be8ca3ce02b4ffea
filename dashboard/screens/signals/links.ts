import { parseCell } from '../../../shared/catalogue/cells.ts';
import { faultKey } from '../../../shared/catalogue/faults.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import { addDays } from '../../../shared/measures/days.ts';
import type { PostsAsked } from '../../api/monitor.ts';
import type { Period } from '../../app/calendar.ts';
import { hrefOf, type View } from '../../app/view.ts';

type Of = Pick<SignalRow, 'series' | 'cell' | 'phrase' | 'evaluatedOn'>;

/** Twelve months in whole weeks, as the counts of a signal have them. */
const YEAR_DAYS = 364;
export const yearOf = ({ evaluatedOn }: Pick<SignalRow, 'evaluatedOn'>): Period => ({
  from: addDays(evaluatedOn, 1 - YEAR_DAYS),
  to: evaluatedOn,
});

/** The owners' reports a signal stands on, as the list of posts is asked for them. */
function reportsOf({ series, cell, phrase }: Of): View {
  const parsed = parseCell(cell);
  const of = { series, evidence: true };
  if (parsed === null || 'words' in parsed) return { ...of, q: phrase ?? cell };
  return {
    ...of,
    topic: faultKey(parsed) as `${string}:${string}`,
    condition: parsed.condition ?? undefined,
  };
}

/** The address of the reports behind a number of a signal; of the last twelve months where no period is named. */
export const reportsHref = (of: Of, period: Period = yearOf(of), post?: number): string =>
  hrefOf('/posts', { ...reportsOf(of), period, post });

/** The same as a question to the server. */
export function reportsAsked(of: Of): PostsAsked {
  const { series, topic, condition, q } = reportsOf(of);
  return { series, topic, condition, q, ...yearOf(of), evidence: 'true' };
}
