import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { crawlPages } from '../../crawler/crawl-pages.ts';
import { databaseFrontier } from '../../crawler/frontier/database.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import { addPages, claimPages, releaseExpired } from '../../store/queries/frontier.ts';
import { beginRounds } from '../../store/queries/rounds.ts';
import { settlePage } from '../../store/queries/settle-page.ts';
import { addTestSource, runRound, storedPosts } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

const PROCESS = fileURLToPath(new URL('../support/crawl-process.ts', import.meta.url));

let database: TestDatabase;
let forum: SampleForum;
const workers: ChildProcess[] = [];

beforeEach(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum()]);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  await forum.stop();
  await database.drop();
});

function startWorker(): { worker: ChildProcess; ended: Promise<unknown> } {
  const worker = spawn(process.execPath, [PROCESS, database.url, forum.url], { stdio: 'inherit' });
  workers.push(worker);
  return { worker, ended: once(worker, 'exit') };
}

async function donePages(): Promise<number> {
  const { rows } = await database.store.pool.query("SELECT count(*) AS n FROM frontier WHERE state = 'done'");
  return rows[0].n;
}

async function expectAllPostsOnce() {
  const truth = await forum.posts();
  const stored = await storedPosts(database.store);
  expect([...stored.keys()].sort()).toEqual(truth.map(({ pid }) => String(pid)).sort());
}

test('a worker killed in the middle of a crawl loses nothing and doubles nothing', async () => {
  const { store } = database;
  const sourceId = await addTestSource(store, forum.url, 20);
  await beginRounds(store, () => 20);
  const [post] = await forum.posts();
  const url = `${forum.url}thread-${post?.tid}-1-1.html`;
  await addPages(store, sourceId, [
    { url, kind: 'thread', threadKey: String(post?.tid), page: 1, listMark: null, boardKey: null },
  ]);
  // While this page is due and nobody can have it, no worker comes to an end, however fast it is.
  const holding = await store.pool.connect();
  await holding.query('BEGIN');
  await holding.query('SELECT 1 FROM frontier WHERE url = $1 FOR UPDATE', [url]);
  for (const pages of [5, 25]) {
    const { worker, ended } = startWorker();
    while ((await donePages()) < pages && worker.exitCode === null) await sleep(20);
    expect(worker.exitCode).toBeNull();
    worker.kill('SIGKILL');
    await ended;
    // What the dead worker had leased comes back when the lease runs out.
    await store.pool.query(
      "UPDATE frontier SET leased_until = clock_timestamp() - interval '1 ms' WHERE state = 'leased'",
    );
    await releaseExpired(store);
  }
  await holding.query('ROLLBACK');
  holding.release();
  const ended = await runRound(store, forum.url);
  expect(ended).toMatchObject([{ state: 'healthy' }]);
  await expectAllPostsOnce();
  const { rows } = await store.pool.query(
    `SELECT (SELECT sum(posts) FROM author) AS counted, (SELECT count(*) FROM post) AS stored,
            (SELECT count(*) FROM frontier WHERE state NOT IN ('done', 'failed')) AS open`,
  );
  expect(rows[0].counted).toBe(rows[0].stored);
  expect(rows[0].open).toBe(0);
});

test('two workers on one host fetch every page once', async () => {
  const { store } = database;
  await addTestSource(store, forum.url, 20);
  await beginRounds(store, () => 20);
  await Promise.all([startWorker().ended, startWorker().ended]);
  await runRound(store, forum.url);
  await expectAllPostsOnce();
  const paths = (await forum.visits()).map(({ path }) => path).filter((path) => path !== '/robots.txt');
  expect(paths.length).toBe(new Set(paths).size);
});

