import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Store } from '../store/open.ts';
import { insertSource } from '../store/queries/sources.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';

const MAIN = fileURLToPath(new URL('../sample/main.ts', import.meta.url));
const MINUTES_BETWEEN_POSTS = 3;
const Announcement = z.object({ url: z.url() });

/** Where the sample forum listens, as the crawler's list of allowed private hosts wants it. */
export const sampleHost = ({ samplePort }: Settings) => `127.0.0.1:${samplePort}`;

export async function hasSampleSource(store: Store, settings: Settings): Promise<boolean> {
  const { rowCount } = await store.pool.query('SELECT 1 FROM source WHERE url = $1', [
    `http://${sampleHost(settings)}/`,
  ]);
  return rowCount === 1;
}

/**
 * Starts the sample forum as a process of its own (nothing of the product depends on it) and makes it a source.
 * Returns a function that ends it.
 */
export async function startSampleForum(
  store: Store,
  settings: Settings,
  texts: string | undefined,
): Promise<() => Promise<void>> {
  const options = {
    port: settings.samplePort,
    anchor: await anchor(settings.dataDir),
    grow: MINUTES_BETWEEN_POSTS,
    'crawl-delay': 0,
    ...(texts ? { texts } : {}),
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  // Its standard input closes with us, and it ends then, even if we are killed.
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const line = await Promise.race([firstLine(child.stdout), ended.then(() => null)]);
  if (line === null) {
    throw new OperatorError(
      `The sample forum did not start on port ${settings.samplePort}; the line above says why. Set SAMPLE_PORT to another port, or start with --no-sample.`,
    );
  }
  child.stdout.resume();
  await addAsSource(store, settings, Announcement.parse(JSON.parse(line)).url);
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

/** The moment the forum was filled for is kept, or every date would move with each start. */
async function anchor(dataDir: string): Promise<string> {
  const file = join(dataDir, 'sample-forum.anchor');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  const now = new Date().toISOString();
  await writeFile(file, now);
  return now;
}

async function addAsSource(store: Store, settings: Settings, url: string): Promise<void> {
  if (await hasSampleSource(store, settings)) return;
  const host = sampleHost(settings);
  // It is ours and on this machine: a newcomer should not wait a second for every page.
  await store.pool.query(
    `INSERT INTO host (host, spacing_ms, min_spacing_ms) VALUES ($1, 50, 50)
     ON CONFLICT (host) DO UPDATE SET spacing_ms = 50, min_spacing_ms = 50`,
    [host],
  );
  await insertSource(store, new URL(url), '车声示例论坛', 'discuz');
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input })) return line;
  return null;
}
