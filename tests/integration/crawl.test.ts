import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addTestSource, roundDue, runRound, storedPosts } from '../support/crawl.ts';
import { expectTruth } from '../support/crawl-truth.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let forum: SampleForum;

beforeEach(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum()]);
});
afterEach(async () => {
  await forum.stop();
  await database.drop();
});

/** Both forms of a thread's address, with its id. */
const THREAD = /(?:viewthread&tid=|\/thread-)(\d+)/;

/** Visits since `from`, robots.txt apart. */
async function visitsSince(from: number) {
  return (await forum.visits()).slice(from).filter(({ path }) => path !== '/robots.txt');
}

describe('a crawl into the store', () => {
  test('holds exactly what the forum shows, and a second round asks only for lists', async () => {
    const { store } = database;
    await addTestSource(store, forum.url);
    const ended = await runRound(store, forum.url);
    expect(ended).toMatchObject([{ state: 'healthy', trouble: null }]);
    await expectTruth(store, forum);
    const { rows } = await store.pool.query(
      'SELECT engine, state, reason, last_fetch_at, last_post_at FROM source',
    );
    expect(rows).toMatchObject([{ engine: 'discuz', state: 'healthy', reason: '' }]);
    expect(rows[0].last_fetch_at).toBeInstanceOf(Date);
    expect(rows[0].last_post_at).toBeInstanceOf(Date);
    const counted = await store.pool.query('SELECT outcome, pages FROM fetch_outcome ORDER BY outcome');
    expect(counted.rows.map(({ outcome }) => outcome)).toEqual(['login', 'ok']);

    const before = (await forum.visits()).length;
    await roundDue(store);
    await runRound(store, forum.url);
    const again = await visitsSince(before);
    expect(again.filter(({ path }) => THREAD.test(path))).toEqual([]);
    expect(again.some(({ path }) => /^\/forum-|forumdisplay/.test(path))).toBe(true);
    await expectTruth(store, forum);
  });

  test('fetches only what changed: a reply, a new thread and a deletion show on the list', async () => {
    const { store } = database;
    await addTestSource(store, forum.url);
    await runRound(store, forum.url);
    const truth = await forum.posts();
    const shrinking = truth.filter(({ floor }) => floor > 12).at(0);
    const growing = truth.find(({ tid }) => tid !== shrinking?.tid);
    if (!shrinking || !growing) throw new Error('the sample forum has no long thread');
    await forum.control({ do: 'advance', seconds: 60 });
    await forum.control({ do: 'reply', tid: growing.tid, body: '我的也异响,踩下离合就没有了' });
    const { tid: fresh } = await forum.control({ do: 'thread', fid: 11, title: '新帖', body: '变速箱漏油' });
    await forum.control({ do: 'delete', pid: shrinking.pid });
    const before = (await forum.visits()).length;
    await roundDue(store);
    await runRound(store, forum.url);
    await expectTruth(store, forum);
    const asked = (await visitsSince(before)).flatMap(
      ({ path }) => /viewthread&tid=(\d+)/.exec(path)?.[1] ?? [],
    );
    expect(new Set(asked)).toEqual(new Set([growing.tid, shrinking.tid, fresh].map(String)));
    const { rows } = await store.pool.query('SELECT deleted_at FROM post WHERE external_id = $1', [
      String(shrinking.pid),
    ]);
    expect(rows[0].deleted_at).toBeInstanceOf(Date);
  });

  test('an edit that no list shows is noticed when the page is looked at again, by conditional request', async () => {
    const { store } = database;
    await addTestSource(store, forum.url);
    await runRound(store, forum.url);
    const target = (await forum.posts()).find(({ floor }) => floor === 2);
    if (!target) throw new Error('the sample forum has no reply');
    await forum.control({ do: 'edit', pid: target.pid, body: '改了:变速箱换挡顿挫' });
    await store.pool.query(`UPDATE frontier SET due_at = now() WHERE state = 'done' AND kind = 'thread'`);
    const before = (await forum.visits()).length;
    await roundDue(store);
    await runRound(store, forum.url);
    const looked = (await visitsSince(before)).filter(({ path }) => THREAD.test(path));
    expect(looked.every(({ conditional }) => conditional)).toBe(true);
    expect(
      looked
        .filter(({ status }) => status === 200)
        .every(({ path }) => THREAD.exec(path)?.[1] === String(target.tid)),
    ).toBe(true);
    await expectTruth(store, forum);
    const { rows } = await store.pool.query('SELECT edited_at, version FROM post WHERE external_id = $1', [
      String(target.pid),
    ]);
    expect(rows).toMatchObject([{ version: 2, edited_at: expect.any(Date) }]);
  });

  test('the last page of a thread that shrank is let go, and a deleted thread takes its posts along', async () => {
    const { store } = database;
    await addTestSource(store, forum.url);
    await runRound(store, forum.url);
    const truth = await forum.posts();
    const longest = truth.toSorted((a, b) => b.floor - a.floor)[0];
    const other = truth.find(({ tid }) => tid !== longest?.tid);
    if (!longest || !other) throw new Error('the sample forum is empty');
    for (const post of truth.filter(({ tid, floor }) => tid === longest.tid && floor > 10)) {
      await forum.control({ do: 'delete', pid: post.pid });
    }
    await forum.control({ do: 'delete-thread', tid: other.tid });
    await store.pool.query(`UPDATE frontier SET due_at = now() WHERE state = 'done' AND kind = 'thread'`);
    await roundDue(store);
    await runRound(store, forum.url);
    await expectTruth(store, forum);
    const { rows } = await store.pool.query('SELECT gone_at FROM thread WHERE external_id = $1', [
      String(other.tid),
    ]);
    expect(rows[0].gone_at).toBeInstanceOf(Date);
  });

  test.each(['board', 'thread'])('starts from a %s and stays below it', async (kind) => {
    const { store } = database;
    const truth = await forum.posts();
    const long = truth.find(({ floor }) => floor > 10);
    if (!long) throw new Error('the sample forum has no long thread');
    const path = kind === 'board' ? 'forum.php?mod=forumdisplay&fid=11' : `thread-${long.tid}-1-1.html`;
    await addTestSource(store, `${forum.url}${path}`);
    await runRound(store, forum.url);
    const wanted = truth.filter((post) => (kind === 'thread' ? post.tid === long.tid : post.fid === 11));
    const stored = await storedPosts(store);
    expect([...stored.keys()].sort()).toEqual(wanted.map(({ pid }) => String(pid)).sort());
  });
});
