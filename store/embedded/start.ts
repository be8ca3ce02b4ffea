import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { embeddedBinaries } from './binaries.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';
import { isAlive, runningServer } from './server-file.ts';

const run = promisify(execFile);
const USER = 'chesheng';

export interface Embedded {
  url: string;
  /** True when a server left by an earlier run was taken over. */
  adopted: boolean;
  /** Ends the server, waiting for its checkpoint. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm on `dataDir`/postgresql, making the cluster at the first start, or adopts
 * the one that a killed run left behind. Listens on 127.0.0.1 only, with a random password kept in a 0600 file.
 * @throws Error with one sentence when the folder cannot be used or the server does not come up.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const as = await chooseRunAs(await embeddedBinaries(), join(dataDir, 'postgresql'));
  const password = await passwordIn(dataDir);
  const left = await runningServer(as.cluster);
  if (left) {
    const url = urlOf(password, left.port);
    if (await answers(url, 10_000)) return { url, adopted: true, stop: () => stopServer(as.cluster) };
  }
  if (!existsSync(join(as.cluster, 'PG_VERSION'))) await initialise(as, password);
  const url = urlOf(password, await launch(as, dataDir, password));
  return { url, adopted: false, stop: () => stopServer(as.cluster) };
}

async function passwordIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgresql.password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  const fresh = randomBytes(24).toString('base64url');
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}

const urlOf = (password: string, port: number) =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;

/** `initdb` is not atomic: what an interrupted first start left is cleared away before trying again. */
async function initialise(as: RunAs, password: string): Promise<void> {
  for (const name of await readdir(as.cluster).catch(() => [])) {
    await rm(join(as.cluster, name), { recursive: true, force: true });
  }
  // A file, because the program opens it by name; beside the cluster, because there its user can read it.
  const passwordFile = `${as.cluster}.initdb`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (as.owner !== undefined) await chown(passwordFile, as.owner, as.owner);
  const [command = '', ...args] = [
    ...as.prefix,
    join(as.home, 'bin', 'initdb'),
    `--pgdata=${as.cluster}`,
    `--username=${USER}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ];
  await run(command, args)
    .catch((error: Error & { stderr?: string }) => {
      throw new Error(`PostgreSQL could not make its data folder ${as.cluster}: ${lastLine(error.stderr)}`);
    })
    .finally(() => rm(passwordFile, { force: true }));
}

/** Resolves to the port once the server answers. */
async function launch(as: RunAs, dataDir: string, password: string): Promise<number> {
  const port = await freePort();
  const log = await open(join(dataDir, 'postgresql.log'), 'a', 0o600);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '256MB',
    max_wal_size: '1GB',
    timezone: 'UTC',
  };
  const [command = '', ...args] = [
    ...as.prefix,
    join(as.home, 'bin', 'postgres'),
    '-D',
    as.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // Detached, so that Ctrl-C reaches the monitor first and it can close what it has open.
  const server = spawn(command, args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
  server.unref();
  await log.close();
  const url = urlOf(password, port);
  if (await answers(url, 60_000, () => server.exitCode === null)) return port;
  if (server.pid && server.exitCode === null) process.kill(server.pid, 'SIGINT');
  const said = lastLine(await readFile(join(dataDir, 'postgresql.log'), 'utf8'));
  throw new Error(`PostgreSQL did not start; its log ${join(dataDir, 'postgresql.log')} ends: ${said}`);
}

async function answers(url: string, patienceMs: number, alive = () => true): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && alive()) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}

async function stopServer(cluster: string): Promise<void> {
  const server = await runningServer(cluster);
  if (!server) return;
  process.kill(server.pid, 'SIGINT'); // fast shutdown: open transactions are rolled back, a checkpoint is written
  for (let waited = 0; waited < 60_000 && isAlive(server.pid); waited += 50) await sleep(50);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLine(text: string | undefined): string {
  return text?.trim().split('\n').at(-1) ?? 'no reason given';
}
