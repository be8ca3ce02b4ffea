import type { Logger } from 'pino';
import { openClient } from '../../crawler/fetching/client.ts';
import type { Store } from '../../store/open.ts';
import type { Queues } from '../../store/queue.ts';
import { startTickingWorker } from '../../store/ticking-worker.ts';
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
  const worker = await startTickingWorker({
    queues,
    name: 'deliveries',
    everyMs: TICK_MS,
    look: (signal) =>
      deliverDue({
        store,
        ways: { client, allowPrivateHosts, mail: settings },
        business: { publicUrl, timeZone },
        installationSecret,
        log,
        signal,
        ...(leaseMs === undefined ? {} : { leaseMs }),
      }),
    onError: (error) => log.error({ err: error }, 'deliveries queue'),
    patienceMs: LAST_WAIT_MS,
  });
  return {
    async stop() {
      await worker.stop();
      await client.destroy();
    },
  };
}
