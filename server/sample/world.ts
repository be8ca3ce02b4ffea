import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Store } from '../../store/open.ts';
import type { Settings } from '../settings.ts';
import { runSample } from './child.ts';
import { sampleHosts } from './hosts.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const FILES = [
  'dealers.csv',
  'customers.csv',
  'vehicles.csv',
  'visits.csv',
  'accounts.csv',
  'events.csv',
  'sales.csv',
  'posts.jsonl',
];

/**
 * Writes the sample world's files, takes them in and has its signals evaluated through the commands, in processes of
 * their own, while the monitor already answers. Says in two lines what it does. Nothing happens when they were taken in before.
 * Returns a function that ends it; what was half taken in is taken in again at the next start.
 */
export function loadSampleWorld(
  { store }: { store: Store },
  settings: Settings,
  anchor: string,
  log: Logger,
): () => Promise<void> {
  const stopping = new AbortController();
  const done = load(store, settings, anchor, stopping.signal).catch((err: Error) => {
    if (!stopping.signal.aborted) {
      log.error({ err }, 'the sample world could not be loaded');
      console.log(
        '  The sample world could not be loaded; the log says why. It is tried again at the next start.',
      );
    }
  });
  return async () => {
    stopping.abort();
    await done;
  };
}

async function load(store: Store, settings: Settings, anchor: string, signal: AbortSignal): Promise<void> {
  if (await isLoaded(store)) return;
  console.log('  Loading the sample world: 37 months of posts, customers, vehicles and visits …');
  const started = Date.now();
  const folder = join(settings.dataDir, 'sample');
  const [site1, site2] = sampleHosts(settings);
  const written = await runSample(['world'], { out: folder, anchor, site1, site2 }, signal);
  await written.ended;
  if (written.line === null) throw new Error('The files of the sample world could not be written.');
  await run(['import', '--json', ...FILES.map((file) => join(folder, file))], store.url, settings, signal);
  await run(['signals', '--evaluate', '--json'], store.url, settings, signal);
  console.log(`  The sample world is loaded (${Math.round((Date.now() - started) / 1000)} s).`);
}

/** The posts are taken in last, and a run that was ended half way counts no lines. */
async function isLoaded(store: Store): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `SELECT 1 FROM import_run WHERE kind = 'posts' AND file_name = 'posts.jsonl' AND rows > 0 LIMIT 1`,
  );
  return rowCount === 1;
}

/** A command of ours, in a process of its own. */
async function run(
  command: string[],
  databaseUrl: string,
  settings: Settings,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...command], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: settings.dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`chesheng ${command[0]} ended with ${code}.`);
}
