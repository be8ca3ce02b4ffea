import type pg from 'pg';
import type { CountedPost } from './rollups.ts';

/** What a step of a restatement did. */
export interface Moved {
  /** Posts read. */
  posts: number;
  /** Of those, the ones that are otherwise now. */
  changed: number;
  /** Changed ones by field. */
  fields: Record<string, number>;
  before: CountedPost[];
  after: CountedPost[];
}

/** Adds a step to a restatement: how far it has come, and negatives and complaints by series and month. */
export async function recordMoved(client: pg.ClientBase, restatement: number, moved: Moved): Promise<void> {
  const figures = figuresOf(moved.before, moved.after);
  await client.query(
    `INSERT INTO restatement_figure AS f (restatement_id, series, month, posts, negatives_before, negatives_after,
                                          complaints_before, complaints_after)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[])
     ON CONFLICT (restatement_id, series, month) DO UPDATE SET posts = f.posts + EXCLUDED.posts,
       negatives_before = f.negatives_before + EXCLUDED.negatives_before,
       negatives_after = f.negatives_after + EXCLUDED.negatives_after,
       complaints_before = f.complaints_before + EXCLUDED.complaints_before,
       complaints_after = f.complaints_after + EXCLUDED.complaints_after`,
    [
      restatement,
      ...(['series', 'month'] as const).map((name) => figures.map((figure) => figure[name])),
      ...(['posts', 'negativesBefore', 'negativesAfter', 'complaintsBefore', 'complaintsAfter'] as const).map(
        (name) => figures.map((figure) => figure[name]),
      ),
    ],
  );
  await client.query(
    `UPDATE restatement SET done = done + $2, changed = changed + $3, moved_at = now(),
       fields = (SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM (
                   SELECT key, sum(value::int) AS n FROM (
                     SELECT * FROM jsonb_each_text(fields) UNION ALL SELECT * FROM jsonb_each_text($4::jsonb)) counted
                   GROUP BY key) summed)
     WHERE id = $1`,
    [restatement, moved.posts, moved.changed, JSON.stringify(moved.fields)],
  );
}

/** Every post read anew counts once under "*" and once under each series it is about, before and after. */
function figuresOf(before: CountedPost[], after: CountedPost[]) {
  const figures = new Map<string, ReturnType<typeof none>>();
  const none = (series: string, month: string) => ({
    series,
    month,
    posts: 0,
    negativesBefore: 0,
    negativesAfter: 0,
    complaintsBefore: 0,
    complaintsAfter: 0,
  });
  const each = (post: CountedPost, add: (figure: ReturnType<typeof none>) => void) => {
    if (post.day === null) return;
    const month = post.day.slice(0, 7);
    for (const series of ['*', ...post.series]) {
      const key = `${series} ${month}`;
      const figure = figures.get(key) ?? none(series, month);
      add(figure);
      figures.set(key, figure);
    }
  };
  for (const post of before)
    each(post, (figure) => {
      if (post.polarity === 'negative') figure.negativesBefore++;
      if (post.complaint) figure.complaintsBefore++;
    });
  for (const post of after)
    each(post, (figure) => {
      figure.posts++;
      if (post.polarity === 'negative') figure.negativesAfter++;
      if (post.complaint) figure.complaintsAfter++;
    });
  // Sorted, so that two processes lock the same rows in the same order.
  return [...figures].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, figure]) => figure);
}
