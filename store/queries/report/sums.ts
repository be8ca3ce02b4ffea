import type { Reading } from '../../../shared/contract/standing.ts';
import type { Store } from '../../open.ts';
import { periodRows } from '../period-rows.ts';
import type { Period } from '../periods.ts';

/** What a report is about, as every query of it takes it. */
export interface About {
  series: string;
  /** 'all' for every topic. */
  topic: string;
  place: string | undefined;
  reading: Reading;
}

/** Counts of one period; heat in posts' units. */
export interface PeriodSums {
  posts: number;
  heat: number;
  negatives: number;
  positives: number;
  complaints: number;
}

/** One period's counts by reading, opening posts and replies apart. */
export type Split = Record<Reading, { openings: PeriodSums; replies: PeriodSums }>;

type Row = PeriodSums & { n: number; opening: boolean; copy: boolean; suspected: boolean };

const NOTHING: PeriodSums = { posts: 0, heat: 0, negatives: 0, positives: 0, complaints: 0 };

export const plus = (a: PeriodSums, b: PeriodSums): PeriodSums => ({
  posts: a.posts + b.posts,
  heat: a.heat + b.heat,
  negatives: a.negatives + b.negatives,
  positives: a.positives + b.positives,
  complaints: a.complaints + b.complaints,
});

/** All posts of a period in one reading. */
export const whole = (split: Split, reading: Reading): PeriodSums =>
  plus(split[reading].openings, split[reading].replies);

/** Counts of each period, in their order, in all three readings. */
export async function splitSums(
  store: Store,
  { series, topic, place }: About,
  periods: readonly Period[],
): Promise<Split[]> {
  const values: unknown[] = [periods.map(({ from }) => from), periods.map(({ to }) => to), series, topic];
  const rollup = periodRows(periods, place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<Row>(
    `SELECT a.n - 1 AS n, r.opening, r.copy, r.suspected, sum(r.posts) AS posts, sum(r.heat_micro) / 1e6 AS heat,
            sum(r.negatives) AS negatives, sum(r.positives) AS positives, sum(r.complaints) AS complaints
     FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS a(first, last, n)
     JOIN ${rollup} r ON r.series = $3 AND r.topic = $4 AND r.day BETWEEN a.first AND a.last
     GROUP BY 1, 2, 3, 4`,
    values,
  );
  const counts = (n: number, counted: (row: Row) => boolean) => {
    const of = (opening: boolean) =>
      rows.filter((row) => row.n === n && row.opening === opening && counted(row)).reduce(plus, NOTHING);
    return { openings: of(true), replies: of(false) };
  };
  return periods.map((_, n) => ({
    raw: counts(n, () => true),
    distinct: counts(n, ({ copy }) => !copy),
    genuine: counts(n, ({ suspected }) => !suspected),
  }));
}
