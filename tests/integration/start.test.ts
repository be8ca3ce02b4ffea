import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAlive, runningServer } from '../../store/embedded/server-file.ts';
import { freshDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
let dataDir: string;
let port: number;
let started: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'chesheng-start-'));
  port = await freePort();
});
afterEach(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  started = [];
  const left = await runningServer(join(dataDir, 'postgresql'));
  if (left) process.kill(left.pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [CLI, 'start', '--no-sample'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: `${port}`, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const exit = once(child, 'exit').then(([code]) => Number(code));
  const ready = (async () => {
    while (!said.includes('Stop with Ctrl-C')) {
      if (child.exitCode !== null) throw new Error(`The monitor ended: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return said;
  })();
  ready.catch(() => {});
  return { child, ready, exit, said: () => said };
}

const health = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).json();

describe('npm start', () => {
  test('prints an address and the first sign-in once; Ctrl-C ends PostgreSQL too', async () => {
    const first = start();
    const said = await first.ready;
    expect(said).toContain(`http://127.0.0.1:${port}/`);
    const password = /Password\s+(\S+)/.exec(said)?.[1];
    expect(await health()).toMatchObject({ status: 'ok', database: 'ok', queue: 'ok' });
    const signIn = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
      body: JSON.stringify({ email: /Sign in\s+(\S+)/.exec(said)?.[1], password }),
    });
    expect(signIn.status).toBe(200);
    const server = await runningServer(join(dataDir, 'postgresql'));
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(server && isAlive(server.pid)).toBe(false);

    const second = start();
    expect(await second.ready).not.toContain('Password');
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
  });

  test('takes over the PostgreSQL that a killed run left', async () => {
    const first = start();
    await first.ready;
    first.child.kill('SIGKILL');
    await first.exit;
    const second = start();
    expect(await second.ready).toContain('PostgreSQL left running by an earlier start');
    expect(await health()).toMatchObject({ status: 'ok' });
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
  });

  test('stands on DATABASE_URL and REDIS_URL when they are given', async () => {
    const db = await freshDatabase();
    const redis = await startRedis();
    const run = start({ DATABASE_URL: db.url, REDIS_URL: redis.url });
    expect(await run.ready).toContain('PostgreSQL of DATABASE_URL, jobs on Redis');
    expect(await health()).toMatchObject({ status: 'ok' });
    run.child.kill('SIGINT');
    expect(await run.exit).toBe(0);
    await redis.stop();
    await db.drop();
  });
});

describe('what cannot start says why in one sentence', () => {
  const fails = async (env: Record<string, string>) => {
    const run = start(env);
    expect(await run.exit).toBe(1);
    return run
      .said()
      .split('\n')
      .filter((line) => line.startsWith('✗'));
  };

  test('a taken port', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    expect(await fails({})).toEqual([
      `✗ Port ${port} on 127.0.0.1 is taken by another program. End that program, or set PORT to another port.`,
    ]);
    other.close();
  });

  test('a data folder that cannot be written', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const folder = join(dataDir, 'file', 'data');
    expect(await fails({ DATA_DIR: folder })).toEqual([
      `✗ The data folder ${folder} cannot be written. Mend its rights, or set DATA_DIR to another folder.`,
    ]);
  });

  test('a wrong setting', async () => {
    const [line] = await fails({ PORT: 'eighty', DATABASE_URL: 'mysql://127.0.0.1/x' });
    expect(line).toMatch(
      /^✗ Wrong setting\. PORT: .*; DATABASE_URL: must begin with postgresql:\/\/\. Mend it/,
    );
  });

  test('a database that is away, a Redis that is away', async () => {
    const away = `postgresql://127.0.0.1:${await freePort()}/x`;
    expect(await fails({ DATABASE_URL: away })).toEqual([
      expect.stringMatching(/^✗ The PostgreSQL of DATABASE_URL does not answer/),
    ]);
    expect(await fails({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` })).toEqual([
      expect.stringMatching(/^✗ Redis at REDIS_URL does not answer/),
    ]);
  });

  test('a second monitor on the same data', async () => {
    const first = start();
    await first.ready;
    const [line] = await fails({ PORT: `${await freePort()}` });
    expect(line).toMatch(/^✗ Another monitor already runs on this database/);
    expect(await health()).toMatchObject({ status: 'ok' });
    first.child.kill('SIGINT');
    await first.exit;
  });
});
