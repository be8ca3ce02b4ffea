import type pg from 'pg';
import { heatMicro } from '../../shared/measures/heat.ts';
import type { ReadPost } from '../../shared/sites/page.ts';
import { engagementFrozen } from '../business-day.ts';
import { writeLikeness } from '../standing/write-likeness.ts';
import type { Published } from './day-of.ts';
import type { PreparedPost } from './prepare.ts';
import { writeFirstLabels, writeLabels } from './write-labels.ts';

/** Whose posts are written. */
export interface Batch {
  sourceId: number;
  /** Of the source, a factor of every post's heat. */
  weight: number;
  timeZone: string;
}

/** A post and where it belongs. */
export interface PlacedPost {
  post: PreparedPost;
  seenAt: Date;
  threadId: number;
  /** The page it was read on; null when it came with a file. */
  frontierId: number | null;
  authorId: number | undefined;
  /** What the page or file prints of the whole thread; it counts for the opening post. */
  head: { replies: number | null; views: number | null };
}

/** What ingest needs to know of a post it has already. */
export interface StoredPost {
  id: number;
  externalId: string;
  contentHash: string;
  body: string;
  version: number;
  threadId: number;
  authorId: number;
  frontierId: number | null;
  floor: number | null;
  replies: number;
  views: number;
  likes: number;
  day: string | null;
  published: Published;
  opening: boolean;
  lost: boolean;
}

export interface KnownPost extends PlacedPost {
  before: StoredPost;
}

/** Posts of a source that are stored already, by id on the site, locked. */
export async function storedPosts(
  client: pg.ClientBase,
  sourceId: number,
  prepared: PreparedPost[],
): Promise<Map<string, StoredPost>> {
  const { rows } = await client.query<Omit<StoredPost, 'published'> & StoredDates>(
    `SELECT p.id, p.external_id AS "externalId", p.content_hash AS "contentHash", p.body, p.version,
            p.thread_id AS "threadId", p.author_id AS "authorId", p.frontier_id AS "frontierId", p.floor, p.replies, p.views, p.likes, p.day::text AS day, p.opening,
            p.published_at AS "at", p.published_precision AS "precision", p.published_from AS "from", p.published_to AS "to",
            p.missing_since IS NOT NULL OR p.deleted_at IS NOT NULL AS lost
     FROM post p WHERE p.source_id = $1 AND p.external_id = ANY($2::text[]) ORDER BY p.id FOR UPDATE`,
    [sourceId, prepared.map(({ post }) => post.postId)],
  );
  return new Map(
    rows.map(({ at, precision, from, to, ...row }) => {
      const publishedBetween = from && to ? { from: from.toISOString(), to: to.toISOString() } : null;
      const published = {
        publishedAt: at?.toISOString() ?? null,
        publishedPrecision: precision,
        publishedBetween,
      };
      return [row.externalId, { ...row, published }];
    }),
  );
}

interface StoredDates {
  at: Date | null;
  precision: Published['publishedPrecision'];
  from: Date | null;
  to: Date | null;
}

