import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
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
  const left = await adopt(as, password);
  if (left) return left;
  if (!existsSync(join(as.cluster, 'PG_VERSION'))) await initialise(as, password);
  try {
    const url = urlOf(password, await launch(as, dataDir, password));
    return { url, adopted: false, stop: () => stopServer(as.cluster) };
  } catch (error) {
    // Another start was a moment faster, and the folder is locked by its server.
    const others = await adopt(as, password);
    if (others) return others;
    throw error;
  }
}

async function adopt(as: RunAs, password: string): Promise<Embedded | null> {
  const left = await runningServer(as.cluster);
  if (!left) return null;
  const url = urlOf(password, left.port);
  return (await answers(url, 10_000)) ? { url, adopted: true, stop: () => stopServer(as.cluster) } : null;
}

async function passwordIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgresql.password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  const fresh = randomBytes(24).toString('base64url');
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch {
    return (await readFile(file, 'utf8')).trim();
  }
}

const urlOf = (password: string, port: number) =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;

/**
 * Makes the cluster beside its place and moves it there whole, so that an interrupted first start leaves nothing that
 * looks like one, and of two first starts at once the second takes what the first made. Never removes what is not ours.
 */
async function initialise(as: RunAs, password: string): Promise<void> {
  if ((await readdir(as.cluster).catch(() => [])).length > 0) {
    throw new Error(
      `${as.cluster} holds files but no PostgreSQL data of ours. Set DATA_DIR to an empty folder, or move them away.`,
    );
  }
  await clearInterrupted(as.cluster);
  const fresh = `${as.cluster}.new-${process.pid}`;
  // A file, because the program opens it by name; beside the cluster, because there its user can read it.
  const passwordFile = `${fresh}.password`;
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (as.owner !== undefined) {
    for (const path of [fresh, passwordFile]) await chown(path, as.owner, as.owner);
  }
  const [command = '', ...args] = [
    ...as.prefix,
    join(as.home, 'bin', 'initdb'),
    `--pgdata=${fresh}`,
    `--username=${USER}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ];
  try {
    await run(command, args);
    await rename(fresh, as.cluster).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(join(as.cluster, 'PG_VERSION'))) throw error;
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`PostgreSQL could not make its data folder ${as.cluster}: ${lastLine(said)}`);
  } finally {
    for (const path of [fresh, passwordFile]) await rm(path, { recursive: true, force: true });
  }
}

/** What first starts that were killed have left beside the cluster. */
async function clearInterrupted(cluster: string): Promise<void> {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of await readdir(dirname(cluster))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
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
