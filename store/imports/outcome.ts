/** What became of lines: a line is one of the three or at fault. */
export interface Outcome {
  inserted: number;
  updated: number;
  unchanged: number;
}

export const addOutcome = (sum: Outcome, more: Outcome): void => {
  sum.inserted += more.inserted;
  sum.updated += more.updated;
  sum.unchanged += more.unchanged;
};
