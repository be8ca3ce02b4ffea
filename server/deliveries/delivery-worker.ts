import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openClient } from '../../crawler/fetching/client.ts';
import type { Store } from '../../store/open.ts';
import type { Queues } from '../../store/queue.ts';
import type { Settings } from '../settings.ts';
import { deliverDue } from './deliver.ts';

export interface DeliveryWorkerOptions {
  store: Store;
  queues: Queues;
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'timeZone' | 'allowPrivateHosts'>;
  log: Logger;
  installationSecret: string;
  leaseMs?: number;
}

const QUEUE = 'deliveries';
const TICK_MS = 3000;
/** A message under way may end; one that does not is sent anew after its lease. */
const LAST_WAIT_MS = 20_000;

/** Starts this process's share of sending messages, a look every few seconds. */
export async function startDeliveryWorker(
  options: DeliveryWorkerOptions,
): Promise<{ stop(): Promise<void> }> {
  const { store, queues, settings, log, installationSecret, leaseMs } = options;
  const { allowPrivateHosts, publicUrl, timeZone } = settings;
  const client = openClient({ allowPrivateHosts, connections: 4 });
  const queue = await queues.makeQueue<Record<string, never>>(QUEUE);
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  await queues.makeWorker(
    QUEUE,
    async () => {
      if (stopping.signal.aborted) return;
      running = deliverDue({
        store,
        ways: { client, allowPrivateHosts, mail: settings },
        business: { publicUrl, timeZone },
        installationSecret,
        log,
        signal: stopping.signal,
        ...(leaseMs === undefined ? {} : { leaseMs }),
      });
      await running.finally(() => {
        running = null;
      });
    },
    { concurrency: 1, onError: (error) => log.error({ err: error }, 'deliveries queue') },
  );
  await queue.upsertJobScheduler('deliveries-tick', { every: TICK_MS }, { name: 'tick', data: {} });
  return {
    async stop() {
      stopping.abort();
      await Promise.race([running?.catch(() => {}), sleep(LAST_WAIT_MS, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}
