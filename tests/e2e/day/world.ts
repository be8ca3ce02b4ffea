import { startTestMonitor, type TestMonitor } from '../../support/monitor.ts';
import { type SampleForum, startSampleForum } from '../../support/sample-forum.ts';
import { takeIn, WORLD_ANCHOR, writeWorld } from '../../support/world.ts';
import { dashboardBuild } from '../dashboard/build.ts';

export const SEED = 1;

export interface Day {
  monitor: TestMonitor;
  /** Discuz!-like, a source and read; and phpBB-like, known from the imported history alone. */
  forums: [SampleForum, SampleForum];
  stop(): Promise<void>;
}

/** The sample world on a real monitor: 37 months imported, the first forum crawled on top of its history. */
export async function beginDay(): Promise<Day> {
  await dashboardBuild();
  // The forums' clock shows today, or a source read on another day would be silent for longer than 24 hours.
  const now = new Date(Math.max(Date.now(), Date.parse(WORLD_ANCHOR))).toISOString();
  const forum = { seed: SEED, anchor: WORLD_ANCHOR, now };
  const [first, second, monitor] = await Promise.all([
    startSampleForum(forum),
    startSampleForum({ ...forum, engine: 'phpbb' }),
    startTestMonitor(),
  ]);
  const stop = async () => {
    await monitor.stop();
    await Promise.all([first.stop(), second.stop()]);
  };
  try {
    const world = await writeWorld({ site1: first.host, site2: second.host }, SEED);
    await takeIn(monitor.store, world.files);
    await monitor.crawl(first.url, '车声示例论坛');
    // As a start with --sample does: both are on this machine and need not be spared.
    await monitor.store.pool.query(
      'INSERT INTO host (host, spacing_ms, min_spacing_ms) VALUES ($1, 20, 20)',
      [second.host],
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { monitor, forums: [first, second], stop };
}
