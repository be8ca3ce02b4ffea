import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import type { ImportReport } from '../../shared/contract/imports.ts';
import type { PostLine } from '../../shared/contract/post-line.ts';
import { importFiles } from '../../store/imports/import-files.ts';
import type { Store } from '../../store/open.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { onceForRun } from './once-for-run.ts';

const MAIN = fileURLToPath(new URL('../../sample/main.ts', import.meta.url));
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

/** The same moment the sample forums' clock stands on in tests. */
export const WORLD_ANCHOR = '2026-11-22T09:00:00+08:00';
export const TODAY = '2026-11-22';

export interface WorldFiles {
  files: { name: string; blob: Blob }[];
  posts: PostLine[];
}

/** The sample world's files as its command writes them; `sites` are the hosts of the two forums. */
export async function writeWorld(
  sites: { site1: string; site2: string } = { site1: '127.0.0.1:8641', site2: '127.0.0.1:8642' },
  seed = 1,
): Promise<WorldFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'chesheng-world-'));
  try {
    const options = { out: folder, seed, anchor: WORLD_ANCHOR, ...sites };
    const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    const child = spawn(process.execPath, [MAIN, 'world', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The world's files could not be written (${code}).`);
    const files = await Promise.all(
      FILES.map(async (name) => ({ name, blob: new Blob([await readFile(join(folder, name))]) })),
    );
    const lines = await files.find(({ name }) => name === 'posts.jsonl')?.blob.text();
    const posts = (lines ?? '')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as PostLine]));
    return { files, posts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes files in as `chesheng import` does; `read` lets the model label the posts. */
export async function takeIn(
  store: Store,
  files: WorldFiles['files'],
  read = false,
): Promise<ImportReport[]> {
  return importFiles(store, files, {
    dryRun: false,
    read,
    madeBy: 'test',
    by: 'test',
    timeZone: 'Asia/Shanghai',
    identifierKey: 'test',
    understand: loadUnderstanding,
  });
}

/**
 * A database of the test's own that holds the sample world of `writeWorld()` with its labels: read in once in a run,
 * then copied.
 */
export async function worldDatabase(): Promise<TestDatabase> {
  const world = await onceForRun('sample world', async () => {
    const { name, store } = await freshDatabase();
    const reports = await takeIn(store, (await writeWorld()).files);
    await store.close();
    const [bad] = reports.filter(({ failed }) => failed > 0);
    if (bad || reports.length !== FILES.length)
      throw new Error(`The sample world was not read whole: ${JSON.stringify(bad ?? reports)}`);
    return name;
  });
  return freshDatabase(world);
}

export const asFile = (posts: PostLine[]): WorldFiles['files'][number] => ({
  name: 'posts.jsonl',
  blob: new Blob(posts.map((post) => `${JSON.stringify(post)}\n`)),
});
