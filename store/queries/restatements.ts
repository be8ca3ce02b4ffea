import { z } from 'zod';
import type { Restated, RestatementProgress, RestatementView } from '../../shared/contract/restatements.ts';
import type { Store } from '../open.ts';

interface Row {
  id: number;
  kind: RestatementView['kind'];
  threads: number;
  threadsDone: number;
  from: string[];
  to: string;
  state: RestatementView['state'];
  started: Date;
  resumed: Date;
  resumedDone: number;
  moved: Date;
  finished: Date | null;
  done: number;
  changed: number;
  fields: unknown;
}

const ROW = `
  r.id, r.kind, r.threads, r.threads_done AS "threadsDone", r.from_versions AS "from", r.to_version AS "to", r.state, r.started_at AS started, r.resumed_at AS resumed,
  r.resumed_done AS "resumedDone", r.moved_at AS moved, r.finished_at AS finished, r.done, r.changed, r.fields`;

const sums = (filter = '') => `
  coalesce(sum(f.posts) ${filter}, 0)::int AS posts,
  coalesce(sum(f.negatives_before) ${filter}, 0)::int AS "negativesBefore",
  coalesce(sum(f.negatives_after) ${filter}, 0)::int AS "negativesAfter",
  coalesce(sum(f.complaints_before) ${filter}, 0)::int AS "complaintsBefore",
  coalesce(sum(f.complaints_after) ${filter}, 0)::int AS "complaintsAfter"`;

const Counts = z.record(z.string(), z.int());

/** The last restatements, newest first, each with what it did to the months. */
export async function listRestatements(store: Store, limit = 20): Promise<RestatementView[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT ${ROW} FROM restatement r ORDER BY r.id DESC LIMIT $1`,
    [limit],
  );
  const months = await store.pool.query<RestatementView['months'][number] & { id: number }>(
    `SELECT f.restatement_id AS id, f.month, ${sums()} FROM restatement_figure f
     WHERE f.restatement_id = ANY($1::bigint[]) AND f.series = '*' GROUP BY 1, 2 ORDER BY 2`,
    [rows.map(({ id }) => id)],
  );
  const byId = Map.groupBy(months.rows, ({ id }) => id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    from: row.from,
    to: row.to,
    state: row.state,
    startedAt: row.started.toISOString(),
    finishedAt: row.finished?.toISOString() ?? null,
    posts: row.done,
    changed: row.changed,
    fields: Counts.parse(row.fields),
    months: (byId.get(row.id) ?? []).map(({ id: _, ...month }) => month),
  }));
}

/** How far the restatement by another model has come; null when none is under way. */
export async function restatementProgress(store: Store): Promise<RestatementProgress | null> {
  const { rows } = await store.pool.query<Row & { left: number; seconds: number }>(
    `SELECT ${ROW}, (SELECT count(*)::int FROM insight i WHERE i.version <> r.to_version) AS "left",
            extract(epoch FROM r.moved_at - r.resumed_at)::float8 AS seconds
     FROM restatement r WHERE r.state = 'running' AND r.kind = 'model'`,
  );
  const row = rows[0];
  return row ? progress(row, row) : null;
}

/** How far reading kept pages again has come, in threads; null when none is under way. */
export async function rereadProgress(store: Store): Promise<RestatementProgress | null> {
  const { rows } = await store.pool.query<Row & { seconds: number }>(
    `SELECT ${ROW}, extract(epoch FROM r.moved_at - r.started_at)::float8 AS seconds
     FROM restatement r WHERE r.state = 'running' AND r.kind = 'reader'`,
  );
  const row = rows[0];
  if (!row) return null;
  const left = Math.max(0, row.threads - row.threadsDone);
  return progress(row, { done: row.threadsDone, resumedDone: 0, seconds: row.seconds, left });
}

function progress(
  row: Row,
  { done, resumedDone, seconds, left }: { done: number; resumedDone: number; seconds: number; left: number },
): RestatementProgress {
  const rate = seconds > 0 && done > resumedDone ? (done - resumedDone) / seconds : null;
  return {
    to: row.to,
    startedAt: row.started.toISOString(),
    movedAt: row.moved.toISOString(),
    done,
    of: done + left,
    rate: rate === null ? null : Math.round(rate * 10) / 10,
    secondsLeft: rate === null ? null : Math.ceil(left / rate),
  };
}

interface Days {
  from: string;
  to: string;
}

/**
 * The newest restatement that read posts of the period or its base anew, with what it moved in the period; `series`
 * undefined: of all posts. Months count whole. Null when none did.
 */
export async function restatedIn(
  store: Store,
  period: Days,
  base: Days,
  series = '*',
): Promise<Restated | null> {
  const months = [period.from, period.to, base.from, base.to].map((day) => day.slice(0, 7));
  const { rows } = await store.pool.query<Row & Restated['moved']>(
    `SELECT ${ROW}, ${sums('FILTER (WHERE f.month BETWEEN $2 AND $3)')}
     FROM restatement r JOIN restatement_figure f ON f.restatement_id = r.id
     WHERE f.series = $1 AND (f.month BETWEEN $2 AND $3 OR f.month BETWEEN $4 AND $5)
     GROUP BY r.id ORDER BY r.id DESC LIMIT 1`,
    [series, ...months],
  );
  const row = rows[0];
  if (!row) return null;
  const { posts, negativesBefore, negativesAfter, complaintsBefore, complaintsAfter } = row;
  const underWay = row.kind === 'model' ? restatementProgress : rereadProgress;
  return {
    kind: row.kind,
    to: row.to,
    startedAt: row.started.toISOString(),
    finishedAt: row.finished?.toISOString() ?? null,
    progress: row.state === 'running' ? await underWay(store) : null,
    moved: { posts, negativesBefore, negativesAfter, complaintsBefore, complaintsAfter },
  };
}

/** What the newest restatement did to the months of a series, oldest first; empty when none did. */
export async function restatedMonths(
  store: Store,
  series: string,
  { from, to }: Days,
): Promise<RestatementView['months']> {
  const { rows } = await store.pool.query<RestatementView['months'][number]>(
    `SELECT f.month, ${sums()} FROM restatement_figure f
     WHERE f.series = $1 AND f.month BETWEEN $2 AND $3
       AND f.restatement_id = (SELECT max(restatement_id) FROM restatement_figure
                               WHERE series = $1 AND month BETWEEN $2 AND $3)
     GROUP BY f.month ORDER BY f.month`,
    [series, from.slice(0, 7), to.slice(0, 7)],
  );
  return rows;
}
