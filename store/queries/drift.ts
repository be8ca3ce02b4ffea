import { DRIFTING, type Drifting, type DriftView } from '../../shared/contract/quality.ts';
import { addDays } from '../../shared/measures/days.ts';
import { DRIFT_VERSION, drift, type WeekCount } from '../../shared/measures/drift.ts';
import type { Store } from '../open.ts';

const WEEKS = 26;
const REFERENCE = 4;
const RECENT = 4;
type Counts = Partial<Record<Drifting, WeekCount>>;

/** Posts of these days that a model read, and not those whose labels came with a file; $1 and $2 are the first and last day. */
const READ = `
  FROM post p JOIN insight i ON i.post_id = p.id
  WHERE p.deleted_at IS NULL AND i.labelled_by <> 'file' AND p.day BETWEEN $1 AND $2`;

/** What a sample of each week says; chosen by id, so that it stays the same. Words are pairs of characters, as search keeps them. */
const SAMPLED = `
  WITH ranked AS MATERIALIZED (
    SELECT p.id, date_trunc('week', p.day)::date AS week,
           row_number() OVER (PARTITION BY date_trunc('week', p.day) ORDER BY hashint8(p.id)) AS rank
    ${READ}
  ), known AS MATERIALIZED (
    SELECT DISTINCT t.word FROM ranked r JOIN post p ON p.id = r.id, unnest(tsvector_to_array(p.search)) t(word)
    WHERE r.rank % 2 = 0 AND r.rank <= 1000 AND r.week BETWEEN $3 AND $4
  ), words AS (
    SELECT r.week, count(*)::int AS words, count(*) FILTER (WHERE k.word IS NULL)::int AS unknown
    FROM ranked r JOIN post p ON p.id = r.id, unnest(tsvector_to_array(p.search)) t(word)
    LEFT JOIN known k ON k.word = t.word
    WHERE r.rank % 2 = 1 AND r.rank <= 400 GROUP BY 1
  ), sure AS (
    SELECT r.week, count(c.sure)::int AS read, coalesce(sum(c.sure), 0)::float8 AS sure
    FROM ranked r JOIN insight i ON i.post_id = r.id,
         LATERAL (SELECT (i.detail->>'polarityConfidence')::float8 AS sure) c
    WHERE r.rank <= 400 GROUP BY 1
  )
  SELECT week::text, words, unknown, read, sure FROM words FULL JOIN sure USING (week)`;

/**
 * The last 26 whole weeks, by what a model read in them. The reference are the first four whole weeks after the model was made; as
 * long as there are none with others behind them, the first four with posts. `made` and `today` are business days.
 */
export async function driftOf(store: Store, made: string, today: string): Promise<DriftView> {
  const thisWeek = monday(today);
  const weeks = Array.from({ length: WEEKS }, (_, n) => addDays(thisWeek, 7 * (n - WEEKS)));
  const after = weeks.findIndex((week) => week >= made);
  const young = after < 0 || after > WEEKS - REFERENCE - RECENT;
  const [first = today, last = today] = [weeks[0], addDays(thisWeek, -1)];
  const labels = await store.pool.query<{ week: string; posts: number } & Record<string, number>>(
    `SELECT date_trunc('week', p.day)::date::text AS week, count(*)::int AS posts,
              count(*) FILTER (WHERE i.polarity = 'negative')::int AS negative,
              count(*) FILTER (WHERE i.polarity = 'neutral')::int AS neutral,
              count(*) FILTER (WHERE i.polarity = 'positive')::int AS positive,
              count(*) FILTER (WHERE i.complaint)::int AS complaints,
              count(*) FILTER (WHERE i.polarity = 'neutral' AND NOT i.complaint AND i.groups = '{}' AND i.topics = '{}'
                                 AND i.faults = '{}' AND i.aspects = '{}')::int AS unlabelled
       ${READ} GROUP BY 1`,
    [first, last],
  );
  const posts = new Map(labels.rows.map((row) => [row.week, row.posts]));
  const filled = weeks.findIndex((week) => posts.has(week));
  const at = young ? Math.max(0, filled) : after;
  // With fewer weeks than that the recent ones would be compared with themselves.
  const enough = at + REFERENCE + RECENT <= WEEKS;
  const reference = { from: weeks[at] ?? first, to: addDays(weeks[at + REFERENCE - 1] ?? first, 6) };
  const sampled = await store.pool.query<{
    week: string;
    words: number | null;
    unknown: number | null;
    read: number | null;
    sure: number | null;
  }>(SAMPLED, [first, last, reference.from, reference.to]);
  const counts = new Map<string, Counts>();
  for (const { week, posts, ...row } of labels.rows) {
    const shares = ['negative', 'neutral', 'positive', 'complaints', 'unlabelled'].map((name) => [
      name,
      { k: Number(row[name] ?? 0), n: posts },
    ]);
    counts.set(week, Object.fromEntries(shares));
  }
  for (const { week, words, unknown, read, sure } of sampled.rows)
    counts.set(week, {
      ...counts.get(week),
      confidence: { k: sure ?? 0, n: read ?? 0 },
      // Without weeks to compare with, every word is new.
      unknown: { k: unknown ?? 0, n: enough ? (words ?? 0) : 0 },
    });
  return {
    version: DRIFT_VERSION,
    weeks,
    posts: weeks.map((week) => posts.get(week) ?? 0),
    reference,
    young,
    measures: DRIFTING.map((measure) => {
      const all = weeks.map((week) => counts.get(week)?.[measure] ?? { k: 0, n: 0 });
      const before = all.slice(0, WEEKS - RECENT);
      return {
        measure,
        shares: all.map(({ k, n }) => (n === 0 ? null : k / n)),
        ...drift(enough ? all.slice(at, at + REFERENCE) : [], all.slice(-RECENT), before),
      };
    }),
  };
}

/** The Monday on or before a day. */
const monday = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
