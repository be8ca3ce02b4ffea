import type { SignalWeek } from '../../../../shared/contract/signal-detail.ts';

/** Weeks that stand together as one bar. */
export const SPANS = [1, 4] as const;
export type Weeks = (typeof SPANS)[number];

export interface Point {
  /** First and last day. */
  from: string;
  to: string;
  posts: number;
  /** What `posts` should be; null before there is history. */
  expected: number | null;
  claims: number;
}

export interface Rates {
  points: Point[];
  /** Whether posts are per 1,000 vehicles sold, and claims per 1,000 on record; else both are counts. */
  postsPer1000: boolean;
  claimsPer1000: boolean;
}

/**
 * Reports and claims by so many weeks each, the last ending with the newest; weeks too many at the beginning are left out. Each is
 * per 1,000 vehicles where their number is known of every week shown, else it stays a count.
 */
export function ratesOf(weeks: readonly SignalWeek[], span: Weeks): Rates {
  const shown = weeks.slice(weeks.length % span);
  const known = (pick: (week: SignalWeek) => number | null) =>
    shown.length > 0 && shown.every((week) => (pick(week) ?? 0) > 0);
  const postsPer1000 = known(({ sold }) => sold);
  const claimsPer1000 = known(({ onRecord }) => onRecord);
  const points = Array.from({ length: shown.length / span }, (_, i): Point => {
    const within = shown.slice(i * span, (i + 1) * span);
    const sum = (pick: (week: SignalWeek) => number | null) =>
      within.reduce((all, week) => all + (pick(week) ?? 0), 0);
    const per = (count: number, vehicles: (week: SignalWeek) => number | null, rate: boolean) =>
      rate ? (count / (sum(vehicles) / span)) * 1000 : count;
    const sold = (week: SignalWeek) => week.sold;
    return {
      from: within[0]?.from ?? '',
      to: within.at(-1)?.to ?? '',
      posts: per(
        sum((week) => week.posts),
        sold,
        postsPer1000,
      ),
      expected: within.some((week) => week.expected === null)
        ? null
        : per(
            sum((week) => week.expected),
            sold,
            postsPer1000,
          ),
      claims: per(
        sum((week) => week.claims),
        (week) => week.onRecord,
        claimsPer1000,
      ),
    };
  });
  return { points, postsPer1000, claimsPer1000 };
}

/** The bar a day falls into; -1 outside. */
export const placeOf = (points: readonly Point[], day: string | null): number =>
  day === null ? -1 : points.findIndex(({ from, to }) => from <= day && day <= to);

/** ① for the first, as marks on a chart and in the list below it. */
export const numeral = (index: number): string =>
  index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`;
