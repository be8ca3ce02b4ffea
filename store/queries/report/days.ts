import type { Trend } from '../../../shared/contract/numbers.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import type { Store } from '../../open.ts';
import { bucketFor, type Period } from '../periods.ts';
import { rollupOf } from '../place.ts';
import { ROWS_OF } from '../reading.ts';
import type { About, PeriodSums } from './sums.ts';

export type DaySums = PeriodSums & { day: string };

/** Counts day by day, days without posts included; heat in posts' units. */
export async function daySums(store: Store, about: About, { from, to }: Period): Promise<DaySums[]> {
  const values: unknown[] = [about.series, about.topic, from, to];
  const rollup = rollupOf(about.place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<DaySums>(
    `SELECT d.day::date::text AS day, coalesce(sum(posts), 0) AS posts, coalesce(sum(heat_micro), 0) / 1e6 AS heat,
            coalesce(sum(negatives), 0) AS negatives, coalesce(sum(positives), 0) AS positives,
            coalesce(sum(complaints), 0) AS complaints
     FROM generate_series($3::date, $4::date, '1 day') AS d(day)
     LEFT JOIN ${rollup} r ON r.series = $1 AND r.topic = $2 AND r.day = d.day AND r.day BETWEEN $3 AND $4
       AND ${ROWS_OF[about.reading]}
     GROUP BY d.day ORDER BY d.day`,
    values,
  );
  return rows;
}

type Points = Trend['points'];

const DAYS_PRINTED = 92;
export const MONTHS_PRINTED = 13;

/** The period's points, by day up to a quarter and by month beyond, and the months up to its end. */
export function trendOf(days: readonly DaySums[], period: Period, firstMonth: string) {
  const within = days.filter(({ day }) => day >= period.from && day <= period.to);
  const bucket = within.length <= DAYS_PRINTED ? bucketFor(period) : 'month';
  const months = points(
    days.filter(({ day }) => day >= firstMonth && day <= period.to),
    'month',
  );
  return { bucket, points: points(within, bucket), months };
}

function points(days: readonly DaySums[], bucket: 'day' | 'month'): Points {
  const buckets = Map.groupBy(days, ({ day }) => (bucket === 'day' ? day : day.slice(0, 7)));
  return [...buckets.values()].flatMap((each) => {
    const first = each[0];
    if (!first) return [];
    const sum = (of: (day: DaySums) => number) => each.reduce((total, day) => total + of(day), 0);
    const index = reputation(
      sum(({ positives }) => positives),
      sum(({ negatives }) => negatives),
    );
    return [
      {
        day: bucket === 'day' ? first.day : `${first.day.slice(0, 7)}-01`,
        heat: Math.round(sum(({ heat }) => heat) * 10) / 10,
        reputation: index === null ? null : Math.round(index),
        negatives: sum(({ negatives }) => negatives),
        complaints: sum(({ complaints }) => complaints),
        posts: sum(({ posts }) => posts),
      },
    ];
  });
}
