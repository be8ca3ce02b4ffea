import {
  type Cadence,
  type CellHistory,
  MONTHLY,
  WEEKLY,
} from '../../shared/measures/signals/cell-history.ts';
import { replay } from '../../shared/measures/signals/cell-verdict.ts';

/** A way to find defects: what it measures at the end of each week (or month) from `from` on; it alarms at `usual` and above. */
export interface Method {
  name: string;
  usual: number;
  /** The same where units are months, if that differs. */
  monthly?: number;
  score(history: CellHistory, from: number, monthly?: boolean): Float64Array;
}

/** The three that ours is held against, and ours. */

/** Fewer posts in what is judged alarm nobody, for all alike. */
const LEAST = 4;
/** Weeks a mean is taken over, and weeks before the one judged that are left out, so that a rise is not learned at once. */
const LEARNED = 52;
const GUARD = 8;

const past = (counts: readonly number[], at: number, monthly: boolean) => {
  const guard = monthly ? 2 : GUARD;
  return counts.slice(Math.max(0, at - guard - (monthly ? 12 : LEARNED)), Math.max(0, at - guard));
};
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** So many times the mean week of a year. */
const threshold: Method = {
  name: 'fixed threshold (times the mean week of a year)',
  usual: 2,
  score: (history, from, monthly = false) =>
    scored(history, from, (at) => {
      const seen = history.seen[at] ?? 0;
      const before = past(history.seen, at, monthly);
      if (seen < LEAST || before.length < 6) return 0;
      return seen / Math.max(0.1, mean(before));
    }),
};

/** The month's z against the same month of earlier years, and the month's before: the smaller of the two. */
const sameMonth: Method = {
  name: 'z against the same month of earlier years, two months in a row',
  usual: 3,
  score: (history, from, monthly = false) => {
    const starts = monthly
      ? history.seen.map((_, month) => month)
      : Array.from({ length: Math.ceil((history.seen.length * 12) / 52) + 1 }, (_, m) =>
          Math.round((m * 52) / 12),
        );
    const counts = starts.map((first, m) =>
      history.seen.slice(first, starts[m + 1] ?? first + 1).reduce((sum, value) => sum + value, 0),
    );
    const z = (month: number) => {
      const earlier = [12, 24, 36].flatMap((back) => counts[month - back] ?? []);
      if (earlier.length < 2) return 0;
      const usual = mean(earlier);
      const sd = Math.sqrt(
        mean(earlier.map((value) => (value - usual) ** 2)) * (earlier.length / (earlier.length - 1)),
      );
      const seen = counts[month] ?? 0;
      return seen < LEAST ? 0 : (seen - usual) / Math.max(sd, Math.sqrt(Math.max(1, usual)));
    };
    return scored(history, from, (at) => {
      const month = starts.findIndex((first, m) => first <= at && (starts[m + 1] ?? first + 1) === at + 1);
      return month < 1 ? 0 : Math.min(z(month), z(month - 1));
    });
  },
};

/** Standardised by mean and deviation of a year, allowance k; started anew each week it is 0. */
const cusum = (k: number): Method => ({
  name: `CUSUM, k ${k}`,
  usual: 5,
  score: (history, from, monthly = false) => {
    let sum = 0;
    const start = Math.max(0, from - (monthly ? 12 : 26));
    for (let at = start; at < from; at++) sum = next(at, sum);
    return scored(history, from, (at) => {
      sum = next(at, sum);
      return (history.seen[at] ?? 0) >= 1 ? sum : 0;
    });
    function next(at: number, before: number): number {
      const known = past(history.seen, at, monthly);
      if (known.length < 6) return 0;
      const usual = mean(known);
      const sd = Math.sqrt(Math.max(0.1, mean(known.map((value) => (value - usual) ** 2))));
      return Math.max(0, before + ((history.seen[at] ?? 0) - usual) / sd - k);
    }
  },
});

/** Ours: what the verdict tells where the rise persists. */
export const ours: Method = {
  name: 'ours',
  usual: WEEKLY.defect,
  monthly: MONTHLY.defect,
  score: (history, from, monthly = false) => {
    const cadence: Cadence = monthly ? MONTHLY : WEEKLY;
    const scores = new Float64Array(Math.max(0, history.seen.length - from));
    for (const { at, verdict } of replay(history, from, cadence))
      if (verdict.reason === 'persists') scores[at - from] = verdict.llr;
    return scores;
  },
};

export const METHODS: readonly Method[] = [threshold, sameMonth, cusum(0.5), cusum(1), cusum(1.5), ours];

function scored({ seen }: CellHistory, from: number, of: (at: number) => number): Float64Array {
  return Float64Array.from({ length: Math.max(0, seen.length - from) }, (_, i) => of(from + i));
}
