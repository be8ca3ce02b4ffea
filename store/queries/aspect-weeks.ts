import type { AspectWeeks } from '../../shared/contract/series.ts';
import type { Reading } from '../../shared/contract/standing.ts';
import { ASPECTS } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import type { Period } from './periods.ts';
import { rollupOf } from './place.ts';
import { ROWS_OF } from './reading.ts';

type Row = { aspect: string; week: number; negatives: number; neutrals: number; positives: number };

/** How every aspect of a series was spoken of in each week that touches the period, cut to it. */
export async function aspectWeeks(
  store: Store,
  series: string,
  {
    from,
    to,
    reading = 'raw',
    place,
  }: Period & {
    reading?: Reading | undefined;
    place?: string | undefined;
  },
): Promise<AspectWeeks> {
  const values: unknown[] = [series, from, to];
  const rollup = rollupOf(place, (given) => `$${values.push(given)}`);
  const [weeks, counted] = await Promise.all([
    store.pool.query<Period>(
      `SELECT greatest(w::date, $1::date)::text AS from, least(w::date + 6, $2::date)::text AS to
       FROM generate_series(date_trunc('week', $1::date), $2::date, '1 week') AS w ORDER BY w`,
      [from, to],
    ),
    store.pool.query<Row>(
      `SELECT substr(topic, 8) AS aspect, (date_trunc('week', day)::date - date_trunc('week', $2::date)::date) / 7 AS week,
              sum(negatives) AS negatives, sum(neutrals) AS neutrals, sum(positives) AS positives
       FROM ${rollup} r WHERE series = $1 AND day BETWEEN $2 AND $3 AND topic LIKE 'aspect:%' AND ${ROWS_OF[reading]} GROUP BY 1, 2`,
      values,
    ),
  ]);
  const cells = new Map(counted.rows.map(({ aspect, week, ...cell }) => [`${aspect} ${week}`, cell]));
  return {
    weeks: weeks.rows,
    aspects: ASPECTS.map((aspect) => ({
      aspect,
      cells: weeks.rows.map(
        (_, week) => cells.get(`${aspect} ${week}`) ?? { negatives: 0, neutrals: 0, positives: 0 },
      ),
    })),
  };
}
