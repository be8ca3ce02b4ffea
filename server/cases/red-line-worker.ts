import type { Logger } from 'pino';
import { openRedLines } from '../../store/cases/open-red-lines.ts';
import type { Store } from '../../store/open.ts';
import type { Queues } from '../../store/queue.ts';
import { startTickingWorker } from '../../store/ticking-worker.ts';

export interface RedLineWorkerOptions {
  store: Store;
  queues: Queues;
  log: Logger;
  timeZone: string;
}

/** How long a post that reports a hazard may wait until a person has it, beside its being read. */
const TICK_MS = 20_000;
const PATIENCE_MS = 5_000;

/** Starts this process's share of making cases of posts that report a hazard; any number of processes may share it. */
export const startRedLineWorker = ({
  store,
  queues,
  log,
  timeZone,
}: RedLineWorkerOptions): Promise<{ stop(): Promise<void> }> =>
  startTickingWorker({
    queues,
    name: 'red-lines',
    everyMs: TICK_MS,
    async look(signal) {
      const opened = await openRedLines(store, { now: new Date(), timeZone, signal });
      if (opened.length > 0) log.info({ cases: opened }, 'cases opened of posts that report a hazard');
    },
    onError: (error) => log.error({ err: error }, 'red lines queue'),
    patienceMs: PATIENCE_MS,
  });
