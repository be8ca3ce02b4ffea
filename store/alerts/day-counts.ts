import type { TopicFilter } from '../../shared/contract/words.ts';
import { daysBetween } from '../../shared/measures/days.ts';
import type { Store } from '../open.ts';

/** Counts of one series under a topic, one entry a day from its first day on; days are those of the business. */
export interface DayCounts {
  series: string;
  first: string;
  posts: number[];
  heat: number[];
  negatives: number[];
  positives: number[];
  complaints: number[];
  /** Posts of the whole series, under any topic, that say nothing bad. */
  talk: number[];
}

type Row = { series: string; day: string } & Record<(typeof FIELDS)[number], number>;
const FIELDS = ['posts', 'heat', 'negatives', 'positives', 'complaints', 'talk'] as const;

/** Every day from the first on which the series was spoken of, up to `to`, of each series or of one. */
export async function dayCounts(
  store: Store,
  asked: { series: string | null; topic: TopicFilter | null; from: string; to: string },
): Promise<DayCounts[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT series, day::text AS day,
            coalesce(sum(posts) FILTER (WHERE topic = $4), 0)::float8 AS posts,
            coalesce(sum(heat_micro) FILTER (WHERE topic = $4), 0)::float8 / 1e6 AS heat,
            coalesce(sum(negatives) FILTER (WHERE topic = $4), 0)::float8 AS negatives,
            coalesce(sum(positives) FILTER (WHERE topic = $4), 0)::float8 AS positives,
            coalesce(sum(complaints) FILTER (WHERE topic = $4), 0)::float8 AS complaints,
            coalesce(sum(neutrals + positives) FILTER (WHERE topic = 'all'), 0)::float8 AS talk
     FROM rollup WHERE topic IN ('all', $4) AND day BETWEEN $1 AND $2 AND ($3::text IS NULL OR series = $3)
     GROUP BY series, day ORDER BY series, day`,
    [asked.from, asked.to, asked.series, asked.topic ?? 'all'],
  );
  return [...Map.groupBy(rows, ({ series }) => series)].map(([series, days]) =>
    spread(series, days, asked.to),
  );
}

function spread(series: string, rows: readonly Row[], to: string): DayCounts {
  const first = rows[0]?.day ?? to;
  const length = daysBetween(first, to) + 1;
  const empty = () => new Array<number>(length).fill(0);
  const counts: DayCounts = {
    series,
    first,
    posts: empty(),
    heat: empty(),
    negatives: empty(),
    positives: empty(),
    complaints: empty(),
    talk: empty(),
  };
  for (const row of rows) {
    const day = daysBetween(first, row.day);
    for (const field of FIELDS) counts[field][day] = row[field];
  }
  return counts;
}

/** Sum over the days `first` to `last` (indices, both inclusive). */
export function sumDays(values: readonly number[], first: number, last: number): number {
  let sum = 0;
  for (let day = Math.max(0, first); day <= last; day++) sum += values[day] ?? 0;
  return sum;
}
