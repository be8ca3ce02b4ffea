import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import pg from 'pg';
import type { Logger } from 'pino';
import { loadUnderstanding } from '../crawler/load-model.ts';
import { startRestateWorker } from '../crawler/restate-worker.ts';
import { startCrawlWorkers } from '../crawler/worker.ts';
import packageJson from '../package.json' with { type: 'json' };
import { migrate } from '../store/migrate.ts';
import { openStore, type Store } from '../store/open.ts';
import { openQueues } from '../store/queue.ts';
import { startAlertWorker } from './alerts/worker.ts';
import { makeApp } from './api/app.ts';
import { makeAuth } from './auth/auth.ts';
import { createFirstAdmin } from './auth/first-admin.ts';
import { startRedLineWorker } from './cases/red-line-worker.ts';
import { openDatabase } from './database.ts';
import { startDeliveryWorker } from './deliveries/delivery-worker.ts';
import { dutiesOf } from './duties/duties.ts';
import { startDuties } from './duties/start-duties.ts';
import { OperatorError } from './operator-error.ts';
import { pressOf } from './reports/press-of.ts';
import { installationSecret, type Settings } from './settings.ts';

export interface Monitor {
  url: string;
  store: Store;
  /** In words: which PostgreSQL and which queue it stands on. */
  standsOn: string;
  /** The first administrator, only on the start that made it. */
  admin: { email: string; password: string } | null;
  stop(): Promise<void>;
}

/** Any constant, the same in every process; one monitor a database. */
const MONITOR_LOCK = 4_213_370_002;

/**
 * Starts everything in order and undoes what was started when a later step fails.
 * @throws OperatorError with one sentence for a taken port, an unwritable folder, a database or queue that is away.
 */
export async function startMonitor(settings: Settings, log: Logger): Promise<Monitor> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await checkPort(settings.port, settings.host);
    const database = await openDatabase(settings);
    const release = await takeMonitorLock(database.url);
    // Only who holds the lock may stop the server: another monitor may be standing on it.
    undo.push(database.stop, release);
    await migrate(database.url);
    const store = openStore(database.url);
    undo.push(store.close);
    const queues = await openQueues({ databaseUrl: database.url, redisUrl: settings.redisUrl }).catch(
      (error: Error) => {
        throw new OperatorError(error.message);
      },
    );
    undo.push(queues.close);
    const secret = await installationSecret(settings.dataDir);
    const auth = makeAuth(store, { secret, https: settings.https }, log);
    const admin = await createFirstAdmin(store, auth);
    const understand = await loadUnderstanding();
    const workers = await startCrawlWorkers({
      store,
      queues,
      settings,
      log,
      understand,
      identifierKey: secret,
    });
    undo.push(workers.stop);
    const restating = await startRestateWorker({
      store,
      queues,
      log,
      understand,
      identifierKey: secret,
      timeZone: settings.timeZone,
      decides: true,
    });
    undo.push(restating.stop);
    const duties = await startDuties({
      store,
      queues,
      log,
      timeZone: settings.timeZone,
      duties: dutiesOf({
        store,
        ...pressOf({ store, log, settings, understanding: understand('').version }),
      }),
      onMissed: ({ name }, count, since) => log.warn({ duty: name, count, since }, 'a duty was missed'),
    });
    undo.push(duties.stop);
    const delivering = await startDeliveryWorker({
      store,
      queues,
      settings,
      log,
      installationSecret: secret,
    });
    undo.push(delivering.stop);
    const alerts = await startAlertWorker({ store, queues, log, timeZone: settings.timeZone });
    undo.push(alerts.stop);
    const redLines = await startRedLineWorker({ store, queues, log, timeZone: settings.timeZone });
    undo.push(redLines.stop);
    const app = makeApp({
      store,
      auth,
      log,
      queues,
      settings,
      identifierKey: secret,
      understand,
      version: packageJson.version,
      understanding: understand('').version,
      dashboard: fileURLToPath(new URL('../dist/dashboard', import.meta.url)),
    });
    const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host });
    // Whoever is told the address may ask at once.
    if (!server.listening) await once(server, 'listening');
    undo.push(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    );
    return {
      url: `http://${settings.host}:${settings.port}/`,
      store,
      standsOn: `${database.description}, jobs on ${queues.backend === 'redis' ? 'Redis' : 'PostgreSQL'}`,
      admin,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Before anything is started, so that a taken port costs nothing. */
function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(
        new OperatorError(`Port ${port} on ${host} ${why}. End that program, or set PORT to another port.`),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function takeMonitorLock(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: 'chesheng-monitor' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    MONITOR_LOCK,
  ]);
  if (!rows[0]?.taken) {
    await client.end();
    throw new OperatorError(
      'Another monitor already runs on this database. Stop it first, or give this one a DATA_DIR of its own.',
    );
  }
  return () => client.end();
}