test('claims from many sides never overlap, and never start closer than the spacing', async () => {
  const { store } = database;
  const spacingMs = 7;
  const leaseMs = 600_000;
  const sourceId = await addTestSource(store, forum.url, spacingMs);
  await addPages(
    store,
    sourceId,
    Array.from({ length: 400 }, (_, index) => ({
      url: `${forum.url}thread-${index}-1-1.html`,
      kind: 'thread' as const,
      threadKey: String(index),
      page: 1,
      listMark: null,
      boardKey: null,
    })),
  );
  const claimed: { id: number; start: number }[] = [];
  const claimer = async () => {
    while (claimed.length < 400) {
      for (const { id, lease } of await claimPages(store, {
        host: forum.host,
        timeZone: 'Asia/Shanghai',
        limit: 5,
        leaseMs,
      })) {
        claimed.push({ id, start: Date.parse(lease) - leaseMs });
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, claimer));
  expect(new Set(claimed.map(({ id }) => id)).size).toBe(400);
  const starts = claimed.map(({ start }) => start).sort((a, b) => a - b);
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  // Date.parse keeps milliseconds, so a gap may look one shorter.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(spacingMs - 1);
});

test('a worker that was away longer than its lease cannot settle over another', async () => {
  const { store } = database;
  const sourceId = await addTestSource(store, forum.url, 1);
  const url = `${forum.url}thread-1-1-1.html`;
  await addPages(store, sourceId, [
    { url, kind: 'thread', threadKey: '1', page: 1, listMark: null, boardKey: null },
  ]);
  const [first] = await claimPages(store, {
    host: forum.host,
    timeZone: 'Asia/Shanghai',
    limit: 1,
    leaseMs: 1,
  });
  await sleep(30);
  await releaseExpired(store);
  const [second] = await claimPages(store, {
    host: forum.host,
    timeZone: 'Asia/Shanghai',
    limit: 1,
    leaseMs: 60_000,
  });
  if (!first || !second) throw new Error('nothing was claimed');
  expect(second.id).toBe(first.id);

  const result = {
    outcome: 'ok' as const,
    detail: '',
    kind: null,
    threadKey: null,
    etag: null,
    lastModified: null,
    contentHash: null,
    retryInMs: null,
    newestAt: null,
    items: null,
  };
  expect(await settlePage(store, first, result, 'Asia/Shanghai')).toMatchObject({ ours: false });
  expect(await settlePage(store, second, result, 'Asia/Shanghai')).toMatchObject({ ours: true });
});

/** One page, due now. */
async function onePage(): Promise<void> {
  const sourceId = await addTestSource(database.store, forum.url, 1);
  const url = `${forum.url}thread-1-1-1.html`;
  await addPages(database.store, sourceId, [
    { url, kind: 'thread', threadKey: '1', page: 1, listMark: null, boardKey: null },
  ]);
}

async function leaseRunsOut(): Promise<void> {
  await database.store.pool.query(
    "UPDATE frontier SET leased_until = clock_timestamp() - interval '1 ms' WHERE state = 'leased'",
  );
  await releaseExpired(database.store);
}

test('a page over which workers die is given up after five of them', async () => {
  const { store } = database;
  await onePage();
  const states: string[] = [];
  for (let deaths = 0; deaths < 5; deaths++) {
    await vi.waitFor(async () => {
      expect(
        await claimPages(store, { host: forum.host, timeZone: 'Asia/Shanghai', limit: 1, leaseMs: 60_000 }),
      ).toHaveLength(1);
    });
    await leaseRunsOut();
    states.push((await store.pool.query('SELECT state FROM frontier')).rows[0].state);
  }
  expect(states).toEqual(['due', 'due', 'due', 'due', 'failed']);
  const { rows } = await store.pool.query('SELECT outcome, detail, fetched_at FROM frontier');
  expect(rows[0]).toMatchObject({
    outcome: 'unrecognised',
    detail: expect.stringMatching(/^Given up after 5/),
  });
  expect(rows[0].fetched_at).toBeInstanceOf(Date);
});

test('an exception over one page fails that page, is logged once, and the crawl goes on', async () => {
  const { store } = database;
  const truth = await forum.posts();
  const poison = maskIdentifiers(truth.find(({ floor }) => floor === 1)?.body ?? '').text;
  const lines: string[] = [];
  await addTestSource(store, forum.url);
  await runRound(store, forum.url, {
    log: pino({ level: 'error' }, { write: (line: string) => lines.push(line) }),
    understand: (text) => {
      if (text.includes(poison)) throw new Error('the model broke');
      return labelByMarks(text);
    },
  });
  const { rows } = await store.pool.query(
    "SELECT state, outcome FROM frontier WHERE detail LIKE '%the model broke%'",
  );
  expect(rows).toMatchObject([{ state: 'failed', outcome: 'unrecognised' }]);
  expect(lines).toHaveLength(1);
  const open = await store.pool.query("SELECT 1 FROM frontier WHERE state IN ('due', 'leased')");
  expect(open.rowCount).toBe(0);
  expect((await storedPosts(store)).size).toBeGreaterThan(truth.length / 2);
});

test('a worker whose page was taken over delivers nothing of it', async () => {
  const { store } = database;
  await onePage();
  const delivered: string[] = [];
  const note = (what: string) => async () => {
    delivered.push(what);
  };
  await crawlPages({
    frontier: databaseFrontier(store, { host: forum.host, leaseMs: 60_000, timeZone: 'Asia/Shanghai' }),
    visit: async (page) => {
      await leaseRunsOut();
      await store.pool.query("UPDATE frontier SET state = 'done'");
      const nothing = {
        page: null,
        etag: null,
        lastModified: null,
        contentHash: null,
        retryAfterMs: null,
        raw: null,
      };
      const { url } = page;
      return { ...nothing, outcome: 'gone', detail: 'HTTP 404', url, seenAt: new Date(), milliseconds: 1 };
    },
    deliver: {
      keep: note('keep'),
      page: note('page'),
      vanished: note('vanished'),
      gone: note('gone'),
      complete: note('complete'),
    },
    inFlight: 1,
    retryDelaysMs: [],
    throttledTries: 0,
    patienceMs: 10,
  });
  expect(delivered).toEqual([]);
});
