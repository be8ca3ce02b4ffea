import { setTimeout as sleep } from 'node:timers/promises';
import type { Queues } from './queue.ts';

export interface TickingWorkerOptions {
  queues: Queues;
  /** Stays the same for good: what ticks under an old name would never end. */
  name: string;
  everyMs: number;
  /** One look at what there is to do, idempotent; leaves off soon when `signal` says so. */
  look: (signal: AbortSignal) => Promise<void>;
  onError: (error: Error) => void;
  /** How long `stop` waits for a look under way. */
  patienceMs: number;
}

/**
 * Takes a look every so often: of all processes that start a worker of this name, one looks at each tick, and each of
 * them does one look at a time. The first look may come before this returns.
 * @returns `stop`, which begins no look more and waits for the one under way, whose failure `onError` has heard
 */
export async function startTickingWorker(options: TickingWorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { queues, name, everyMs, look, onError, patienceMs } = options;
  const queue = await queues.makeQueue<Record<string, never>>(name);
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  await queues.makeWorker(
    name,
    async () => {
      if (stopping.signal.aborted) return;
      running = look(stopping.signal);
      await running.finally(() => {
        running = null;
      });
    },
    { concurrency: 1, onError },
  );
  await queue.upsertJobScheduler(`${name}-tick`, { every: everyMs }, { name: 'tick', data: {} });
  return {
    async stop() {
      stopping.abort();
      if (running === null) return;
      await Promise.race([running.catch(() => {}), sleep(patienceMs, undefined, { ref: false })]);
    },
  };
}
