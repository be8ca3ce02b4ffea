import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import { inheritAnew, postsOfThread } from '../ingest/inherit.ts';
import { authorKey, noteLastPost, upsertAuthors, upsertThreads } from '../ingest/people-and-thread.ts';
import { countingChange } from '../ingest/rollups.ts';
import { writeLabels } from '../ingest/write-labels.ts';
import {
  insertPosts,
  type KnownPost,
  refreshPosts,
  rewritePosts,
  storedPosts,
} from '../ingest/write-posts.ts';
import type { Store } from '../open.ts';
import type { Outcome } from './outcome.ts';
import type { PostOfFile } from './post-lines.ts';

const AT_A_TIME = 16;

/** Before the transaction, so that no lock waits for it: posts that are new or say something else are understood. */
export async function understandNew(store: Store, site: string, posts: PostOfFile[]): Promise<void> {
  const { rows } = await store.pool.query<{ id: string; hash: string }>(
    `SELECT external_id AS id, content_hash AS hash FROM post
     WHERE source_id = (${SOURCE_OF_HOST}) AND external_id = ANY($2::text[])`,
    [site, posts.map(({ post }) => post.post.postId)],
  );
  const known = new Map(rows.map(({ id, hash }) => [id, hash]));
  const news = posts.filter(({ post }) => known.get(post.post.postId) !== post.contentHash);
  for (const [i, { post }] of news.entries()) {
    if (i % AT_A_TIME === 0) await breathe();
    post.labels();
  }
}

/**
 * Stores posts of one site that came with a file, of many threads at once. Posts that are gone from their site stay gone;
 * people's corrections stay on top. Idempotent.
 */
export async function writePostLines(
  client: pg.ClientBase,
  site: string,
  posts: PostOfFile[],
  { seenAt, timeZone }: { seenAt: Date; timeZone: string },
): Promise<Outcome> {
  const { id: sourceId, weight } = await sourceOf(client, site, posts[0]?.head.url ?? '');
  const batch = { sourceId, weight, timeZone };
  const prepared = posts.map(({ post }) => post);
  const heads = [...new Map(posts.toReversed().map(({ head }) => [head.threadId, head])).values()].map(
    (head) => ({ ...head, seenAt }),
  );
  const threads = await upsertThreads(client, sourceId, heads, { seen: false });
  const authors = await upsertAuthors(client, sourceId, site, prepared);
  const stored = await storedPosts(client, sourceId, prepared);
  const placed = posts.map(({ post, head }) => {
    const thread = threads.get(head.threadId);
    if (!thread) throw new Error(`Thread ${head.threadId} was neither inserted nor found.`);
    return { post, seenAt, head, threadId: thread.id, authorId: authors.get(authorKey(post.post.author)) };
  });
  const fresh = placed.flatMap((place) =>
    stored.has(place.post.post.postId) ? [] : [{ ...place, frontierId: null }],
  );
  const known = placed.flatMap((place): KnownPost[] => {
    const before = stored.get(place.post.post.postId);
    return before && !before.lost ? [{ ...place, before, frontierId: before.frontierId }] : [];
  });
  const edited = known.filter(({ post, before }) => post.contentHash !== before.contentHash);
  const relabelled = await labelledOtherwise(client, known);
  const renamed = heads.filter(({ threadId }) => threads.get(threadId)?.renamed);
  const heirs = new Map<(typeof heads)[number], number[]>();
  for (const head of renamed) {
    heirs.set(head, await postsOfThread(client, threads.get(head.threadId)?.id ?? 0));
  }
  const touched = new Set([...known.map(({ before }) => before.id), ...[...heirs.values()].flat()]);
  const changed = new Set([...edited, ...relabelled].map(({ before }) => before.id));
  for (const id of [...heirs.values()].flat()) changed.add(id);
  await countingChange(client, [...touched], async () => {
    for (const id of await refreshPosts(client, batch, known)) changed.add(id);
    await rewritePosts(client, edited);
    await writeLabels(
      client,
      relabelled.map(({ post, before }) => ({ id: before.id, post })),
    );
    for (const [head, ids] of heirs) await inheritAnew(client, head, ids);
    return insertPosts(client, batch, fresh);
  });
  await noteLastPost(client, sourceId, fresh);
  const updated = known.filter(({ before }) => changed.has(before.id)).length;
  return { inserted: fresh.length, updated, unchanged: posts.length - fresh.length - updated };
}

/** One that is crawled comes before one that only holds what files brought. */
const SOURCE_OF_HOST = `SELECT id FROM source WHERE host = $1 ORDER BY state = 'imported', id LIMIT 1`;

async function sourceOf(
  client: pg.ClientBase,
  site: string,
  url: string,
): Promise<{ id: number; weight: number }> {
  const find = async () =>
    (
      await client.query<{ id: number; weight: number }>(
        `SELECT id, weight FROM source WHERE id = (${SOURCE_OF_HOST})`,
        [site],
      )
    ).rows[0];
  const found = await find();
  if (found) return found;
  await client.query(
    `INSERT INTO source (name, url, host, engine, state, next_round_at) VALUES ($1, $2, $1, NULL, 'imported', NULL)
     ON CONFLICT (url) DO NOTHING`,
    [site, `${new URL(url).protocol}//${site}/`],
  );
  const made = await find();
  if (!made) throw new Error(`No source of ${site} could be made.`);
  return made;
}

/** Posts that say the same as before, but whose labels came from elsewhere or are others now. */
async function labelledOtherwise(client: pg.ClientBase, known: KnownPost[]): Promise<KnownPost[]> {
  const same = known.filter(({ post, before }) => post.contentHash === before.contentHash);
  const { rows } = await client.query<{ id: number }>(
    `SELECT u.id FROM unnest($1::bigint[], $2::jsonb[]) AS u(id, given) JOIN insight i ON i.post_id = u.id
     WHERE i.detail->'given' IS DISTINCT FROM u.given`,
    [
      same.map(({ before }) => before.id),
      same.map(({ post }) => (post.given === null ? null : JSON.stringify(post.given))),
    ],
  );
  const ids = new Set(rows.map(({ id }) => id));
  return same.filter(({ before }) => ids.has(before.id));
}
