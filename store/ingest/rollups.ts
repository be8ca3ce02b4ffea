import type pg from 'pg';
import { firstOfMonth } from '../../shared/measures/days.ts';
import { planStanding, writeStanding } from '../standing/plan.ts';
import { movePlaceRollups } from './place-rollups.ts';
import { rollupMoves } from './rollup-moves.ts';

/** A stored post as the numbers see it; undated posts count in no period. */
export interface CountedPost {
  id: number;
  author: number;
  source: number;
  day: string | null;
  publishedAt: Date | null;
  opening: boolean;
  heat: number;
  polarity: string;
  complaint: boolean;
  /** Topics and groups. */
  topics: string[];
  /** "symptom:part" */
  faults: string[];
  /** "aspect:polarity" */
  aspects: string[];
  series: string[];
  /** "dealer:D003", "region:西南" */
  places: string[];
  /** Near-identical to an earlier post. */
  copy: boolean;
  /** Of being astroturf, by the rule or a person. */
  suspected: boolean;
  contentHash: string;
  /** Whether there is something by which copies of it are found. */
  likened: boolean;
}

const COUNTED = `
  SELECT p.id, p.author_id AS author, p.source_id AS source, p.day::text AS day, p.published_at AS "publishedAt",
         p.opening, p.heat_micro AS heat,
         i.polarity, i.complaint, i.topics || i.groups AS topics, i.faults, i.aspects,
         p.content_hash AS "contentHash", coalesce(s.copy, false) AS copy, coalesce(s.suspected, false) AS suspected,
         coalesce((SELECT array_agg(m.series) FROM mention m WHERE m.post_id = p.id), '{}') AS series,
         coalesce((SELECT array_agg(w.place) FROM post_place w WHERE w.post_id = p.id), '{}') AS places,
         l.post_id IS NOT NULL AS likened
  FROM post p JOIN insight i ON i.post_id = p.id LEFT JOIN standing s ON s.post_id = p.id
  LEFT JOIN likeness l ON l.post_id = p.id
  WHERE p.id = ANY($1::bigint[]) AND p.deleted_at IS NULL`;

