import type pg from 'pg';
import { z } from 'zod';
import { mentionsOf } from '../../shared/catalogue/mentions.ts';
import { PostLabel } from '../../shared/contract/post-line.ts';
import type { Understand } from '../../shared/understanding/insight.ts';
import type { Labels } from './prepare.ts';
import type { LabelledPost } from './write-labels.ts';

/** A stored post with all that understanding it takes; the body is masked as it was when it came. */
export interface StoredText {
  id: number;
  body: string;
  opening: boolean;
  quotes: { text: string }[];
  contentHash: string;
  title: string;
  board: string | null;
  /** Labels that came with a file, as they were stored. */
  given: unknown;
}

/** The columns of a `StoredText`, of post p, its thread t and its insight i. */
export const STORED_TEXT = `
  p.id, p.body, p.opening, p.quotes, p.content_hash AS "contentHash", t.title, t.board, i.detail->'given' AS given`;

/** Understands a stored post once more, in the same context as when it came. */
export function readAnew(post: StoredText, understand: Understand): { id: number; post: LabelledPost } {
  const context = { threadTitle: post.title, ...(post.board ? { board: post.board } : {}) };
  const labels: Labels = {
    insight: understand(post.body, {
      ...context,
      opening: post.opening,
      quoted: post.quotes.map(({ text }) => text).join('\n'),
    }),
    mentions: mentionsOf(post, context),
  };
  const given = z.nullish(PostLabel).parse(post.given) ?? null;
  return { id: post.id, post: { labels: () => labels, given, identifiers: [] } };
}

/** One stored post with its text, locked; null when there is none. */
export async function lockStoredText(client: pg.ClientBase, postId: number): Promise<StoredText | null> {
  const { rows } = await client.query<StoredText>(
    `SELECT ${STORED_TEXT} FROM post p JOIN thread t ON t.id = p.thread_id JOIN insight i ON i.post_id = p.id
     WHERE p.id = $1 FOR UPDATE OF p`,
    [postId],
  );
  return rows[0] ?? null;
}
