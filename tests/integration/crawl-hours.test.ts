import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../store/open.ts';
import { addPages, claimableIn, claimPages, hostsDue } from '../../store/queries/frontier.ts';
import { beginRounds } from '../../store/queries/rounds.ts';
import { findSource } from '../../store/queries/sources.ts';
import { addTestSource } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { startSampleForum } from '../support/sample-forum.ts';

const PROCESS = fileURLToPath(new URL('../support/crawl-process.ts', import.meta.url));
const ZONE = 'Asia/Shanghai';
const URL_ = 'http://127.0.0.1:9/';
const HOST = '127.0.0.1:9';

let database: TestDatabase;
/** Of a second worker. */
let other: Store;
const workers: ChildProcess[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  other = openStore(database.url, 4);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  await other.close();
  await database.drop();
});

async function manyPages(pages: number): Promise<number> {
  const sourceId = await addTestSource(database.store, URL_, 1);
  await addPages(
    database.store,
    sourceId,
    Array.from({ length: pages }, (_, index) => ({
      url: `${URL_}thread-${index}-1-1.html`,
      kind: 'thread' as const,
      threadKey: String(index),
      page: 1,
      listMark: null,
      boardKey: null,
    })),
  );
  return sourceId;
}

/** Four sides of two workers claim until nobody gets anything any more. */
async function claimAll(): Promise<number[]> {
  const claimed: number[] = [];
  const claimer = async (store: Store) => {
    for (let empty = 0; empty < 15; ) {
      const pages = await claimPages(store, { host: HOST, limit: 5, leaseMs: 600_000, timeZone: ZONE });
      claimed.push(...pages.map(({ id }) => id));
      empty = pages.length > 0 ? 0 : empty + 1;
      if (pages.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await Promise.all([database.store, database.store, other, other].map(claimer));
  return claimed;
}

/** Hours that begin and end so many away from the hour it is in the business zone. */
async function setHours(sourceId: number, from: number, until: number): Promise<void> {
  await database.store.pool.query(
    `UPDATE source SET window_from = (h + $2 + 24)::int % 24, window_until = 1 + (h + $3 + 23)::int % 24
     FROM (SELECT extract(hour FROM now() AT TIME ZONE $4)::int AS h) clock WHERE id = $1`,
    [sourceId, from, until, ZONE],
  );
}

describe('hours of a source', () => {
  test.each([
    ['begin with this hour', 0, 1, true],
    ['run over it', -3, 3, true],
    ['are all others', 2, 0, false],
    ['begin in two hours', 2, 4, false],
    ['ended an hour ago', -4, -1, false],
  ])('that %s', async (_, from, until, open) => {
    const { store } = database;
    const sourceId = await manyPages(20);
    await setHours(sourceId, from, until);
    expect(await hostsDue(store, ZONE)).toEqual(open ? [HOST] : []);
    expect((await claimableIn(store, HOST, ZONE)) !== null).toBe(open);
    expect(await claimAll()).toHaveLength(open ? 20 : 0);
    expect(await beginRounds(store, () => 1, ZONE)).toHaveLength(open ? 1 : 0);
    expect((await findSource(store, sourceId, 'en', ZONE))?.waits).toBe(open ? null : 'window');
  });

  test('do not hold up another source of the same host', async () => {
    const closed = await manyPages(20);
    await setHours(closed, 2, 4);
    const sourceId = await addTestSource(database.store, `${URL_}other`, 1);
    await addPages(database.store, sourceId, [
      {
        url: `${URL_}forum-9-1.html`,
        kind: 'list',
        threadKey: null,
        page: 1,
        listMark: null,
        boardKey: null,
      },
    ]);
    expect(await claimAll()).toHaveLength(1);
  });
});

describe('pages of the day', () => {
  test('are never given out twice or beyond the budget, however many claim, and begin anew the next day', async () => {
    const { store } = database;
    const sourceId = await manyPages(100);
    await store.pool.query('UPDATE source SET daily_pages = 37');
    const first = await claimAll();
    expect([first.length, new Set(first).size]).toEqual([37, 37]);
    expect(await hostsDue(store, ZONE)).toEqual([]);
    expect(await claimableIn(store, HOST, ZONE)).toBeNull();
    expect(await findSource(store, sourceId, 'en', ZONE)).toMatchObject({ pagesToday: 37, waits: 'budget' });
    await store.pool.query(`UPDATE source SET pages_day = '2001-01-01'`);
    expect(await claimAll()).toHaveLength(37);
    await store.pool.query('UPDATE source SET daily_pages = NULL');
    expect(await claimAll()).toHaveLength(26);
  });

  test('hold for two processes on a real forum', async () => {
    const forum = await startSampleForum();
    try {
      const { store } = database;
      await addTestSource(store, forum.url, 10);
      await store.pool.query('UPDATE source SET daily_pages = 9');
      await beginRounds(store, () => 10, ZONE);
      const ended = [0, 1].map(() => {
        const worker = spawn(process.execPath, [PROCESS, database.url, forum.url], { stdio: 'inherit' });
        workers.push(worker);
        return once(worker, 'exit');
      });
      await Promise.all(ended);
      const asked = (await forum.visits()).filter(({ path }) => path !== '/robots.txt');
      expect(asked).toHaveLength(9);
    } finally {
      await forum.stop();
    }
  });
});
