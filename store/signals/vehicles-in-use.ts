import type { Store } from '../open.ts';
import { daysOfWeek, type Weeks } from './week-lists.ts';

/** Vehicles of a series in use at the end of each week, as far as files tell; nobody tells of those scrapped. */
export interface InUse {
  /** Sold up to then, by the sales figures: what posts are held against. Null without sales. */
  sold: number[] | null;
  /** Of those with us on record, bought up to then: what workshop visits are held against. Null without vehicles. */
  onRecord: number[] | null;
}

/** By series; `series` null: of all. */
export async function vehiclesInUse(
  store: Store,
  weeks: Weeks,
  series: string | null = null,
): Promise<Map<string, InUse>> {
  const ends = Array.from({ length: weeks.count }, (_, at) => daysOfWeek(weeks, at).to);
  const [sold, onRecord] = await Promise.all([
    store.pool.query<Step>(
      // A month's sales are on the road at its end. The country's figure where a file gives it, else the sum of its regions.
      `SELECT series, ((month + interval '1 month')::date - 1)::text AS day,
              coalesce(max(units) FILTER (WHERE region = ''), sum(units))::int AS units
       FROM sale_volume WHERE $1::text IS NULL OR series = $1 GROUP BY series, month ORDER BY series, month`,
      [series],
    ),
    store.pool.query<Step>(
      `SELECT series, coalesce(bought_on, built_on)::text AS day, count(*)::int AS units
       FROM vehicle WHERE coalesce(bought_on, built_on) IS NOT NULL AND ($1::text IS NULL OR series = $1)
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [series],
    ),
  ]);
  const soldOf = stocks(sold.rows, ends);
  const recordOf = stocks(onRecord.rows, ends);
  return new Map(
    [...new Set([...soldOf.keys(), ...recordOf.keys()])].map((key) => [
      key,
      { sold: soldOf.get(key) ?? null, onRecord: recordOf.get(key) ?? null },
    ]),
  );
}

interface Step {
  series: string;
  day: string;
  units: number;
}

/** Running sums at the given days. */
function stocks(steps: readonly Step[], ends: readonly string[]): Map<string, number[]> {
  return new Map(
    [...Map.groupBy(steps, ({ series }) => series)].map(([series, of]) => {
      let next = 0;
      let sum = 0;
      return [
        series,
        ends.map((end) => {
          for (; (of[next]?.day ?? '9999') <= end; next++) sum += of[next]?.units ?? 0;
          return sum;
        }),
      ];
    }),
  );
}
