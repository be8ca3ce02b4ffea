import type pg from 'pg';
import type { TimeBetween } from '../../shared/sites/time-span.ts';
import { engagementFrozen } from '../business-day.ts';
import type { Store } from '../open.ts';
import { writeLikeness } from '../standing/write-likeness.ts';
import { transaction } from '../transaction.ts';
import { inheritAnew, postsOfThread } from './inherit.ts';
import { authorKey, cleanHead, upsertAuthors, upsertThreads } from './people-and-thread.ts';
import { type PreparedPost, type PrepareOptions, preparePost, storable } from './prepare.ts';
import { recordMoved } from './record-restatement.ts';
import { countingChange } from './rollups.ts';
import { headOf, type PageReading, type PostReading, postsOfReadings } from './thread-readings.ts';
import { writeLabels } from './write-labels.ts';
import { engagementOf, heatOf, insertPosts, redate } from './write-posts.ts';

export interface ThreadToRestate extends PrepareOptions {
  restatement: number;
  sourceId: number;
  threadKey: string;
  /** Every kept page of the thread by which this was worked out; a newer one makes it stale. */
  snapshots: readonly { id: number; currentAt: Date }[];
  /** Those that today's reader reads. */
  readings: readonly PageReading[];
  /** By what unchanged pages are known from now on, by frontier page. */
  contentHashes: ReadonlyMap<number, string>;
  /** Version of the reader. */
  reader: string;
}

interface Stored {
  id: number;
  postId: string;
  threadId: number;
  authorId: number;
  frontierId: number | null;
  url: string;
  opening: boolean;
  floor: number | null;
  images: string[];
  publishedAt: Date | null;
  publishedPrecision: string;
  publishedText: string;
  publishedFrom: Date | null;
  publishedTo: Date | null;
  day: string | null;
  rating: number | null;
  replies: number;
  views: number;
  likes: number;
  contentHash: string;
  firstSeenAt: Date;
  dead: boolean;
  withdrawn: boolean;
}

/**
 * Makes the stored posts of a thread what its kept pages say by today's reader, through the one door: fields are mended,
 * posts that were overlooked are added, and those that were never there are withdrawn. Nothing of it is an edit or a
 * deletion by its author. All or nothing; done again it changes nothing.
 * @returns false when the thread was fetched again in between: it must be read again first
 */
export async function restateThread(store: Store, thread: ThreadToRestate): Promise<boolean> {
  const { restatement, sourceId, threadKey, readings } = thread;
  const head = headOf(readings);
  const clean = head && cleanHead(head);
  const found = postsOfReadings(readings);
  const prepared = new Map(
    [...found].map(([postId, { post }]) => [
      postId,
      preparePost(post, clean ?? { threadTitle: '', board: null }, thread),
    ]),
  );
  return transaction(
    store,
    async (client) => {
      const stored = await lockStored(client, sourceId, threadKey, [...found.keys()]);
      if (await isStale(client, thread)) return false;
      if (clean === null) {
        await markDone(client, thread, 0);
        return true;
      }
      const source = await client.query<{ host: string; weight: number }>(
        'SELECT host, weight FROM source WHERE id = $1',
        [sourceId],
      );
      const { host, weight } = source.rows[0] ?? { host: '', weight: 1 };
      const newest = [...found.values()].reduce((at, { lastAt }) => (lastAt > at ? lastAt : at), new Date(0));
      const threads = await upsertThreads(client, sourceId, [{ ...clean, seenAt: newest }], { seen: false });
      const { id: threadId, renamed } = threads.get(threadKey) ?? { id: 0, renamed: false };
      const authors = await upsertAuthors(client, sourceId, host, [...prepared.values()]);
      const heirs = renamed ? await postsOfThread(client, threadId) : [];
      const changes: Change[] = [];
      for (const [postId, reading] of found) {
        const before = stored.get(postId);
        const post = prepared.get(postId);
        if (!before || !post) continue;
        const authorId = authors.get(authorKey(post.post.author)) ?? before.authorId;
        const change = changeOf(before, post, reading, {
          threadId,
          authorId,
          head: clean,
          timeZone: thread.timeZone,
        });
        if (change.fields.length > 0) changes.push(change);
      }
      const fresh = [...found].flatMap(([postId, reading]) => {
        const post = prepared.get(postId);
        return post && !stored.has(postId) ? [{ reading, post }] : [];
      });
      const withdrawn = [...stored.values()].filter((post) => isWithdrawn(post, found, readings));
      const touched = new Set([
        ...changes.map(({ before }) => before.id),
        ...withdrawn.map(({ id }) => id),
        ...heirs,
      ]);
      const moved = await countingChange(client, [...touched], async () => {
        for (const change of changes) await write(client, change, weight);
        await writeTexts(client, changes);
        await inheritAnew(client, clean, heirs);
        await withdraw(client, withdrawn);
        const ids = [];
        for (const { reading, post } of fresh) {
          const batch = { sourceId, weight, timeZone: thread.timeZone };
          const authorId = authors.get(authorKey(post.post.author));
          const [id] = await insertPosts(client, batch, [
            {
              post,
              seenAt: reading.firstAt,
              threadId,
              frontierId: reading.frontierId,
              authorId,
              head: clean,
            },
          ]);
          if (id === undefined) continue;
          ids.push(id);
          if (!reading.live)
            await client.query('UPDATE post SET deleted_at = $2 WHERE id = $1', [id, reading.lastAt]);
        }
        return ids;
      });
      const fields: Record<string, number> = {};
      for (const field of changes.flatMap((change) => change.fields))
        fields[field] = (fields[field] ?? 0) + 1;
      if (fresh.length > 0) fields.added = fresh.length;
      if (withdrawn.length > 0) fields.withdrawn = withdrawn.length;
      const changed = changes.length + fresh.length + withdrawn.length;
      await recordMoved(client, restatement, { ...moved, posts: found.size, changed, fields });
      await markDone(client, thread, 1);
      return true;
    },
    { replayable: true },
  );
}

