import type pg from 'pg';
import { heatMicro } from '../../shared/measures/heat.ts';
import { engagementFrozen } from '../business-day.ts';
import { authorKey } from './people-and-thread.ts';
import type { PreparedPost } from './prepare.ts';
import type { PageToIngest } from './thread-page.ts';
import { writeLabels } from './write-labels.ts';

export interface PageRow extends PageToIngest {
  threadId: number;
  weight: number;
  authors: Map<string, number>;
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
  opening: boolean;
  lost: boolean;
}

interface KnownPost {
  post: PreparedPost;
  before: StoredPost;
}

export async function insertPosts(
  client: pg.ClientBase,
  row: PageRow,
  fresh: PreparedPost[],
): Promise<number[]> {
  if (fresh.length === 0) return [];
  const columns = fresh.map((prepared) => {
    const { post } = prepared;
    const engagement = engagementOf(prepared, row);
    return {
      authorId: row.authors.get(authorKey(post.author)),
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
      day: prepared.day,
      rating: post.rating,
      ...engagement,
      heat: heatOf(engagement, post.opening, row.weight),
      contentHash: prepared.contentHash,
      tokens: prepared.tokens.join(' '),
    };
  });
  const column = <K extends keyof (typeof columns)[number]>(name: K) => columns.map((values) => values[name]);
  const { rows } = await client.query<{ id: number; externalId: string }>(
    `INSERT INTO post (source_id, thread_id, frontier_id, first_seen_at, author_id, external_id, url, opening, floor,
                       body, quotes, images, published_at, published_precision, published_text, day, rating,
                       replies, views, likes, heat_micro, content_hash, search)
     SELECT $1, $2, $3, $4, u.author_id, u.external_id, u.url, u.opening, u.floor, u.body, u.quotes,
            ARRAY(SELECT jsonb_array_elements_text(u.images)), u.published_at, u.precision, u.published_text, u.day,
            u.rating, u.replies, u.views, u.likes, u.heat, u.content_hash,
            array_to_tsvector(string_to_array(u.tokens, ' '))
     FROM unnest($5::bigint[], $6::text[], $7::text[], $8::boolean[], $9::int[], $10::text[], $11::jsonb[],
                 $12::jsonb[], $13::timestamptz[], $14::text[], $15::text[], $16::date[], $17::float8[], $18::int[],
                 $19::int[], $20::int[], $21::bigint[], $22::text[], $23::text[])
          AS u(author_id, external_id, url, opening, floor, body, quotes, images, published_at, precision,
               published_text, day, rating, replies, views, likes, heat, content_hash, tokens)
     RETURNING id, external_id AS "externalId"`,
    [
      row.sourceId,
      row.threadId,
      row.frontierId,
      row.seenAt,
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
  const written = fresh.flatMap((post) => {
    const id = ids.get(post.post.postId);
    return id === undefined ? [] : [{ id, post }];
  });
  await writeLabels(client, written);
  return rows.map(({ id }) => id);
}

/** Place and engagement of posts seen again: threads are merged and split, and a lost post that is back counts again. */
export async function refreshPosts(client: pg.ClientBase, row: PageRow, known: KnownPost[]): Promise<void> {
  const changes = known.flatMap(({ post, before }) => {
    const frozen = before.day !== null && engagementFrozen(before.day, row.seenAt, row.timeZone);
    const engagement = frozen ? before : engagementOf(post, row, before);
    const { replies, views, likes } = engagement;
    const floor = post.post.floor ?? before.floor;
    const same =
      !before.lost &&
      before.threadId === row.threadId &&
      before.opening === post.post.opening &&
      before.frontierId === row.frontierId &&
      before.floor === floor &&
      before.replies === replies &&
      before.views === views &&
      before.likes === likes;
    if (same) return [];
    const { opening } = post.post;
    const heat = heatOf(engagement, opening, row.weight);
    return [{ id: before.id, opening, floor, replies, views, likes, heat }];
  });
  if (changes.length === 0) return;
  await client.query(
    `UPDATE post p SET frontier_id = $1, thread_id = $2, opening = u.opening, floor = u.floor, replies = u.replies,
                       views = u.views, likes = u.likes, heat_micro = u.heat, missing_since = NULL, deleted_at = NULL
     FROM unnest($3::bigint[], $4::boolean[], $5::int[], $6::int[], $7::int[], $8::int[], $9::bigint[])
          AS u(id, opening, floor, replies, views, likes, heat)
     WHERE p.id = u.id`,
    [
      row.frontierId,
      row.threadId,
      ...(['id', 'opening', 'floor', 'replies', 'views', 'likes', 'heat'] as const).map((name) =>
        changes.map((c) => c[name]),
      ),
    ],
  );
}

/**
 * An edited post keeps what it said before as a version and is understood anew. Its date stays as first read, which may
 * have been the more exact; but under another author it is another post that was given the same number.
 */
export async function rewritePosts(client: pg.ClientBase, row: PageRow, edited: KnownPost[]): Promise<void> {
  for (const { post, before } of edited) {
    const authorId = row.authors.get(authorKey(post.post.author));
    if (authorId !== before.authorId) await redate(client, before.id, authorId, post);
    await client.query(
      'INSERT INTO post_version (post_id, version, body, replaced_at) VALUES ($1, $2, $3, $4)',
      [before.id, before.version, before.body, row.seenAt],
    );
    await client.query(
      `UPDATE post SET body = $2, quotes = $3, content_hash = $4, version = version + 1, edited_at = $5,
                       search = array_to_tsvector(string_to_array($6, ' '))
       WHERE id = $1`,
      [
        before.id,
        post.body,
        JSON.stringify(post.quotes),
        post.contentHash,
        row.seenAt,
        post.tokens.join(' '),
      ],
    );
    await client.query('DELETE FROM post_identifier WHERE post_id = $1', [before.id]);
  }
  await writeLabels(
    client,
    edited.map(({ post, before }) => ({ id: before.id, post })),
  );
}

async function redate(
  client: pg.ClientBase,
  postId: number,
  authorId: number | undefined,
  { post, day }: PreparedPost,
): Promise<void> {
  await client.query(
    `UPDATE post SET author_id = $2, published_at = $3, published_precision = $4, published_text = $5, day = $6
     WHERE id = $1`,
    [postId, authorId, post.publishedAt, post.publishedPrecision, post.publishedText, day],
  );
}

interface Counts {
  replies: number;
  views: number;
  likes: number;
}

/** Replies and views belong to the opening post, and only the page that prints them may change them. */
function engagementOf({ post }: PreparedPost, { page }: PageRow, before?: Counts): Counts {
  const known = before ?? { replies: 0, views: 0, likes: 0 };
  return {
    replies: post.opening ? (page.replies ?? known.replies) : 0,
    views: post.opening ? (page.views ?? known.views) : 0,
    likes: post.likes ?? known.likes,
  };
}

function heatOf(counts: Counts, opening: boolean, sourceWeight: number): number {
  const { replies, views, likes } = counts;
  return heatMicro({ sourceWeight, opening, replies, views, likes });
}
