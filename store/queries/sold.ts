import type { Reading } from '../../shared/contract/standing.ts';
import { type PerSoldRatio, perSold, type SoldMonth } from '../../shared/measures/per-sold.ts';
import type { Store } from '../open.ts';
import { periodRows } from './period-rows.ts';
import type { Period } from './periods.ts';
import { ROWS_OF } from './reading.ts';

interface Asked {
  topic: string;
  reading: Reading;
  place: string | undefined;
}

/**
 * Complaints of some series per 10,000 sold in a period, by series. Sales are the country's, where a file gives them, else
 * the sum of its regions; under a region those of that region. No file tells the sales of a dealer, so there is no ratio.
 */
export async function soldRatios(
  store: Store,
  series: readonly string[],
  { from, to }: Period,
  { topic, reading, place }: Asked,
): Promise<Map<string, PerSoldRatio>> {
  const region =
    place === undefined ? null : place.startsWith('region:') ? place.slice('region:'.length) : '-';
  const values: unknown[] = [series, from, to, topic, region];
  const rollup = periodRows([{ from, to }], place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<{ series: string } & SoldMonth>(
    `WITH months AS (
       SELECT m::date AS month,
              (least(($3::date), (m + interval '1 month')::date - 1) - greatest($2::date, m::date) + 1)::float8
                / ((m + interval '1 month')::date - m::date) AS covered
       FROM generate_series(date_trunc('month', $2::date), $3::date, '1 month') AS m
     ), counted AS (
       SELECT series, date_trunc('month', day)::date AS month, sum(complaints) AS complaints
       FROM ${rollup} r
       WHERE series = ANY($1::text[]) AND topic = $4 AND ${ROWS_OF[reading]} GROUP BY 1, 2
     ), sold AS (
       SELECT series, month, CASE WHEN $5::text IS NULL THEN coalesce(max(units) FILTER (WHERE region = ''), sum(units))
                                  ELSE sum(units) FILTER (WHERE region = $5) END AS sold
       FROM sale_volume
       WHERE series = ANY($1::text[]) AND month BETWEEN date_trunc('month', $2::date) AND $3::date GROUP BY 1, 2
     )
     SELECT k.series, m.month::text AS month, m.covered, coalesce(c.complaints, 0)::int AS complaints, s.sold::int AS sold
     FROM unnest($1::text[]) AS k(series) CROSS JOIN months m
     LEFT JOIN counted c ON c.series = k.series AND c.month = m.month
     LEFT JOIN sold s ON s.series = k.series AND s.month = m.month
     ORDER BY k.series, m.month`,
    values,
  );
  const bySeries = Map.groupBy(rows, (row) => row.series);
  return new Map([...bySeries].map(([key, months]) => [key, perSold(months)]));
}