/** The thread's posts and those its pages show, locked, by id on the site. */
async function lockStored(
  client: pg.ClientBase,
  sourceId: number,
  threadKey: string,
  postIds: string[],
): Promise<Map<string, Stored>> {
  const { rows } = await client.query<Stored>(
    `SELECT p.id, p.external_id AS "postId", p.thread_id AS "threadId", p.author_id AS "authorId",
            p.frontier_id AS "frontierId", p.url, p.opening, p.floor, p.images, p.published_at AS "publishedAt",
            p.published_precision AS "publishedPrecision", p.published_text AS "publishedText",
            p.published_from AS "publishedFrom", p.published_to AS "publishedTo", p.day::text AS day, p.rating,
            p.replies, p.views, p.likes, p.content_hash AS "contentHash", p.first_seen_at AS "firstSeenAt",
            p.deleted_at IS NOT NULL AS dead, p.withdrawn_at IS NOT NULL AS withdrawn
     FROM post p JOIN thread t ON t.id = p.thread_id
     WHERE p.source_id = $1 AND (t.external_id = $2 OR p.external_id = ANY($3::text[]))
     ORDER BY p.id FOR UPDATE OF p`,
    [sourceId, threadKey, postIds],
  );
  return new Map(rows.map((row) => [row.postId, row]));
}

/** A page is kept before its posts are stored, so one that came in between shows here. */
async function isStale(client: pg.ClientBase, thread: ThreadToRestate): Promise<boolean> {
  const { rows } = await client.query<{ id: number; currentAt: Date }>(
    `SELECT id, current_at AS "currentAt" FROM snapshot WHERE source_id = $1 AND thread_key = $2`,
    [thread.sourceId, thread.threadKey],
  );
  const known = new Map(thread.snapshots.map(({ id, currentAt }) => [id, currentAt.getTime()]));
  return rows.some(({ id, currentAt }) => known.get(id) !== currentAt.getTime());
}

interface Change {
  before: Stored;
  post: PreparedPost;
  reading: PostReading;
  threadId: number;
  authorId: number;
  counts: { replies: number; views: number; likes: number };
  /** What is otherwise now, in the words of the record. */
  fields: string[];
}

interface Place {
  threadId: number;
  authorId: number;
  head: { replies: number | null; views: number | null };
  timeZone: string;
}

const DATED = ['second', 'minute', 'hour', 'day', 'month', 'unknown'];

function changeOf(before: Stored, post: PreparedPost, reading: PostReading, place: Place): Change {
  const read = post.post;
  const frozen = before.day !== null && engagementFrozen(before.day, reading.lastAt, place.timeZone);
  const counts = frozen || !reading.counts ? before : engagementOf(read, place.head, before);
  // A post seen before the first page that is kept may have been dated more exactly than any page still says.
  const older = before.firstSeenAt < reading.firstAt;
  const coarser = DATED.indexOf(read.publishedPrecision) > DATED.indexOf(before.publishedPrecision);
  const dated =
    before.publishedAt?.getTime() ===
      (read.publishedAt === null ? undefined : Date.parse(read.publishedAt)) &&
    before.publishedPrecision === read.publishedPrecision &&
    before.publishedFrom?.toISOString() === read.publishedBetween?.from &&
    before.publishedTo?.toISOString() === read.publishedBetween?.to &&
    before.day === post.day;
  const differs: Record<string, boolean> = {
    text: before.contentHash !== post.contentHash,
    author: before.authorId !== place.authorId,
    time: !dated && !(older && coarser) && !isWithin(before, read.publishedBetween),
    place:
      before.threadId !== place.threadId ||
      before.opening !== read.opening ||
      before.floor !== (read.floor ?? before.floor),
    images: before.images.join('\n') !== read.images.map(storable).join('\n'),
    rating: before.rating !== read.rating,
    counts:
      before.replies !== counts.replies || before.views !== counts.views || before.likes !== counts.likes,
    address: before.url !== read.url,
    restored: before.withdrawn && reading.live,
  };
  const fields = Object.keys(differs).filter((field) => differs[field]);
  return { before, post, reading, ...place, counts, fields };
}

