import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningServer } from '../../store/embedded/server-file.ts';
import { openStore } from '../../store/open.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

let db: TestDatabase;
let dataDir: string;
let samplePort: number;
let child: ChildProcess | undefined;

beforeAll(async () => {
  db = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'chesheng-sample-'));
  samplePort = await freePort();
});
afterAll(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  expect(await runningServer(join(dataDir, 'postgresql'))).toBeNull();
  await db.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs `start --sample` until it has said `words`; what it said so far. */
async function startUntil(words: string): Promise<string> {
  const run = spawn(process.execPath, [CLI, 'start', '--sample'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: db.url,
      PORT: `${await freePort()}`,
      SAMPLE_PORT: `${samplePort}`,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = run;
  let said = '';
  run.stdout.on('data', (chunk) => {
    said += chunk;
  });
  while (!said.includes(words)) {
    if (run.exitCode !== null) throw new Error(`It ended: ${said}`);
    await sleep(100);
  }
  return said;
}

async function stop(): Promise<void> {
  if (!child) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
}

const counts = async () => {
  const store = openStore(db.url);
  try {
    const { rows } = await store.pool.query<Record<string, number>>(
      `SELECT (SELECT count(*) FROM post) AS posts, (SELECT count(*) FROM customer) AS customers,
              (SELECT count(*) FROM vehicle) AS vehicles, (SELECT count(*) FROM visit) AS visits,
              (SELECT count(*) FROM link) AS links, (SELECT count(*) FROM event) AS events,
              (SELECT count(*) FROM source WHERE state <> 'imported') AS crawled`,
    );
    return rows[0] ?? {};
  } finally {
    await store.close();
  }
};

test('start --sample brings both forums, the history and the maker’s records, once', async () => {
  await startUntil('The sample world is loaded');
  const loaded = await counts();
  expect(loaded).toMatchObject({ customers: 2000, vehicles: 2600, links: 30, events: 8, crawled: 1 });
  expect(loaded.posts).toBeGreaterThan(45_000);
  expect(loaded.visits).toBeGreaterThan(10_000);
  for (const port of [samplePort, samplePort + 1])
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await stop();

  const again = await startUntil('Stop with Ctrl-C');
  expect(again).not.toContain('Loading the sample world');
  await stop();
  expect(await counts()).toMatchObject({ customers: 2000, visits: loaded.visits, events: 8 });
}, 400_000);

test('ended while it loads, it loads again at the next start', async () => {
  const store = openStore(db.url);
  // What a run leaves that was ended between two batches.
  await store.pool.query(`UPDATE import_run SET rows = 0 WHERE kind = 'posts'`);
  await store.close();
  await startUntil('Loading the sample world');
  await stop();
  expect(await startUntil('Loading the sample world')).not.toContain('could not be loaded');
  await stop();
}, 180_000);
