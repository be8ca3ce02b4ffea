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

/**
 * The thread's row, brought up to date. `renamed` says that a thread we knew has another title or board now, so what its
 * posts inherited may be wrong.
 */
export async function upsertThread(
  client: pg.ClientBase,
  sourceId: number,
  page: ThreadPage,
  seenAt: Date,
): Promise<{ id: number; renamed: boolean }> {
  const known = await client.query<{ title: string; board: string | null }>(
    'SELECT title, board FROM thread WHERE source_id = $1 AND external_id = $2 FOR UPDATE',
    [sourceId, page.threadId],
  );
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO thread (source_id, external_id, url, title, board, replies, views, first_seen_at)
     VALUES ($1, $2, $3, $4, $5, coalesce($6, 0), coalesce($7, 0), $8)
     ON CONFLICT (source_id, external_id) DO UPDATE SET
       title = EXCLUDED.title, board = coalesce(EXCLUDED.board, thread.board), gone_at = NULL,
       replies = coalesce($6, thread.replies), views = coalesce($7, thread.views)
     RETURNING id`,
    [
      sourceId,
      page.threadId,
      page.posts[0]?.url ?? '',
      page.threadTitle,
      page.board,
      page.replies,
      page.views,
      seenAt,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Thread ${page.threadId} was neither inserted nor found.`);
  const before = known.rows[0];
  const moved = before !== undefined && page.board !== null && before.board !== page.board;
  return { id, renamed: before !== undefined && (before.title !== page.threadTitle || moved) };
}

/** Author ids by key. Sorted by key, so that two pages with the same people never wait for each other in a circle. */
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
    `INSERT INTO author AS a (source_id, host, key, name, member)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::boolean[])
     ON CONFLICT (source_id, key) DO UPDATE SET name = EXCLUDED.name
     RETURNING id, key`,
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
