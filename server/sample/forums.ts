import { z } from 'zod';
import type { Store } from '../../store/open.ts';
import { insertSource } from '../../store/queries/sources.ts';
import { OperatorError } from '../operator-error.ts';
import type { Settings } from '../settings.ts';
import { runSample } from './child.ts';
import { sampleHosts, samplePorts } from './hosts.ts';

const MINUTES_BETWEEN_POSTS = 3;
const Announcement = z.object({ url: z.url() });

/** Who said yes to the sample once has its first forum as a source. */
export async function hasSampleSource(store: Store, settings: Settings): Promise<boolean> {
  const { rowCount } = await store.pool.query(`SELECT 1 FROM source WHERE url = $1 AND state <> 'imported'`, [
    `http://${sampleHosts(settings)[0]}/`,
  ]);
  return rowCount === 1;
}

/**
 * Starts both sample forums and makes the first a source; the second is left for whoever tries to add one.
 * `anchor` is the moment they are filled for. Returns a function that ends them.
 */
export async function startSampleForums(
  store: Store,
  settings: Settings,
  anchor: string,
  texts: string | undefined,
): Promise<() => Promise<void>> {
  const [first, second] = samplePorts(settings);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops) await end();
  };
  try {
    stops.push(await startForum(first, anchor, texts === undefined ? {} : { texts }));
    stops.push(await startForum(second, anchor, { engine: 'phpbb' }));
    await unhurried(store, sampleHosts(settings));
    const url = new URL(`http://${sampleHosts(settings)[0]}/`);
    if (!(await hasSampleSource(store, settings))) {
      await insertSource(store, url, '车声示例论坛', 'discuz');
    }
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startForum(
  port: number,
  anchor: string,
  more: Record<string, string>,
): Promise<() => Promise<void>> {
  const options = { port, anchor, grow: MINUTES_BETWEEN_POSTS, 'crawl-delay': 0, ...more };
  const { child, line, ended } = await runSample([], options);
  if (line === null) {
    throw new OperatorError(
      `The sample forum did not start on port ${port}; the line above says why. Set SAMPLE_PORT to another port (it takes that one and the next), or start with --no-sample.`,
    );
  }
  Announcement.parse(JSON.parse(line));
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

/** They are ours and on this machine: a newcomer should not wait a second for every page. */
async function unhurried(store: Store, hosts: string[]): Promise<void> {
  await store.pool.query(
    `INSERT INTO host (host, spacing_ms, min_spacing_ms) SELECT h, 50, 50 FROM unnest($1::text[]) AS h ORDER BY h
     ON CONFLICT (host) DO UPDATE SET spacing_ms = 50, min_spacing_ms = 50`,
    [hosts],
  );
}
