import type pg from 'pg';
import { mentionsOf } from '../../shared/catalogue/mentions.ts';
import type { ThreadPage } from '../../shared/sites/page.ts';
import { searchTokens } from '../search-tokens.ts';
import { overlayCorrections } from './corrections.ts';

export async function postsOfThread(client: pg.ClientBase, threadId: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    'SELECT id FROM post WHERE thread_id = $1 ORDER BY id FOR UPDATE',
    [threadId],
  );
  return rows.map(({ id }) => id);
}

/**
 * What posts inherit from a thread whose title or board has changed: their series, and the words by which its opening
 * post is found. The page's own posts are among them, the rest stand on pages that may not be read again. Series that came
 * with a file stay.
 */
export async function inheritAnew(
  client: pg.ClientBase,
  page: Pick<ThreadPage, 'threadTitle' | 'board'>,
  ids: number[],
): Promise<void> {
  if (ids.length === 0) return;
  const context = { threadTitle: page.threadTitle, ...(page.board ? { board: page.board } : {}) };
  const { rows } = await client.query<{
    id: number;
    body: string;
    opening: boolean;
    quotes: { text: string }[];
    given: boolean;
  }>(
    `SELECT p.id, p.body, p.opening, p.quotes, i.detail ? 'given' AS given
     FROM post p JOIN insight i ON i.post_id = p.id WHERE p.id = ANY($1::bigint[])`,
    [ids],
  );
  const heirs = rows.filter(({ given }) => !given);
  const mentions = heirs.flatMap((post) =>
    mentionsOf(post, context).map((mention) => ({ id: post.id, ...mention })),
  );
  await client.query('DELETE FROM mention WHERE post_id = ANY($1::bigint[])', [heirs.map(({ id }) => id)]);
  await client.query(
    'INSERT INTO mention (post_id, series, basis) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
    [mentions.map(({ id }) => id), mentions.map(({ series }) => series), mentions.map(({ basis }) => basis)],
  );
  await overlayCorrections(client, ids);
  for (const post of rows.filter(({ opening }) => opening)) {
    await client.query(`UPDATE post SET search = array_to_tsvector(string_to_array($2, ' ')) WHERE id = $1`, [
      post.id,
      searchTokens(`${page.threadTitle}\n${post.body}`).join(' '),
    ]);
  }
}
