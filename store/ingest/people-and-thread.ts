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
  heads: (ThreadHead & { url: string; seenAt: Date })[],
  { seen }: { seen: boolean },
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
     SELECT $1, u.seen_at, u.key, u.url, u.title, coalesce(u.board, t.board), coalesce(u.replies, t.replies, 0),
            coalesce(u.views, t.views, 0)
     FROM unnest($2::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[])
          AS u(seen_at, key, url, title, board, replies, views)
     LEFT JOIN thread t ON t.source_id = $1 AND t.external_id = u.key
     ON CONFLICT (source_id, external_id) DO UPDATE SET
       title = EXCLUDED.title, board = EXCLUDED.board, replies = EXCLUDED.replies, views = EXCLUDED.views,
       gone_at = CASE WHEN $3::boolean THEN NULL ELSE thread.gone_at END
     RETURNING id, external_id AS key, title, board`,
    [
      sourceId,
      sorted.map(({ seenAt }) => seenAt),
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
 * Author ids by key. Who is known under the same name is only looked up and not locked: whoever is counting changes those
 * rows, and must not wait for pages that wait for the counting. New ones are sorted by key, so that two pages with the same
 * people never wait for each other in a circle.
 */
export async function upsertAuthors(
  client: pg.ClientBase,
  sourceId: number,
  host: string,
  prepared: PreparedPost[],
): Promise<Map<string, number>> {
  const authors = [...new Map(prepared.map(({ post }) => [authorKey(post.author), post.author]))]
    .map(([key, author]) => ({ key, name: shownName(author), member: author.kind === 'member' }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const known = await findAuthors(client, sourceId, authors);
  const fresh = authors.filter(({ key }) => !known.has(key));
  if (fresh.length > 0) {
    await client.query(
      `INSERT INTO author (source_id, host, key, name, member)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::boolean[])
       ON CONFLICT (source_id, key) DO NOTHING`,
      [
        sourceId,
        host,
        fresh.map(({ key }) => key),
        fresh.map(({ name }) => name),
        fresh.map(({ member }) => member),
      ],
    );
    for (const [key, row] of await findAuthors(client, sourceId, fresh)) known.set(key, row);
  }
  const renamed = authors.filter(({ key, name }) => known.get(key)?.name !== name);
  if (renamed.length > 0) {
    await client.query(
      `UPDATE author a SET name = u.name FROM unnest($2::text[], $3::text[]) AS u(key, name)
       WHERE a.source_id = $1 AND a.key = u.key`,
      [sourceId, renamed.map(({ key }) => key), renamed.map(({ name }) => name)],
    );
  }
  return new Map([...known].map(([key, { id }]) => [key, id]));
}

async function findAuthors(
  client: pg.ClientBase,
  sourceId: number,
  authors: { key: string }[],
): Promise<Map<string, { id: number; name: string }>> {
  const { rows } = await client.query<{ id: number; key: string; name: string }>(
    'SELECT id, key, name FROM author WHERE source_id = $1 AND key = ANY($2::text[])',
    [sourceId, authors.map(({ key }) => key)],
  );
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** When a source was last heard of: by the date of its newest post, and by when we had a new one. */
export async function noteLastPost(
  client: pg.ClientBase,
  sourceId: number,
  fresh: { post: PreparedPost }[],
): Promise<void> {
  const latest = fresh
    .flatMap(({ post }) => post.post.publishedAt ?? [])
    .sort()
    .at(-1);
  if (fresh.length === 0) return;
  await client.query(
    `UPDATE source SET last_post_at = greatest(last_post_at, $2::timestamptz), last_new_at = now() WHERE id = $1`,
    [sourceId, latest ?? null],
  );
}
