import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { startMonitor } from '../../server/monitor.ts';
import { readSettings } from '../../server/settings.ts';
import type { Store } from '../../store/open.ts';
import { insertSource } from '../../store/queries/sources.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';

export interface TestMonitor {
  url: string;
  store: Store;
  /** What the first administrator types. */
  admin: { email: string; password: string };
  /** Adds a source and waits until its first round has ended. */
  crawl(url: string, name?: string): Promise<number>;
  stop(): Promise<void>;
}

/**
 * The whole monitor, workers included, on a database of the test's own, empty or the given one, which it drops at its
 * end; it may read hosts on this machine.
 */
export async function startTestMonitor(given?: TestDatabase): Promise<TestMonitor> {
  const db = given ?? (await freshDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'chesheng-monitor-'));
  const settings = readSettings({
    PORT: `${await freePort()}`,
    DATA_DIR: dataDir,
    DATABASE_URL: db.url,
    ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  });
  const monitor = await startMonitor(settings, pino({ level: 'warn' }));
  if (!monitor.admin) throw new Error('A fresh database must get its first administrator.');
  return {
    url: monitor.url,
    store: monitor.store,
    admin: monitor.admin,
    async crawl(address, name = '示例论坛') {
      const url = new URL(address);
      await monitor.store.pool.query(
        'INSERT INTO host (host, spacing_ms, min_spacing_ms) VALUES ($1, 1, 1) ON CONFLICT (host) DO NOTHING',
        [url.host],
      );
      const id = await insertSource(monitor.store, url, name, 'discuz');
      if (id === null) throw new Error(`${address} is a source already.`);
      while (await roundRuns(monitor.store, id)) await sleep(50);
      return id;
    },
    async stop() {
      await monitor.stop();
      await db.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function roundRuns(store: Store, sourceId: number): Promise<boolean> {
  const { rows } = await store.pool.query<{ done: boolean }>(
    `SELECT state IN ('healthy', 'quiet', 'failing', 'blocked') AND last_fetch_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM frontier WHERE source_id = s.id AND state IN ('due', 'leased')) AS done
     FROM source s WHERE id = $1`,
    [sourceId],
  );
  return !rows[0]?.done;
}
