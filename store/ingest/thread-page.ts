import type pg from 'pg';
import type { ThreadPage } from '../../shared/sites/page.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { inheritAnew, postsOfThread } from './inherit.ts';
import { narrowDates } from './narrow-dates.ts';
import { authorKey, cleanHead, noteLastPost, upsertAuthors, upsertThreads } from './people-and-thread.ts';
import { type PreparedPost, type PrepareOptions, preparePost } from './prepare.ts';
import { countingChange } from './rollups.ts';
import { insertPosts, refreshPosts, rewritePosts, storedPosts } from './write-posts.ts';

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
      const head = { ...page, url: page.posts[0]?.url ?? '' };
      const threads = await upsertThreads(client, sourceId, [head], { seenAt, seen: true });
      const thread = threads.get(page.threadId);
      if (!thread) throw new Error(`Thread ${page.threadId} was neither inserted nor found.`);
      const { id: threadId, renamed } = thread;
      const authors = await upsertAuthors(client, sourceId, host, prepared);
      const batch = { sourceId, weight, seenAt, timeZone: input.timeZone };
      const placed = prepared.map((post) => ({
        post,
        threadId,
        frontierId: input.frontierId,
        authorId: authors.get(authorKey(post.post.author)),
        head: page,
      }));
      const stored = await storedPosts(client, sourceId, prepared);
      const missing = await markMissing(client, input, prepared);
      const fresh = placed.filter(({ post: { post } }) => !stored.has(post.postId));
      const known = placed.flatMap((place) => {
        const before = stored.get(place.post.post.postId);
        return before ? [{ ...place, before }] : [];
      });
      const edited = known.filter(({ post, before }) => post.contentHash !== before.contentHash);
      const heirs = renamed ? await postsOfThread(client, threadId) : [];
      const touched = new Set([...known.map(({ before }) => before.id), ...heirs]);
      // Nobody sees them before the end, so they need not wait for whoever is counting, nor make others wait.
      const inserted = await insertPosts(client, batch, fresh);
      await countingChange(client, [...touched], async () => {
        await refreshPosts(client, batch, known);
        await narrowDates(client, known, input.timeZone);
        await rewritePosts(client, batch, edited);
        await inheritAnew(client, page, heirs);
        return inserted;
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

/** A page that prints one id twice is the page's fault; the first is the post. */
function distinctPosts(page: ThreadPage) {
  return [...new Map(page.posts.toReversed().map((post) => [post.postId, post])).values()].toReversed();
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
