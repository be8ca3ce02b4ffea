/**
 * What was written about one cell (a series and one symptom of one part), counted by whole weeks (or months), oldest first;
 * all lists are equally long. Every list is of the same weeks: a week without posts is a 0, not a gap.
 */
export interface CellHistory {
  /** Owners' own reports; copies and what is suspected to be arranged are left out. */
  seen: readonly number[];
  /** Other posts about the cell: talk, hearsay, questions. Zeros where that is not told apart. */
  heard: readonly number[];
  /** Posts of the series that say nothing bad: how much is talked at all. Zeros where unknown. */
  talk: readonly number[];
  /** Vehicles in use, where known. */
  vehicles?: readonly number[];
  /** Weeks of which something outside is known to have made the figures (a recall, an article): they are evidence of nothing. */
  unusual?: readonly boolean[];
  /**
   * Own reports the middle of the other series would have by week, as much talked about as this one: what a series that has no history
   * yet is judged by. Absent where no other is known.
   */
  others?: readonly number[];
  /** Share of the week's incidents already reported, above 0 to 1, where `seen` is counted by incident; else 1. */
  reported?: readonly number[];
}

/**
 * quiet: nothing that usual weeks do not explain. watch: risen, but too little or too short to say more. defect: risen, and it
 * goes on, and no talk explains it. attention: risen with talk, or fallen away as news does.
 */
export type CellKind = 'quiet' | 'watch' | 'defect' | 'attention';

/**
 * Why the kind. usual: no rise. oneWeek: nearly all in one week so far. persists: in several weeks, without the largest, too.
 * talked: so much more was heard than seen that hearsay explains it. fallsAway: the latest weeks hold little of it.
 * young: no history yet, and more than twice what other series have.
 */
export type CellReason = 'usual' | 'oneWeek' | 'persists' | 'talked' | 'fallsAway' | 'young';

export interface CellVerdict {
  kind: CellKind;
  reason: CellReason;
  /** Own reports in the trailing window that tells most. */
  seen: number;
  /** What usual weeks and the talk of that window would have brought. */
  expected: number;
  /** seen / expected */
  ratio: number;
  /** Negative-binomial log-likelihood ratio of the two; comparable between cells. */
  llr: number;
  /** Length of the window. */
  weeks: number;
  /** Index of its first week: since when it has risen. */
  since: number;
  /** Chance of a window like this or one that tells more in a quiet week, all windows looked at counted in. */
  p: number;
  /** Part of `expected` that is hearsay taken for own reports. */
  talked: number;
  /** The usual of the newest week is level × season × heat (trend and vehicles are in the level). */
  usual: { level: number; season: number; heat: number };
}

/** What a unit of time means: how many make a year, the longest window, units before it, and the least of them. */
export interface Cadence {
  year: number;
  /** Longest window in which a sudden rise is looked for; the usual it is compared with is learned from the weeks before. */
  longest: number;
  /** Windows in which a slow one is looked for, compared with what was usual before the longest of them. */
  slow: { shortest: number; longest: number };
  /** Units of history a usual one is learned from, at most and at least. */
  learned: number;
  least: number;
  /** Units just before a window that tell whether the level had risen already. */
  before: number;
  /** The usual is learned anew every so many units. */
  anew: number;
  /**
   * Log-likelihood ratio from which on a defect is called; set by `npm run bench -- signals`: at most 2 false alarms in 100 years of a
   * series of 24 cells.
   */
  defect: number;
}

export const WEEKLY: Cadence = {
  year: 365.25 / 7,
  longest: 12,
  slow: { shortest: 8, longest: 30 },
  learned: 156,
  least: 26,
  before: 10,
  anew: 6,
  defect: 9.8,
};
export const MONTHLY: Cadence = {
  year: 12,
  longest: 6,
  slow: { shortest: 2, longest: 12 },
  learned: 36,
  least: 6,
  before: 0,
  anew: 1,
  defect: 7.4,
};
