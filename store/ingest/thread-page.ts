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
  const [result] = await ingestThreadPages(store, [input]);
  if (!result) throw new Error(`Nothing came of a page of thread ${input.page.threadId}.`);
  return result;
}

/** Whether pages can be stored in one go: of one source, and none holds what another would change. */
export function storableTogether(inputs: readonly PageToIngest[]): boolean {
  const sources = new Set(inputs.map(({ sourceId }) => sourceId));
  const threads = new Set(inputs.map(({ page }) => page.threadId));
  const pages = new Set(inputs.map(({ frontierId }) => frontierId));
  const shown = inputs.flatMap(({ page }) => [...new Set(page.posts.map(({ postId }) => postId))]);
  return (
    sources.size === 1 &&
    threads.size === inputs.length &&
    pages.size === inputs.length &&
    new Set(shown).size === shown.length
  );
}

/**
 * The same of several pages in one transaction, which costs PostgreSQL and us little more than one.
 * @param inputs must be `storableTogether`
 * @returns what came of each, in the same order
 */
export async function ingestThreadPages(
  store: Store,
  inputs: readonly PageToIngest[],
): Promise<IngestResult[]> {
  const [{ sourceId, timeZone } = { sourceId: 0, timeZone: 'UTC' }] = inputs;
  const pages = inputs.map((input) => {
    const page = cleanHead(input.page);
    const prepared = distinctPosts(page).map((post) => preparePost(post, page, input));
    return { input, head: { ...page, url: page.posts[0]?.url ?? '', seenAt: input.seenAt }, prepared };
  });
  const all = pages.flatMap(({ prepared }) => prepared);
  await understandUnknown(store, sourceId, all);
  return transaction(
    store,
    async (client) => {
      const source = await client.query<{ host: string; weight: number }>(
        'SELECT host, weight FROM source WHERE id = $1',
        [sourceId],
      );
      const { host, weight } = source.rows[0] ?? { host: '', weight: 1 };
      const threads = await upsertThreads(
        client,
        sourceId,
        pages.map(({ head }) => head),
        { seen: true },
      );
      const authors = await upsertAuthors(client, sourceId, host, all);
      const batch = { sourceId, weight, timeZone };
      const stored = await storedPosts(client, sourceId, all);
      const missing = await markMissing(client, inputs, all);
      const heirs = new Map<ThreadPage, number[]>();
      const sorted = pages.map(({ input: { frontierId, seenAt }, head, prepared }) => {
        const thread = threads.get(head.threadId);
        if (!thread) throw new Error(`Thread ${head.threadId} was neither inserted nor found.`);
        if (thread.renamed) heirs.set(head, []);
        const placed = prepared.map((post) => {
          const authorId = authors.get(authorKey(post.post.author));
          return { post, seenAt, threadId: thread.id, frontierId, authorId, head };
        });
        const fresh = placed.filter(({ post: { post } }) => !stored.has(post.postId));
        const known = placed.flatMap((place) => {
          const before = stored.get(place.post.post.postId);
          return before ? [{ ...place, before }] : [];
        });
        const edited = known.filter(({ post, before }) => post.contentHash !== before.contentHash);
        return { frontierId, fresh, known, edited };
      });
      for (const head of heirs.keys())
        heirs.set(head, await postsOfThread(client, threads.get(head.threadId)?.id ?? 0));
      const fresh = sorted.flatMap((page) => page.fresh);
      const known = sorted.flatMap((page) => page.known);
      const touched = new Set([...known.map(({ before }) => before.id), ...[...heirs.values()].flat()]);
      // Nobody sees them before the end, so they need not wait for whoever is counting, nor make others wait.
      const inserted = await insertPosts(client, batch, fresh);
      await countingChange(client, [...touched], async () => {
        await refreshPosts(client, batch, known);
        await narrowDates(client, known, timeZone);
        await rewritePosts(
          client,
          sorted.flatMap(({ edited }) => edited),
        );
        for (const [page, ids] of heirs) await inheritAnew(client, page, ids);
        return inserted;
      });
      await noteLastPost(client, sourceId, fresh);
      return sorted.map((page) => ({
        inserted: page.fresh.length,
        edited: page.edited.length,
        unchanged: page.known.length - page.edited.length,
        missing: missing.filter((frontierId) => frontierId === page.frontierId).length,
      }));
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

/** @returns for each post that is missed, the page it stood on */
async function markMissing(
  client: pg.ClientBase,
  inputs: readonly PageToIngest[],
  prepared: PreparedPost[],
): Promise<number[]> {
  const { rows } = await client.query<{ frontierId: number }>(
    `UPDATE post p SET missing_since = u.seen_at FROM unnest($1::bigint[], $3::timestamptz[]) AS u(id, seen_at)
     WHERE p.frontier_id = u.id AND NOT p.external_id = ANY($2::text[])
       AND p.missing_since IS NULL AND p.deleted_at IS NULL
     RETURNING p.frontier_id AS "frontierId"`,
    [
      inputs.map(({ frontierId }) => frontierId),
      prepared.map(({ post }) => post.postId),
      inputs.map(({ seenAt }) => seenAt),
    ],
  );
  return rows.map(({ frontierId }) => frontierId);
}
