import type { Store } from '../open.ts';
import { spreadWeeks, type Weeks } from './week-lists.ts';

/** What the workshops' books say of one cell, by week; claims are visits under warranty, repairs all others. */
export interface Visits {
  claims: number[];
  repairs: number[];
}

/** Key of a cell of a series in the maps of this folder. */
export const ofSeries = (series: string, cell: string) => `${series} ${cell}`;

/** Visits that tell of a cell, of every series; keys as `ofSeries` makes them. With a fault, those that tell of it. */
export async function visitWeeks(
  store: Store,
  weeks: Weeks,
  fault: string | null = null,
): Promise<Map<string, Visits>> {
  const { rows } = await store.pool.query<{
    series: string;
    cell: string;
    back: number;
    claims: number;
    repairs: number;
  }>(
    `SELECT v.series, c.cell, ($1::date - s.day) / 7 AS back,
            count(*) FILTER (WHERE s.claim)::int AS claims, count(*) FILTER (WHERE NOT s.claim)::int AS repairs
     FROM visit s JOIN vehicle v ON v.id = s.vehicle_id CROSS JOIN LATERAL unnest(s.faults) AS c(cell)
     WHERE s.day <= $1::date AND s.day > $1::date - 7 * $2::int AND s.faults <> '{}'
       AND ($3::text IS NULL OR s.faults @> ARRAY[$3]) GROUP BY 1, 2, 3`,
    [weeks.day, weeks.count, fault],
  );
  return new Map(
    [...Map.groupBy(rows, ({ series, cell }) => ofSeries(series, cell))].map(([key, of]) => [
      key,
      {
        claims: spreadWeeks(
          weeks,
          of.map(({ back, claims }) => ({ back, value: claims })),
        ),
        repairs: spreadWeeks(
          weeks,
          of.map(({ back, repairs }) => ({ back, value: repairs })),
        ),
      },
    ]),
  );
}
