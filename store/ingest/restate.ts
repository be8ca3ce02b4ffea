import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import type { Understand } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import { writeMissingLikeness } from '../standing/write-likeness.ts';
import { transaction } from '../transaction.ts';
import { readAnew, STORED_TEXT, type StoredText } from './read-anew.ts';
import { type CountedPost, countingChange } from './rollups.ts';
import { type LabelledPost, writeLabels } from './write-labels.ts';

/** Where a walk through the posts, newest first, has come to; null at its begin. */
export type Place = { at: Date | null; id: number } | null;

export interface Restating {
  restatement: number;
  /** Of the model behind `understand`. */
  version: string;
  understand: Understand;
}

const BATCH = 200;
/** So many processes at once find work ahead of each other. */
const OTHERS = 4;
/** Understood in one go, between which the process may do other things. */
const AT_A_TIME = 8;

interface Taken extends StoredText {
  publishedAt: Date | null;
}

/**
 * Reads the next posts that another model read, newest first, and moves labels, mentions and numbers through the one door.
 * Any number of processes may do so at once: each passes over what another is reading. A post that is being edited at the
 * moment is left for later. Killed at any point, it has either done a batch with all that follows from it or nothing of it.
 * @returns where it has come to, and null when no post behind `place` was free to take.
 */
export async function restateBatch(store: Store, restating: Restating, place: Place): Promise<Place> {
  // One connection holds the claim on the posts, and no row, while another writes: nobody who crawls waits for a model.
  return transaction(store, async (claim) => {
    const taken = await take(claim, restating.version, place);
    const last = taken.at(-1);
    if (!last) return null;
    const anew = [];
    for (const [n, post] of taken.entries()) {
      if (n % AT_A_TIME === 0) await breathe();
      anew.push(readAnew(post, restating.understand));
    }
    await write(store, restating, taken, anew);
    return { at: last.publishedAt, id: last.id };
  });
}

/** The next posts nobody else holds, held until the claiming transaction ends. Keys below 0 are no other lock of ours. */
async function take(claim: pg.ClientBase, version: string, place: Place): Promise<Taken[]> {
  const { rows } = await claim.query<Taken>(
    `WITH next AS MATERIALIZED (
       SELECT ${STORED_TEXT}, p.published_at AS "publishedAt"
       FROM post p JOIN thread t ON t.id = p.thread_id JOIN insight i ON i.post_id = p.id
       WHERE i.version <> $1 AND ${place === null ? 'TRUE' : BEHIND}
       ORDER BY p.published_at DESC NULLS LAST, p.id DESC LIMIT ${BATCH * OTHERS}
     )
     SELECT * FROM next WHERE pg_try_advisory_xact_lock(-id) LIMIT ${BATCH}`,
    place === null ? [version] : [version, place.at, place.id],
  );
  return rows;
}

/** Writes what was read, save of posts that were changed in between: those are read by whoever changed them, or later. */
async function write(
  store: Store,
  { restatement, version }: Restating,
  taken: Taken[],
  anew: { id: number; post: LabelledPost }[],
): Promise<void> {
  await transaction(
    store,
    async (client) => {
      const { rows } = await client.query<{ id: number }>(
        `SELECT p.id FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS u(id, hash, title, board)
         JOIN post p ON p.id = u.id JOIN thread t ON t.id = p.thread_id JOIN insight i ON i.post_id = p.id
         WHERE i.version <> $5 AND p.content_hash = u.hash AND t.title = u.title AND t.board IS NOT DISTINCT FROM u.board
         ORDER BY p.id FOR UPDATE OF p SKIP LOCKED`,
        [
          taken.map(({ id }) => id),
          taken.map(({ contentHash }) => contentHash),
          taken.map(({ title }) => title),
          taken.map(({ board }) => board),
          version,
        ],
      );
      const free = new Set(rows.map(({ id }) => id));
      const { before, after } = await countingChange(client, [...free], async () => {
        await writeLabels(
          client,
          anew.filter(({ id }) => free.has(id)),
        );
        await writeMissingLikeness(
          client,
          taken.filter(({ id }) => free.has(id)),
        );
        return [];
      });
      // Copies that only stand otherwise now were moved with them, but not read.
      const read = (posts: CountedPost[]) => posts.filter(({ id }) => free.has(id));
      await record(client, restatement, free.size, read(before), read(after));
    },
    // A batch lost in a crash is read once more.
    { replayable: true },
  );
}

const BEHIND = `
  CASE WHEN $2::timestamptz IS NULL THEN p.published_at IS NULL AND p.id < $3
       ELSE p.published_at IS NULL OR (p.published_at, p.id) < ($2::timestamptz, $3) END`;

/** As they count: `topics` holds groups, too. */
const FIELDS = ['polarity', 'complaint', 'topics', 'faults', 'aspects', 'series'] as const;

const alike = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((each) => other.includes(each))
    : one === other;

/** What the batch changed, added to the restatement: by field, and in negatives and complaints by series and month. */
async function record(
  client: pg.ClientBase,
  restatement: number,
  posts: number,
  before: CountedPost[],
  after: CountedPost[],
): Promise<void> {
  const were = new Map(before.map((post) => [post.id, post]));
  const fields: Record<string, number> = {};
  let changed = 0;
  for (const post of after) {
    const was = were.get(post.id);
    const other = was ? FIELDS.filter((field) => !alike(post[field], was[field])) : [];
    if (other.length > 0) changed++;
    for (const field of other) fields[field] = (fields[field] ?? 0) + 1;
  }
  const figures = figuresOf(before, after);
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
    [restatement, posts, changed, JSON.stringify(fields)],
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
