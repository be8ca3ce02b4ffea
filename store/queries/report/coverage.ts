import type { ReportCoverage } from '../../../shared/contract/report.ts';
import type { PostsBehind } from '../../../shared/contract/report-query.ts';
import { addDays } from '../../../shared/measures/days.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { rollupOf } from '../place.ts';
import { ROWS_OF } from '../reading.ts';
import type { About } from './sums.ts';

interface Row {
  id: number;
  name: string;
  state: string;
  trouble: string | null;
  last: Date | null;
  heard: string;
  posts: number;
  days: string[];
}

/** Fewer days in a row without a post are a quiet weekend. */
const LEAST_GAP = 3;

/** Every source that speaks of the series or is read at the moment: what it brought, since when it is silent, where it has gaps. */
export async function reportCoverage(
  store: Store,
  about: About,
  period: Period,
  behind: PostsBehind,
  today: string,
): Promise<ReportCoverage> {
  const values: unknown[] = [about.series, about.topic, period.from, period.to];
  const rollup = rollupOf(about.place, (given) => `$${values.push(given)}`);
  const [sources, undated] = await Promise.all([
    store.pool.query<Row>(
      `WITH own AS (
         SELECT source_id, sum(posts)::int AS posts FROM ${rollup} r
         WHERE series = $1 AND topic = $2 AND day BETWEEN $3 AND $4 AND ${ROWS_OF[about.reading]} GROUP BY 1
       ), spoke AS (
         SELECT source_id, array_agg(DISTINCT day::text ORDER BY day::text) AS days FROM rollup
         WHERE topic = 'all' AND posts > 0 AND day BETWEEN $3 AND $4 GROUP BY 1
       )
       SELECT s.id, s.name, s.state, s.trouble, s.last_post_at AS last,
              coalesce(s.last_post_at, s.last_new_at, s.created_at)::date::text AS heard,
              coalesce(o.posts, 0) AS posts, coalesce(k.days, '{}') AS days
       FROM source s LEFT JOIN own o ON o.source_id = s.id LEFT JOIN spoke k ON k.source_id = s.id
       WHERE o.posts > 0 OR s.state NOT IN ('paused', 'imported', 'deleting')
       ORDER BY o.posts DESC NULLS LAST, s.id`,
      values,
    ),
    store.pool.query<{ undated: number }>(
      `SELECT count(*) AS undated FROM post p JOIN insight i ON i.post_id = p.id WHERE p.day IS NULL AND p.deleted_at IS NULL`,
    ),
  ]);
  const until = { from: period.from, to: [period.to, today].sort()[0] ?? period.to };
  return {
    sources: sources.rows.map((row) => ({
      id: row.id,
      name: row.name,
      state: row.state,
      posts: row.posts,
      lastPostAt: row.last?.toISOString() ?? null,
      silentSince: isSilent(row) && row.heard <= period.to ? row.heard : null,
      gaps: gapsIn(row.days, until),
      behind: { ...behind, source: row.id },
    })),
    undated: undated.rows[0]?.undated ?? 0,
  };
}

const isSilent = ({ state, trouble }: Row) =>
  trouble !== null && !['paused', 'imported', 'deleting'].includes(state);

/** Runs of three days and more without a post; of a source that has none at all in the period, the whole of it. */
function gapsIn(days: readonly string[], { from, to }: Period): { from: string; to: string; days: number }[] {
  const gaps: { from: string; to: string; days: number }[] = [];
  let start = from;
  const close = (next: string) => {
    const length = Math.round((Date.parse(next) - Date.parse(start)) / 86_400_000);
    if (length >= LEAST_GAP) gaps.push({ from: start, to: addDays(next, -1), days: length });
  };
  for (const day of days) {
    close(day);
    start = addDays(day, 1);
  }
  close(addDays(to, 1));
  return gaps;
}
