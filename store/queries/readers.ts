import type { Store } from '../open.ts';
import type { Period } from './periods.ts';

/** So many posts of a period tell who labels them: periods are read by one model or come with one file. */
const SAMPLE = 100;

/** Share of posts a model labelled in each period, by a sample of its posts; null in one without posts. */
export async function modelShares(store: Store, periods: readonly Period[]): Promise<(number | null)[]> {
  const { rows } = await store.pool.query<{ share: number | null }>(
    `SELECT (SELECT avg((i.labelled_by = 'model')::int)::float8
             FROM (SELECT id FROM post WHERE day BETWEEN a.first AND a.last AND deleted_at IS NULL LIMIT ${SAMPLE}) p
             JOIN insight i ON i.post_id = p.id) AS share
     FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS a(first, last, n) ORDER BY a.n`,
    [periods.map(({ from }) => from), periods.map(({ to }) => to)],
  );
  return rows.map(({ share }) => share);
}

/** Counts of a model's labels and of labels that came with files are no measure of each other: shares this far apart. */
export const FAR = 0.5;

/** Whether a period was labelled as the ones before it were, by the shares of a model; an unknown share says nothing. */
export const labelledAlike = (now: number | null, before: readonly (number | null)[]): boolean =>
  now === null || before.every((share) => share === null || Math.abs(share - now) <= FAR);

const WEEKS_BEFORE = 8;

/**
 * Whether a series' posts of these days were labelled as those of the eight weeks before them were: else what rose is one of
 * readers, not of owners.
 */
export async function readAlikeIn(store: Store, series: string, { from, to }: Period): Promise<boolean> {
  const { rows } = await store.pool.query<{ now: number | null; before: number | null }>(
    `SELECT avg((i.labelled_by = 'model')::int) FILTER (WHERE p.day >= $2::date)::float8 AS now,
            avg((i.labelled_by = 'model')::int) FILTER (WHERE p.day < $2::date)::float8 AS before
     FROM mention m JOIN post p ON p.id = m.post_id JOIN insight i ON i.post_id = p.id
     WHERE m.series = $1 AND p.day BETWEEN $2::date - ${WEEKS_BEFORE * 7} AND $3::date AND p.deleted_at IS NULL`,
    [series, from, to],
  );
  const { now = null, before = null } = rows[0] ?? {};
  return labelledAlike(now, [before]);
}
