import type pg from 'pg';
import type { ReadAuthor, ThreadPage } from '../../shared/sites/page.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import { type PreparedPost, storable } from './prepare.ts';

/** Account id on the site; where the site gives none, the name stands in and says so. */
export function authorKey(author: ReadAuthor): string {
  return author.id ?? `name:${shownName(author)}`;
}

/** Some people call themselves by their phone number. */
const shownName = (author: ReadAuthor): string => maskIdentifiers(storable(author.name)).text;

/** What a page or file prints above the posts of a thread. */
export type ThreadHead = Pick<ThreadPage, 'threadId' | 'threadTitle' | 'board' | 'replies' | 'views'>;

/** What stands above the posts is somebody's text, too. */
export function cleanHead<Head extends ThreadHead>(head: Head): Head {
  return {
    ...head,
    threadTitle: maskIdentifiers(storable(head.threadTitle)).text,
    board: head.board === null ? null : storable(head.board),
  };
}

/**
 * The threads' rows, brought up to date, by their id on the site. `renamed` says that a thread we knew has another title
 * or board now, so what its posts inherited may be wrong. `url` is kept from the first time; `seen` says that the site
 * itself shows them, so none is gone.
 */
export async function upsertThreads(
  client: pg.ClientBase,
  sourceId: number,
  heads: (ThreadHead & { url: string })[],
  { seenAt, seen }: { seenAt: Date; seen: boolean },
): Promise<Map<string, { id: number; renamed: boolean }>> {
  const sorted = heads.toSorted((a, b) => (a.threadId < b.threadId ? -1 : 1));
  const ids = sorted.map(({ threadId }) => threadId);
  const known = await client.query<{ key: string; title: string; board: string | null }>(
    `SELECT external_id AS key, title, board FROM thread
     WHERE source_id = $1 AND external_id = ANY($2::text[]) ORDER BY external_id FOR UPDATE`,
    [sourceId, ids],
  );
  const { rows } = await client.query<{ id: number; key: string; title: string; board: string | null }>(
    `INSERT INTO thread (source_id, first_seen_at, external_id, url, title, board, replies, views)
     SELECT $1, $2, u.key, u.url, u.title, coalesce(u.board, t.board), coalesce(u.replies, t.replies, 0),
            coalesce(u.views, t.views, 0)
     FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[])
          AS u(key, url, title, board, replies, views)
     LEFT JOIN thread t ON t.source_id = $1 AND t.external_id = u.key
     ON CONFLICT (source_id, external_id) DO UPDATE SET
       title = EXCLUDED.title, board = EXCLUDED.board, replies = EXCLUDED.replies, views = EXCLUDED.views,
       gone_at = CASE WHEN $3::boolean THEN NULL ELSE thread.gone_at END
     RETURNING id, external_id AS key, title, board`,
    [
      sourceId,
      seenAt,
      seen,
      ids,
      sorted.map(({ url }) => url),
      sorted.map(({ threadTitle }) => threadTitle),
      sorted.map(({ board }) => board),
      sorted.map(({ replies }) => replies),
      sorted.map(({ views }) => views),
    ],
  );
  const before = new Map(known.rows.map((row) => [row.key, row]));
  return new Map(
    rows.map(({ id, key, title, board }) => {
      const was = before.get(key);
      return [key, { id, renamed: was !== undefined && (was.title !== title || was.board !== board) }];
    }),
  );
}

/**
 * Author ids by key. Who is known under the same name is only looked up, so pages with the same people do not wait for each
 * other; the rest are sorted by key, so that they never wait in a circle.
 */
export async function upsertAuthors(
  client: pg.ClientBase,
  sourceId: number,
  host: string,
  prepared: PreparedPost[],
): Promise<Map<string, number>> {
  const authors = [...new Map(prepared.map(({ post }) => [authorKey(post.author), post.author]))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const { rows } = await client.query<{ id: number; key: string }>(
    `WITH given AS (SELECT * FROM unnest($3::text[], $4::text[], $5::boolean[]) AS g(key, name, member)),
     same AS (
       SELECT a.id, a.key FROM given g JOIN author a ON a.source_id = $1 AND a.key = g.key AND a.name = g.name
     ), others AS (
       INSERT INTO author AS a (source_id, host, key, name, member)
       SELECT $1, $2, g.* FROM given g WHERE NOT EXISTS (SELECT 1 FROM same WHERE same.key = g.key)
       ON CONFLICT (source_id, key) DO UPDATE SET name = EXCLUDED.name
       RETURNING id, key
     )
     SELECT id, key FROM same UNION ALL SELECT id, key FROM others`,
    [
      sourceId,
      host,
      authors.map(([key]) => key),
      authors.map(([, author]) => shownName(author)),
      authors.map(([, author]) => author.kind === 'member'),
    ],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** When a source was last heard of. */
export async function noteLastPost(
  client: pg.ClientBase,
  sourceId: number,
  fresh: { post: PreparedPost }[],
): Promise<void> {
  const latest = fresh
    .flatMap(({ post }) => post.post.publishedAt ?? [])
    .sort()
    .at(-1);
  if (!latest) return;
  await client.query(
    `UPDATE source SET last_post_at = $2 WHERE id = $1 AND (last_post_at IS NULL OR last_post_at < $2)`,
    [sourceId, latest],
  );
}
