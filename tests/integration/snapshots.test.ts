import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeHtml } from '../../crawler/charset.ts';
import { TODAYS_READER } from '../../crawler/reader.ts';
import type { Store } from '../../store/open.ts';
import { expireSnapshots } from '../../store/snapshots/expire-snapshots.ts';
import { unpackSnapshot } from '../../store/snapshots/unpack.ts';
import { addTestSource, roundDue, runRound } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let forum: SampleForum;
let store: Store;

beforeEach(async () => {
  database = await freshDatabase();
  store = database.store;
});
afterEach(async () => {
  await forum.stop();
  await database.drop();
});

interface Kept {
  kind: string;
  outcome: string;
  thread_key: string | null;
  url: string;
  content_type: string;
  charset: string;
  hash: string;
  size: number;
  stored: number;
  body: Buffer;
  seen_at: Date;
}

const kept = async (kind: string) =>
  (await store.pool.query<Kept>('SELECT * FROM snapshot WHERE kind = $1 ORDER BY id', [kind])).rows;

/** Every thread page is worth another look now. */
async function lookAgain() {
  await store.pool.query(`UPDATE frontier SET due_at = now() WHERE state = 'done' AND kind = 'thread'`);
  await roundDue(store);
  await runRound(store, forum.url);
}

describe('thread pages', () => {
  test('are kept as fetched, and give the stored posts when they are read again', async () => {
    forum = await startSampleForum();
    await addTestSource(store, forum.url);
    await runRound(store, forum.url);
    const pages = await kept('thread');
    const { rows } = await store.pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM frontier WHERE kind = 'thread' AND state = 'done'`,
    );
    expect(pages).toHaveLength(rows[0]?.n ?? 0);
    const posts = new Set<string>();
    for (const page of pages) {
      const bytes = await unpackSnapshot(page);
      expect(createHash('sha256').update(bytes).digest('base64url')).toBe(page.hash);
      expect([bytes.length, page.body.length]).toEqual([page.size, page.stored]);
      const { html, charset } = decodeHtml(bytes, page.content_type);
      expect(charset).toBe(page.charset);
      const read = TODAYS_READER.read(html, page.url, page.seen_at);
      if (read.kind !== 'thread') throw new Error(`${page.url} is no thread any more`);
      expect(read.threadId).toBe(page.thread_key);
      for (const { postId } of read.posts) posts.add(postId);
    }
    const stored = await store.pool.query<{ id: string }>('SELECT external_id AS id FROM post');
    expect([...posts].sort()).toEqual(stored.rows.map(({ id }) => id).sort());
  });

  test('that did not change write nothing; an edit is kept beside what was there before', async () => {
    forum = await startSampleForum();
    await addTestSource(store, forum.url);
    await runRound(store, forum.url);
    const before = await kept('thread');
    await lookAgain();
    expect(await kept('thread')).toEqual(before);
    const target = (await forum.posts()).find(({ floor }) => floor === 2);
    if (!target) throw new Error('the sample forum has no reply');
    await forum.control({ do: 'edit', pid: target.pid, body: '改了:变速箱换挡顿挫' });
    await lookAgain();
    const after = await kept('thread');
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)?.thread_key).toBe(String(target.tid));
    const { html } = decodeHtml(
      await unpackSnapshot(after.at(-1) ?? { body: Buffer.alloc(0), size: 0 }),
      null,
    );
    expect(html).toContain('变速箱换挡顿挫');
  });

  test('of a source that wants none are not kept', async () => {
    forum = await startSampleForum();
    await addTestSource(store, forum.url);
    await store.pool.query('UPDATE source SET snapshot_days = 0');
    await runRound(store, forum.url);
    expect(await kept('thread')).toEqual([]);
  });
});

test('pages in trouble are kept to see why, one a day, and never a host that is away', async () => {
  forum = await startSampleForum({ traps: true });
  for (const [tid, outcome] of [
    [9001, 'login'],
    [9002, 'challenge'],
    [9006, 'mismatch'],
    [9011, 'empty'],
    [9003, null],
  ] as const) {
    const url = `${forum.url}thread-${tid}-1-1.html`;
    await addTestSource(store, url);
    for (let round = 0; round < 2; round++) {
      await roundDue(store);
      await runRound(store, url);
      await store.pool.query('UPDATE host SET backoff_until = NULL');
    }
    const found = (await kept('trouble')).filter((page) => page.url === url);
    expect({ tid, found: found.map((page) => page.outcome) }).toEqual({
      tid,
      found: outcome ? [outcome] : [],
    });
  }
});

test('what is kept goes when its time is over: by class, and by what a source asks for', async () => {
  forum = await startSampleForum();
  const sourceId = await addTestSource(store, forum.url);
  await runRound(store, forum.url);
  await store.pool.query(`DELETE FROM snapshot WHERE kind = 'trouble'`);
  const all = (await kept('thread')).length;
  const age = (days: number) =>
    store.pool.query(`UPDATE snapshot SET current_at = now() - $1 * interval '1 day'`, [days]);
  await age(89);
  expect(await expireSnapshots(store)).toBe(0);
  await store.pool.query(`UPDATE snapshot SET kind = 'trouble' WHERE id = (SELECT min(id) FROM snapshot)`);
  expect(await expireSnapshots(store)).toBe(1);
  await store.pool.query('UPDATE source SET snapshot_days = 100 WHERE id = $1', [sourceId]);
  await age(91);
  expect(await expireSnapshots(store)).toBe(0);
  await store.pool.query('UPDATE source SET snapshot_days = NULL');
  expect(await expireSnapshots(store)).toBe(all - 1);
});
