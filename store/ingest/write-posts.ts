import type pg from 'pg';
import { heatMicro } from '../../shared/measures/heat.ts';
import { engagementFrozen } from '../business-day.ts';
import { overlayCorrections } from './corrections.ts';
import { authorKey } from './people-and-thread.ts';
import type { PreparedPost } from './prepare.ts';
import type { PageToIngest } from './thread-page.ts';

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

/** Position and engagement of posts seen again; a lost post that is back counts again. */
export async function refreshPosts(client: pg.ClientBase, row: PageRow, known: KnownPost[]): Promise<void> {
  const changes = known.flatMap(({ post, before }) => {
    const frozen = before.day !== null && engagementFrozen(before.day, row.seenAt, row.timeZone);
    const engagement = frozen ? before : engagementOf(post, row, before);
    const { replies, views, likes } = engagement;
    const floor = post.post.floor ?? before.floor;
    const same =
      !before.lost &&
      before.frontierId === row.frontierId &&
      before.floor === floor &&
      before.replies === replies &&
      before.views === views &&
      before.likes === likes;
    if (same) return [];
    return [
      { id: before.id, floor, replies, views, likes, heat: heatOf(engagement, before.opening, row.weight) },
    ];
  });
  if (changes.length === 0) return;
  await client.query(
    `UPDATE post p SET frontier_id = $1, floor = u.floor, replies = u.replies, views = u.views, likes = u.likes,
                       heat_micro = u.heat, missing_since = NULL, deleted_at = NULL
     FROM unnest($2::bigint[], $3::int[], $4::int[], $5::int[], $6::int[], $7::bigint[])
          AS u(id, floor, replies, views, likes, heat)
     WHERE p.id = u.id`,
    [
      row.frontierId,
      ...(['id', 'floor', 'replies', 'views', 'likes', 'heat'] as const).map((name) =>
        changes.map((c) => c[name]),
      ),
    ],
  );
}

/** An edited post keeps what it said before as a version and is understood anew. */
export async function rewritePosts(client: pg.ClientBase, row: PageRow, edited: KnownPost[]): Promise<void> {
  for (const { post, before } of edited) {
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

async function writeLabels(
  client: pg.ClientBase,
  posts: { id: number; post: PreparedPost }[],
): Promise<void> {
  if (posts.length === 0) return;
  const ids = posts.map(({ id }) => id);
  const labels = posts.map(({ post: { insight } }) =>
    JSON.stringify({
      version: insight.version,
      polarity: insight.polarity,
      complaint: insight.complaint,
      groups: insight.groups.map(({ group }) => group),
      topics: insight.topics,
      detail: insight,
    }),
  );
  await client.query(
    `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, detail)
     SELECT u.id, l.version, l.polarity, l.complaint, l.groups, l.topics, l.detail
     FROM unnest($1::bigint[], $2::jsonb[]) AS u(id, labels),
          jsonb_to_record(u.labels) AS l(version text, polarity text, complaint boolean, groups text[],
                                         topics text[], detail jsonb)
     ON CONFLICT (post_id) DO UPDATE SET version = EXCLUDED.version, polarity = EXCLUDED.polarity,
       complaint = EXCLUDED.complaint, groups = EXCLUDED.groups, topics = EXCLUDED.topics, detail = EXCLUDED.detail`,
    [ids, labels],
  );
  await overlayCorrections(client, ids);
  await client.query('DELETE FROM mention WHERE post_id = ANY($1::bigint[])', [ids]);
  const mentions = posts.flatMap(({ id, post }) => post.mentions.map((mention) => ({ id, ...mention })));
  await client.query(
    'INSERT INTO mention (post_id, series, basis) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
    [mentions.map(({ id }) => id), mentions.map(({ series }) => series), mentions.map(({ basis }) => basis)],
  );
  const hashes = posts.flatMap(({ id, post }) =>
    post.identifiers.map((identifier) => ({ id, ...identifier })),
  );
  await client.query(
    `INSERT INTO post_identifier (post_id, kind, hash) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])
     ON CONFLICT DO NOTHING`,
    [hashes.map(({ id }) => id), hashes.map(({ kind }) => kind), hashes.map(({ hash }) => hash)],
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
