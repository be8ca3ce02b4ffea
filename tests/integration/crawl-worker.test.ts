import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCrawlWorkers } from '../../crawler/worker.ts';
import { listSources, pauseSource, startRound } from '../../store/queries/sources.ts';
import { openQueues, type Queues } from '../../store/queue.ts';
import { addTestSource, storedPosts, TEST_AGENT } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let forum: SampleForum;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum()]);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await forum.stop();
  await database.drop();
});

/** One monitor's share of the crawling, as a process would have it. */
async function startProcess(): Promise<void> {
  const queues: Queues = await openQueues({ databaseUrl: database.url });
  const workers = await startCrawlWorkers({
    store: database.store,
    queues,
    settings: {
      userAgent: TEST_AGENT,
      allowPrivateHosts: [forum.host],
      timeZone: 'Asia/Shanghai',
      chromium: null,
    },
    log: pino({ level: 'silent' }),
    understand: labelByMarks,
    identifierKey: 'test key',
  });
  stops.push(async () => {
    await workers.stop();
    await queues.close();
  });
}

const theSource = async () => (await listSources(database.store, 'en'))[0];
const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 50_000, interval: 100 });

test('a source is crawled by itself, with its progress to be seen, by two processes together', async () => {
  await Promise.all([startProcess(), startProcess()]);
  await addTestSource(database.store, forum.url, 10);
  await until(async () => {
    const source = await theSource();
    expect(source?.state).toBe('crawling');
    expect(source?.done).toBeGreaterThan(0);
    expect(source?.due).toBeGreaterThan(0);
  });
  await until(async () => expect((await theSource())?.state).toBe('healthy'));
  const truth = await forum.posts();
  expect((await storedPosts(database.store)).size).toBe(truth.length);
  expect(await theSource()).toMatchObject({ due: 0, engine: 'discuz', posts: truth.length });
  const paths = (await forum.visits()).map(({ path }) => path).filter((path) => path !== '/robots.txt');
  expect(paths.length).toBe(new Set(paths).size);

  // A round that somebody asks for finds the edit that no list shows.
  const edited = truth.find(({ floor }) => floor === 1);
  await forum.control({ do: 'edit', pid: edited?.pid, body: '改过的正文' });
  await startRound(database.store, (await theSource())?.id ?? 0);
  await until(async () => {
    const found = (await storedPosts(database.store)).get(String(edited?.pid));
    expect(found?.body).toBe('改过的正文');
  });
});

test('a paused source is left alone at once', async () => {
  const id = await addTestSource(database.store, forum.url, 50);
  await startProcess();
  await until(async () => expect((await forum.visits()).length).toBeGreaterThan(3));
  await pauseSource(database.store, id);
  await until(async () => {
    const { rowCount } = await database.store.pool.query("SELECT 1 FROM frontier WHERE state = 'leased'");
    expect(rowCount).toBe(0);
  });
  const visits = (await forum.visits()).length;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await forum.visits()).length).toBe(visits);
});
