import { parseCell } from '../catalogue/cells.ts';
import type { ConditionKey } from '../catalogue/faults.ts';
import { addDays } from '../measures/days.ts';
import type { SignalRow } from './signals.ts';
import type { TopicFilter } from './words.ts';

/** Twelve months in whole weeks: what a signal's `posts`, `claims` and breakdowns stand on. */
export const YEAR_WEEKS = 52;

/** The twelve months up to a signal's last evaluation. */
export const yearOf = ({ evaluatedOn }: Pick<SignalRow, 'evaluatedOn'>): { from: string; to: string } => ({
  from: addDays(evaluatedOn, 1 - 7 * YEAR_WEEKS),
  to: evaluatedOn,
});

/** How the list of posts is asked for what a cell is about: a fault, perhaps under a condition, or the words of a phrase. */
export function reportsAbout({ cell, phrase }: Pick<SignalRow, 'cell' | 'phrase'>): {
  topic?: TopicFilter;
  condition?: ConditionKey;
  q?: string;
} {
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed) return { q: phrase ?? cell };
  const topic: TopicFilter = `${parsed.symptom}:${parsed.part}`;
  return parsed.condition === null ? { topic } : { topic, condition: parsed.condition };
}
