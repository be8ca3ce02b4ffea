import { parseCell } from '../../../shared/catalogue/cells.ts';
import { faultKey } from '../../../shared/catalogue/faults.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import { addDays } from '../../../shared/measures/days.ts';
import type { PostFilter } from '../post-filter.ts';

/** Twelve months in whole weeks: what a signal's `posts`, `claims` and breakdowns stand on. */
export const YEAR_DAYS = 364;

export interface Span {
  from: string;
  to: string;
}

/** The twelve months up to a signal's last evaluation. */
export const yearOf = ({ evaluatedOn }: Pick<SignalRow, 'evaluatedOn'>): Span => ({
  from: addDays(evaluatedOn, 1 - YEAR_DAYS),
  to: evaluatedOn,
});

/** The filter of the list of posts that a signal's reports are. */
export function reportsOf(
  { series, cell, phrase }: Pick<SignalRow, 'series' | 'cell' | 'phrase'>,
  { from, to }: Span,
): PostFilter {
  const of = { series, from, to, evidence: true } as const;
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed) return { ...of, q: phrase ?? cell };
  const topic = faultKey(parsed) as `${string}:${string}`;
  return { ...of, topic, ...(parsed.condition === null ? {} : { condition: parsed.condition }) };
}
