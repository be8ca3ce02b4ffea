import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import type { Understand } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import { writeMissingLikeness } from '../standing/write-likeness.ts';
import { transaction } from '../transaction.ts';
import { readAnew, STORED_TEXT, type StoredText } from './read-anew.ts';
import { recordMoved } from './record-restatement.ts';
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
  await recordMoved(client, restatement, { posts, changed, fields, before, after });
}
