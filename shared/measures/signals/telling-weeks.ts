import type { CellHistory } from './cell-history.ts';
import type { UsualWeeks } from './usual-weeks.ts';

/** So many posts of talk in a middle week do not all stay away by chance. */
const ALWAYS = 15;

/**
 * Weeks of which something outside is known, and weeks in which a series that is always talked about was not heard of at all: its
 * sources were silent, and what is missing has not fallen away.
 */
export function tellsNothing(history: CellHistory, week: number, { talk }: UsualWeeks): boolean {
  if (history.unusual?.[week]) return true;
  const { seen, heard } = history;
  return talk >= ALWAYS && (history.talk[week] ?? 0) + (seen[week] ?? 0) + (heard[week] ?? 0) === 0;
}

/**
 * The first week anything was heard of the series: there was none before, or no source of it. The first of all where talk is not known.
 */
export function firstHeard({ talk }: CellHistory, at: number): number {
  const first = talk.findIndex((posts) => posts > 0);
  return first > at || first < 0 ? 0 : first;
}
