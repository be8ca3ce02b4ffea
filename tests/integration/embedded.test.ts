import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, runningServer } from '../../store/embedded/server-file.ts';
import { startEmbedded } from '../../store/embedded/start.ts';

const START = fileURLToPath(new URL('../../store/embedded/start.ts', import.meta.url));
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'chesheng-embedded-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test('a server left by a killed run is adopted with its data, and stopping it ends it', async () => {
  const script = `const { startEmbedded } = await import(${JSON.stringify(START)});
    console.log((await startEmbedded(${JSON.stringify(dataDir)})).url); setInterval(() => {}, 1000);`;
  const first = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(first.stdout, 'data')).map((chunk) => String(chunk).trim());
  await ask(url ?? '', 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
  first.kill('SIGKILL');
  await once(first, 'exit');

  const second = await startEmbedded(dataDir);
  expect(second.adopted).toBe(true);
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  const server = await runningServer(join(dataDir, 'postgresql'));
  await second.stop();
  expect(server && isAlive(server.pid)).toBe(false);
});

test('a server that was killed itself comes back with what was committed', async () => {
  const first = await startEmbedded(dataDir);
  await ask(first.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
  const server = await runningServer(join(dataDir, 'postgresql'));
  if (!server) throw new Error('The server is not running.');
  process.kill(server.pid, 'SIGKILL');
  while (isAlive(server.pid)) await new Promise((resolve) => setTimeout(resolve, 20));

  const second = await startEmbedded(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  await second.stop();
});

test('the password is random, kept to its owner, and asked for', async () => {
  const server = await startEmbedded(dataDir);
  const file = join(dataDir, 'postgresql.password');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const url = new URL(server.url);
  expect(url.password).toBe(await readFile(file, 'utf8'));
  url.password = 'guess';
  await expect(ask(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  expect(await ask(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await server.stop();
});