/** Visits that found a page unchanged may have narrowed a span further than any page that is kept. */
function isWithin({ publishedFrom, publishedTo }: Stored, span: TimeBetween | null): boolean {
  if (span === null || publishedFrom === null || publishedTo === null) return false;
  return publishedFrom.toISOString() >= span.from && publishedTo.toISOString() <= span.to;
}

/** Everything of a post but its text. */
async function write(client: pg.ClientBase, change: Change, weight: number): Promise<void> {
  const { before, post, reading, threadId, authorId, counts, fields } = change;
  const read = post.post;
  const restored = fields.includes('restored');
  if (fields.includes('time')) await redate(client, before.id, authorId, post);
  await client.query(
    `UPDATE post SET thread_id = $2, author_id = $15, url = $5, opening = $6,
       frontier_id = CASE WHEN $3::boolean THEN $4::bigint ELSE frontier_id END, floor = coalesce($7, floor), images = $8::text[], rating = $9, replies = $10, views = $11, likes = $12,
       heat_micro = $13, missing_since = CASE WHEN $14::boolean THEN NULL ELSE missing_since END,
       deleted_at = CASE WHEN $14::boolean THEN NULL ELSE deleted_at END,
       withdrawn_at = CASE WHEN $14::boolean THEN NULL ELSE withdrawn_at END
     WHERE id = $1`,
    [
      before.id,
      threadId,
      reading.live,
      reading.frontierId,
      read.url,
      read.opening,
      read.floor,
      read.images.map(storable),
      read.rating,
      counts.replies,
      counts.views,
      counts.likes,
      heatOf(counts, read.opening, weight),
      restored,
      authorId,
    ],
  );
}

/** Texts that were read otherwise: nobody edited them, so no version is kept. What stands where matters to understanding, too. */
async function writeTexts(client: pg.ClientBase, changes: Change[]): Promise<void> {
  const changed = changes.filter(({ fields }) => fields.includes('text') || fields.includes('place'));
  for (const { before, post } of changed) {
    await client.query(
      `UPDATE post SET body = $2, quotes = $3, content_hash = $4, search = array_to_tsvector(string_to_array($5, ' '))
       WHERE id = $1`,
      [before.id, post.body, JSON.stringify(post.quotes), post.contentHash, post.tokens.join(' ')],
    );
    await client.query('DELETE FROM post_identifier WHERE post_id = $1', [before.id]);
  }
  const written = changed.map(({ before, post }) => ({ id: before.id, post }));
  await writeLabels(client, written);
  await writeLikeness(
    client,
    written.map(({ id, post }) => ({ id, body: post.body, fresh: false })),
  );
}

/** It counts as a post of a page we have as it was, and no kept page of the thread shows it. */
function isWithdrawn(
  post: Stored,
  found: ReadonlyMap<string, PostReading>,
  readings: readonly PageReading[],
): boolean {
  if (post.dead || found.has(post.postId)) return false;
  return readings.some(
    ({ newest, gone, frontierId, currentAt }) =>
      newest && !gone && frontierId === post.frontierId && post.firstSeenAt <= currentAt,
  );
}

async function withdraw(client: pg.ClientBase, posts: Stored[]): Promise<void> {
  await client.query(
    'UPDATE post SET withdrawn_at = now(), deleted_at = now() WHERE id = ANY($1::bigint[])',
    [posts.map(({ id }) => id)],
  );
}

/** The thread's pages are done with, and known by what today's reader makes of them. */
async function markDone(client: pg.ClientBase, thread: ThreadToRestate, read: 0 | 1): Promise<void> {
  const { restatement, snapshots, reader, contentHashes } = thread;
  await client.query(
    `UPDATE snapshot SET restatement_id = $2, reader = CASE WHEN $4 = 1 THEN $3 ELSE reader END WHERE id = ANY($1::bigint[])`,
    [snapshots.map(({ id }) => id), restatement, reader, read],
  );
  await client.query(
    `UPDATE frontier f SET content_hash = u.hash FROM unnest($1::bigint[], $2::text[]) AS u(id, hash)
     WHERE f.id = u.id AND f.content_hash IS NOT NULL`,
    [[...contentHashes.keys()], [...contentHashes.values()]],
  );
  await client.query(
    'UPDATE restatement SET threads_done = threads_done + 1, moved_at = now() WHERE id = $1',
    [restatement],
  );
}
