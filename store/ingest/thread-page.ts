import type pg from 'pg';
import type { ThreadPage } from '../../shared/sites/page.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { inheritAnew, postsOfThread } from './inherit.ts';
import { upsertAuthors, upsertThread } from './people-and-thread.ts';
import { type PreparedPost, type PrepareOptions, preparePost, storable } from './prepare.ts';
import { countingChange } from './rollups.ts';
import { insertPosts, type PageRow, refreshPosts, rewritePosts, type StoredPost } from './write-posts.ts';

export interface PageToIngest extends PrepareOptions {
  sourceId: number;
  /** The frontier row the page came from, so that a post it no longer shows is noticed. */
  frontierId: number;
  page: ThreadPage;
  seenAt: Date;
}

export interface IngestResult {
  inserted: number;
  edited: number;
  unchanged: number;
  /** Posts this page showed before and no longer shows: perhaps moved, perhaps deleted; `settleThread` decides. */
  missing: number;
}

/**
 * Stores one page of a thread with its insights, mentions, rollups and author counts, all or nothing.
 * Idempotent: the same page again changes nothing.
 */
export async function ingestThreadPage(store: Store, input: PageToIngest): Promise<IngestResult> {
  const { sourceId, seenAt } = input;
  const page = cleanHead(input.page);
  const prepared = distinctPosts(page).map((post) => preparePost(post, page, input));
  await understandUnknown(store, sourceId, prepared);
  return transaction(
    store,
    async (client) => {
      const source = await client.query<{ host: string; weight: number }>(
        'SELECT host, weight FROM source WHERE id = $1',
        [sourceId],
      );
      const { host, weight } = source.rows[0] ?? { host: '', weight: 1 };
      const { id: threadId, renamed } = await upsertThread(client, sourceId, page, seenAt);
      const authors = await upsertAuthors(client, sourceId, host, prepared);
      const row: PageRow = { ...input, page, threadId, weight, authors };
      const stored = await storedPosts(client, sourceId, prepared);
      const missing = await markMissing(client, input, prepared);
      const fresh = prepared.filter(({ post }) => !stored.has(post.postId));
      const known = prepared.flatMap((post) => {
        const before = stored.get(post.post.postId);
        return before ? [{ post, before }] : [];
      });
      const edited = known.filter(({ post, before }) => post.contentHash !== before.contentHash);
      const heirs = renamed ? await postsOfThread(client, threadId) : [];
      const touched = new Set([...known.map(({ before }) => before.id), ...heirs]);
      await countingChange(client, [...touched], async () => {
        await refreshPosts(client, row, known);
        await rewritePosts(client, row, edited);
        await inheritAnew(client, page, heirs);
        return insertPosts(client, row, fresh);
      });
      await noteLastPost(client, sourceId, fresh);
      return {
        inserted: fresh.length,
        edited: edited.length,
        unchanged: known.length - edited.length,
        missing,
      };
    },
    { replayable: true },
  );
}

/** Before the transaction, so that no lock waits for it; what changes in between is understood inside. */
async function understandUnknown(store: Store, sourceId: number, prepared: PreparedPost[]): Promise<void> {
  const { rows } = await store.pool.query<{ id: string; hash: string }>(
    `SELECT external_id AS id, content_hash AS hash FROM post WHERE source_id = $1 AND external_id = ANY($2::text[])`,
    [sourceId, prepared.map(({ post }) => post.postId)],
  );
  const known = new Map(rows.map(({ id, hash }) => [id, hash]));
  for (const post of prepared) if (known.get(post.post.postId) !== post.contentHash) post.labels();
}

/** What stands above the posts is somebody's text, too. */
function cleanHead(page: ThreadPage): ThreadPage {
  return {
    ...page,
    threadTitle: maskIdentifiers(storable(page.threadTitle)).text,
    board: page.board === null ? null : storable(page.board),
  };
}

/** A page that prints one id twice is the page's fault; the first is the post. */
function distinctPosts(page: ThreadPage) {
  return [...new Map(page.posts.toReversed().map((post) => [post.postId, post])).values()].toReversed();
}

async function storedPosts(
  client: pg.ClientBase,
  sourceId: number,
  prepared: PreparedPost[],
): Promise<Map<string, StoredPost>> {
  const { rows } = await client.query<StoredPost>(
    `SELECT p.id, p.external_id AS "externalId", p.content_hash AS "contentHash", p.body, p.version,
            p.thread_id AS "threadId", p.author_id AS "authorId", p.frontier_id AS "frontierId", p.floor, p.replies, p.views, p.likes, p.day::text AS day, p.opening,
            p.missing_since IS NOT NULL OR p.deleted_at IS NOT NULL AS lost
     FROM post p WHERE p.source_id = $1 AND p.external_id = ANY($2::text[]) ORDER BY p.id FOR UPDATE`,
    [sourceId, prepared.map(({ post }) => post.postId)],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}

async function markMissing(
  client: pg.ClientBase,
  { frontierId, seenAt }: PageToIngest,
  prepared: PreparedPost[],
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE post SET missing_since = $3
     WHERE frontier_id = $1 AND NOT external_id = ANY($2::text[]) AND missing_since IS NULL AND deleted_at IS NULL`,
    [frontierId, prepared.map(({ post }) => post.postId), seenAt],
  );
  return rowCount ?? 0;
}

async function noteLastPost(client: pg.ClientBase, sourceId: number, fresh: PreparedPost[]): Promise<void> {
  const latest = fresh
    .flatMap(({ post }) => post.publishedAt ?? [])
    .sort()
    .at(-1);
  if (!latest) return;
  await client.query(
    `UPDATE source SET last_post_at = $2 WHERE id = $1 AND (last_post_at IS NULL OR last_post_at < $2)`,
    [sourceId, latest],
  );
}
