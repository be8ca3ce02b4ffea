import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseSource } from '../../crawler/recognise.ts';
import { addTestSource, roundDue, runRound, TEST_AGENT } from '../support/crawl.ts';
import { expectTruth } from '../support/crawl-truth.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let forum: SampleForum;

beforeAll(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum({ engine: 'phpbb' })]);
});
afterAll(async () => {
  await forum?.stop();
  await database?.drop();
});

const threadsAsked = async (from: number) =>
  (await forum.visits())
    .slice(from)
    .flatMap(({ path }) => /^\/viewtopic\.php\?t=(\d+)/.exec(path)?.[1] ?? []);

describe('the second sample forum', () => {
  test('is crawled into exactly what it shows, though every link names another visit', async () => {
    const { store } = database;
    await addTestSource(store, forum.url);
    expect(await runRound(store, forum.url)).toMatchObject([{ state: 'healthy', trouble: null }]);
    await expectTruth(store, forum);
    const { rows } = await store.pool.query('SELECT engine, state FROM source');
    expect(rows).toEqual([{ engine: 'phpbb', state: 'healthy' }]);
    const asked = (await forum.visits()).map(({ path }) => path);
    expect(asked.filter((path) => path.includes('sid='))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
    const counted = await store.pool.query('SELECT outcome FROM fetch_outcome ORDER BY outcome');
    expect(counted.rows.map(({ outcome }) => outcome)).toEqual(['login', 'ok']);
    const counts = await store.pool.query(
      `SELECT count(*)::int AS wrong FROM thread t
       WHERE replies <> (SELECT count(*) - 1 FROM post WHERE thread_id = t.id)`,
    );
    expect(counts.rows).toEqual([{ wrong: 0 }]);
    // Its threads print no views, its lists do: without them the heat of an opening post would be too low.
    const unseen = await store.pool.query(
      `SELECT count(*)::int AS n FROM post p JOIN thread t ON t.id = p.thread_id
       WHERE p.opening AND (p.views = 0 OR p.views <> t.views)`,
    );
    expect(unseen.rows).toEqual([{ n: 0 }]);
  });

  test('asked again, gives up only the threads that changed: a reply, an edit beside it, a deletion, a new thread', async () => {
    const { store } = database;
    // Boards whose threads fit one list page: news of pinned threads leads to no further page.
    const truth = (await forum.posts()).filter(({ fid }) => fid !== 3);
    const long = truth.find(({ floor }) => floor === 25);
    const short = truth.find(({ tid, floor }) => floor === 3 && tid !== long?.tid);
    if (!long || !short) throw new Error('the second forum has no long thread');
    await forum.control({ do: 'advance', seconds: 120 });
    await forum.control({ do: 'reply', tid: short.tid, body: '换了涨紧器，好了', quotes: short.pid });
    await forum.control({ do: 'edit', pid: short.pid, body: '改过的话' });
    await forum.control({ do: 'delete', pid: long.pid });
    const opened = await forum.control({
      do: 'thread',
      fid: 5,
      title: '新来的问一句',
      body: '冷车异响怎么办',
    });
    const before = (await forum.visits()).length;
    await roundDue(store);
    await runRound(store, forum.url);
    await expectTruth(store, forum);
    expect(new Set(await threadsAsked(before))).toEqual(
      new Set([short.tid, long.tid, opened.tid].map(String)),
    );
  });

  test.each([
    ['', 'front'],
    ['viewforum.php?f=5&sid=0123456789abcdef0123456789abcdef', 'board'],
    ['viewtopic.php?t=15001', 'thread'],
    ['viewtopic.php?p=200001#p200001', 'thread'],
  ])('is recognised by a pasted address, with a preview: %j', async (path, kind) => {
    const found = await recogniseSource(forum.url + path, {
      userAgent: TEST_AGENT,
      allowPrivateHosts: [forum.host],
      chromium: null,
    });
    expect(found).toMatchObject({ ok: true, engine: 'phpbb', kind });
    if (!found.ok) return;
    expect(found.posts.length).toBeGreaterThan(0);
    expect(found.url).not.toMatch(/#|sid/);
  });
});