/**
 * One change at a time: where a post stands may change by another's posts, and who counted it before that change and takes it
 * away after it would take it from the wrong row.
 */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('standing', 0))`;

/**
 * Runs a change to stored posts and moves every rollup and author count by the difference it made, in the same
 * transaction. The one door for crawl, edit, deletion and relabel, so no change can forget the numbers. Who copied whom and
 * who is suspected follows from the posts, so it is settled here, too, also of posts that the change itself left alone.
 * `change` gets to name posts it inserted by returning their ids. Returns the posts as they counted before and after.
 */
export async function countingChange(
  client: pg.ClientBase,
  postIds: number[],
  change: () => Promise<number[]>,
): Promise<{ before: CountedPost[]; after: CountedPost[] }> {
  await client.query(LOCK);
  const before = await counted(client, postIds);
  const inserted = await change();
  const after = await counted(client, [...postIds, ...inserted]);
  await settleStanding(client, before, after);
  await moveRollups(client, before, after);
  await movePlaceRollups(client, before, after, countedUnder);
  await moveAuthors(client, before, after);
  return { before, after };
}

/** Adds what a new standing does to `before` and `after`. */
async function settleStanding(
  client: pg.ClientBase,
  before: CountedPost[],
  after: CountedPost[],
): Promise<void> {
  const mark = ({ id, author, publishedAt, polarity, series, contentHash, likened }: CountedPost) =>
    JSON.stringify([id, author, publishedAt, polarity, series.toSorted(), contentHash, likened]);
  const changed = differing(before, after, mark).map(({ id }) => id);
  if (changed.length === 0) return;
  const plan = await planStanding(client, [...new Set(changed)]);
  if (plan.length === 0) return;
  const ids = plan.map(({ id }) => id);
  const seen = new Set([...before, ...after].map(({ id }) => id));
  before.push(
    ...(await counted(
      client,
      ids.filter((id) => !seen.has(id)),
    )),
  );
  await writeStanding(client, plan);
  const placed = new Set(ids);
  const rest = after.filter(({ id }) => !placed.has(id));
  after.splice(0, after.length, ...rest, ...(await counted(client, ids)));
}

async function counted(client: pg.ClientBase, ids: number[]): Promise<CountedPost[]> {
  if (ids.length === 0) return [];
  return (await client.query<CountedPost>(COUNTED, [ids])).rows;
}

const KEY = {
  source_id: 'bigint',
  opening: 'boolean',
  topic: 'text',
  copy: 'boolean',
  suspected: 'boolean',
};

/** Days and months move by the same posts. */
async function moveRollups(
  client: pg.ClientBase,
  before: CountedPost[],
  after: CountedPost[],
): Promise<void> {
  const days = rollupMoves('rollup', { series: 'text', day: 'date', ...KEY });
  const months = rollupMoves('rollup_month', { series: 'text', month: 'date', ...KEY });
  const add = (post: CountedPost, sign: 1 | -1) => {
    const { day, source, opening, copy, suspected } = post;
    if (day === null) return;
    const month = firstOfMonth(day);
    const under = countedUnder(post);
    for (const series of post.series)
      for (const [topic, polarity] of under) {
        days.add([series, day, source, opening, topic, copy, suspected], post, polarity, sign);
        months.add([series, month, source, opening, topic, copy, suspected], post, polarity, sign);
      }
  };
  for (const post of before) add(post, -1);
  for (const post of after) add(post, 1);
  await days.write(client);
  await months.write(client);
}

/** Every topic a post counts under, once each, with the polarity it counts as there. */
function countedUnder({ polarity, topics, faults, aspects }: CountedPost): Map<string, string> {
  const under = new Map([['all', polarity]]);
  for (const topic of topics) under.set(topic, polarity);
  for (const fault of faults) {
    const [symptom = ''] = fault.split(':');
    for (const topic of [fault, `${symptom}:*`, '*:*']) under.set(topic, polarity);
  }
  for (const said of aspects) {
    const [aspect = '', own = ''] = said.split(':');
    under.set(`aspect:${aspect}`, own);
  }
  return under;
}

async function moveAuthors(
  client: pg.ClientBase,
  before: CountedPost[],
  after: CountedPost[],
): Promise<void> {
  const moves = new Map<number, { posts: number; negatives: number }>();
  const move = (post: CountedPost, sign: 1 | -1) => {
    const entry = moves.get(post.author) ?? { posts: 0, negatives: 0 };
    entry.posts += sign;
    if (post.polarity === 'negative') entry.negatives += sign;
    moves.set(post.author, entry);
  };
  for (const post of before) move(post, -1);
  for (const post of after) move(post, 1);
  const rows = changedAuthors(before, after).map((id) => ({
    id,
    ...(moves.get(id) ?? { posts: 0, negatives: 0 }),
  }));
  if (rows.length === 0) return;
  // Under LOCK and in a statement begun after it was had, so it sees what all others who counted have written.
  await client.query(
    `UPDATE author a SET posts = a.posts + u.posts, negatives = a.negatives + u.negatives,
                         last_at = newest.published_at, last_polarity = newest.polarity
     FROM unnest($1::bigint[], $2::int[], $3::int[]) AS u(id, posts, negatives)
     LEFT JOIN LATERAL (
       SELECT p.published_at, i.polarity FROM post p JOIN insight i ON i.post_id = p.id
       WHERE p.author_id = u.id AND p.deleted_at IS NULL AND p.published_at IS NOT NULL
       ORDER BY p.published_at DESC, p.id DESC LIMIT 1
     ) newest ON true
     WHERE a.id = u.id`,
    [rows.map(({ id }) => id), rows.map(({ posts }) => posts), rows.map(({ negatives }) => negatives)],
  );
}

/** Authors with a post that came, went, sounds otherwise or has another date; others' rows are left alone. */
function changedAuthors(before: CountedPost[], after: CountedPost[]): number[] {
  const mark = ({ id, author, polarity, publishedAt }: CountedPost) =>
    JSON.stringify([id, author, polarity, publishedAt]);
  const changed = differing(before, after, mark);
  return [...new Set(changed.map(({ author }) => author))].sort((a, b) => a - b);
}

/** Posts of either side that are not the same on the other. */
function differing(
  before: CountedPost[],
  after: CountedPost[],
  mark: (post: CountedPost) => string,
): CountedPost[] {
  const were = new Set(before.map(mark));
  const are = new Set(after.map(mark));
  return [...before.filter((post) => !are.has(mark(post))), ...after.filter((post) => !were.has(mark(post)))];
}
