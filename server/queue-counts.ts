import type { Status } from '../shared/contract/status.ts';
import type { Queues } from '../store/queue.ts';

/** Every queue the product works on. */
const QUEUES = ['crawl', 'restate'] as const;

/** Jobs waiting, running and failed over all queues. Rejects when the queue's backend cannot be reached. */
export async function queueCounts(
  queues: Pick<Queues, 'backend' | 'makeQueue'>,
): Promise<Pick<Status['queue'], 'backend' | 'waiting' | 'active' | 'failed'>> {
  const sum = { waiting: 0, active: 0, failed: 0 };
  for (const name of QUEUES) {
    const queue = await queues.makeQueue(name);
    const {
      waiting = 0,
      prioritized = 0,
      active = 0,
      failed = 0,
    } = await queue.getJobCounts('waiting', 'prioritized', 'active', 'failed');
    sum.waiting += waiting + prioritized;
    sum.active += active;
    sum.failed += failed;
  }
  return { backend: queues.backend, ...sum };
}