/** Stores posts of any number of threads of one source. Returns their ids. */
export async function insertPosts(
  client: pg.ClientBase,
  batch: Batch,
  fresh: PlacedPost[],
): Promise<number[]> {
  if (fresh.length === 0) return [];
  const columns = fresh.map(({ post: prepared, ...place }) => {
    const { post } = prepared;
    const engagement = engagementOf(post, place.head);
    return {
      seenAt: place.seenAt,
      threadId: place.threadId,
      frontierId: place.frontierId,
      authorId: place.authorId,
      externalId: post.postId,
      url: post.url,
      opening: post.opening,
      floor: post.floor,
      body: prepared.body,
      quotes: JSON.stringify(prepared.quotes),
      images: JSON.stringify(post.images),
      publishedAt: post.publishedAt,
      precision: post.publishedPrecision,
      publishedText: post.publishedText,
      publishedFrom: post.publishedBetween?.from ?? null,
      publishedTo: post.publishedBetween?.to ?? null,
      day: prepared.day,
      rating: post.rating,
      ...engagement,
      heat: heatOf(engagement, post.opening, batch.weight),
      contentHash: prepared.contentHash,
      tokens: prepared.tokens.join(' '),
    };
  });
  const column = <K extends keyof (typeof columns)[number]>(name: K) => columns.map((values) => values[name]);
  const { rows } = await client.query<{ id: number; externalId: string }>(
    `INSERT INTO post (source_id, first_seen_at, thread_id, frontier_id, author_id, external_id, url, opening, floor,
                       body, quotes, images, published_at, published_precision, published_text,
                       published_from, published_to, day, rating,
                       replies, views, likes, heat_micro, content_hash, search)
     SELECT $1, u.seen, u.thread_id, u.frontier_id, u.author_id, u.external_id, u.url, u.opening, u.floor, u.body, u.quotes,
            ARRAY(SELECT jsonb_array_elements_text(u.images)), u.published_at, u.precision, u.published_text,
            u.published_from, u.published_to, u.day, u.rating, u.replies, u.views, u.likes, u.heat, u.content_hash,
            array_to_tsvector(string_to_array(u.tokens, ' '))
     FROM unnest($2::timestamptz[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::boolean[], $9::int[], $10::text[], $11::jsonb[],
                 $12::jsonb[], $13::timestamptz[], $14::text[], $15::text[], $16::timestamptz[],
                 $17::timestamptz[], $18::date[], $19::float8[], $20::int[], $21::int[], $22::int[], $23::bigint[],
                 $24::text[], $25::text[])
          AS u(seen, thread_id, frontier_id, author_id, external_id, url, opening, floor, body, quotes, images, published_at,
               precision, published_text, published_from, published_to, day, rating, replies, views, likes, heat, content_hash, tokens)
     RETURNING id, external_id AS "externalId"`,
    [
      batch.sourceId,
      column('seenAt'),
      column('threadId'),
      column('frontierId'),
      column('authorId'),
      column('externalId'),
      column('url'),
      column('opening'),
      column('floor'),
      column('body'),
      column('quotes'),
      column('images'),
      column('publishedAt'),
      column('precision'),
      column('publishedText'),
      column('publishedFrom'),
      column('publishedTo'),
      column('day'),
      column('rating'),
      column('replies'),
      column('views'),
      column('likes'),
      column('heat'),
      column('contentHash'),
      column('tokens'),
    ],
  );
  const ids = new Map(rows.map(({ externalId, id }) => [externalId, id]));
  const written = fresh.flatMap(({ post }) => {
    const id = ids.get(post.post.postId);
    return id === undefined ? [] : [{ id, post }];
  });
  await writeFirstLabels(client, written);
  await writeLikeness(
    client,
    written.map(({ id, post }) => ({ id, body: post.body, fresh: true })),
  );
  return rows.map(({ id }) => id);
}

/**
 * Place and engagement of posts seen again: threads are merged and split, and a lost post that is back counts again.
 * Returns the ids of those that changed.
 */
