import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

test('a folder with files of others is refused with one sentence and left as it is', async () => {
  await mkdir(join(dataDir, 'postgresql', '15', 'main'), { recursive: true });
  await writeFile(join(dataDir, 'postgresql', '15', 'main', 'PG_VERSION'), '15');
  await expect(startEmbedded(dataDir)).rejects.toThrow(
    /holds files but no PostgreSQL data of ours\. Set DATA_DIR/,
  );
  expect(await readFile(join(dataDir, 'postgresql', '15', 'main', 'PG_VERSION'), 'utf8')).toBe('15');
});

test('two first starts at once stand on one server', async () => {
  const [first, second] = await Promise.all([startEmbedded(dataDir), inProcess(dataDir)]);
  expect(await ask(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  expect(second).toBe(first.url);
  await first.stop();
});

test.runIf(process.getuid?.() === 0)('root without user namespaces runs it as nobody', async () => {
  process.env.CHESHENG_NO_USERNS = '1';
  try {
    const server = await startEmbedded(dataDir);
    expect(await ask(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await server.stop();
  } finally {
    delete process.env.CHESHENG_NO_USERNS;
  }
});

/** Starts it in another process, as a second start would; resolves to the address it got. */
async function inProcess(folder: string): Promise<string> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(START)});
    console.log((await startEmbedded(${JSON.stringify(folder)})).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(child, 'exit');
  return said.trim();
}