export async function refreshPosts(
  client: pg.ClientBase,
  batch: Batch,
  known: KnownPost[],
): Promise<number[]> {
  const changes = known.flatMap(({ post: { post }, before, ...place }) => {
    const frozen = before.day !== null && engagementFrozen(before.day, place.seenAt, batch.timeZone);
    const engagement = frozen ? before : engagementOf(post, place.head, before);
    const { replies, views, likes } = engagement;
    const floor = post.floor ?? before.floor;
    const same =
      !before.lost &&
      before.threadId === place.threadId &&
      before.opening === post.opening &&
      before.frontierId === place.frontierId &&
      before.floor === floor &&
      before.replies === replies &&
      before.views === views &&
      before.likes === likes;
    if (same) return [];
    const { opening } = post;
    const { threadId, frontierId } = place;
    const heat = heatOf(engagement, opening, batch.weight);
    return [{ id: before.id, threadId, frontierId, opening, floor, replies, views, likes, heat }];
  });
  if (changes.length === 0) return [];
  const column = <K extends keyof (typeof changes)[number]>(name: K) => changes.map((values) => values[name]);
  await client.query(
    `UPDATE post p SET frontier_id = u.frontier_id, thread_id = u.thread_id, opening = u.opening, floor = u.floor,
                       replies = u.replies, views = u.views, likes = u.likes, heat_micro = u.heat, missing_since = NULL,
                       deleted_at = NULL, withdrawn_at = NULL
     FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::boolean[], $5::int[], $6::int[], $7::int[], $8::int[],
                 $9::bigint[])
          AS u(id, thread_id, frontier_id, opening, floor, replies, views, likes, heat)
     WHERE p.id = u.id`,
    [
      column('id'),
      column('threadId'),
      column('frontierId'),
      column('opening'),
      column('floor'),
      column('replies'),
      column('views'),
      column('likes'),
      column('heat'),
    ],
  );
  return column('id');
}

/**
 * An edited post keeps what it said before as a version and is understood anew. Its date stays as first read, which may
 * have been the more exact; but under another author it is another post that was given the same number.
 */
export async function rewritePosts(client: pg.ClientBase, edited: KnownPost[]): Promise<void> {
  for (const { post, before, authorId, seenAt } of edited) {
    if (authorId !== before.authorId) await redate(client, before.id, authorId, post);
    await client.query(
      'INSERT INTO post_version (post_id, version, body, replaced_at) VALUES ($1, $2, $3, $4)',
      [before.id, before.version, before.body, seenAt],
    );
    await client.query(
      `UPDATE post SET body = $2, quotes = $3, content_hash = $4, version = version + 1, edited_at = $5,
                       search = array_to_tsvector(string_to_array($6, ' '))
       WHERE id = $1`,
      [before.id, post.body, JSON.stringify(post.quotes), post.contentHash, seenAt, post.tokens.join(' ')],
    );
    await client.query('DELETE FROM post_identifier WHERE post_id = $1', [before.id]);
  }
  await writeLabels(
    client,
    edited.map(({ post, before }) => ({ id: before.id, post })),
  );
  await writeLikeness(
    client,
    edited.map(({ post, before }) => ({ id: before.id, body: post.body, fresh: false })),
  );
}

/** Gives a post the author and date that were read with it. */
export async function redate(
  client: pg.ClientBase,
  postId: number,
  authorId: number | undefined,
  { post, day }: PreparedPost,
): Promise<void> {
  await client.query(
    `UPDATE post SET author_id = $2, published_at = $3, published_precision = $4, published_text = $5, day = $6,
                     published_from = $7, published_to = $8
     WHERE id = $1`,
    [
      postId,
      authorId,
      post.publishedAt,
      post.publishedPrecision,
      post.publishedText,
      day,
      post.publishedBetween?.from ?? null,
      post.publishedBetween?.to ?? null,
    ],
  );
}

export interface Counts {
  replies: number;
  views: number;
  likes: number;
}

/** Replies and views belong to the opening post, and only what prints them may change them. */
export function engagementOf(post: ReadPost, head: PlacedPost['head'], before?: Counts): Counts {
  const known = before ?? { replies: 0, views: 0, likes: 0 };
  return {
    replies: post.opening ? (head.replies ?? known.replies) : 0,
    views: post.opening ? (head.views ?? known.views) : 0,
    likes: post.likes ?? known.likes,
  };
}

export function heatOf(counts: Counts, opening: boolean, sourceWeight: number): number {
  const { replies, views, likes } = counts;
  return heatMicro({ sourceWeight, opening, replies, views, likes });
}
