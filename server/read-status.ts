import type { Status } from '../shared/contract/status.ts';
import type { Store } from '../store/open.ts';
import { readStatus } from '../store/queries/status.ts';
import type { Queues } from '../store/queue.ts';
import { queueCounts } from './queue-counts.ts';

/** What GET /api/status and `npx chesheng status` print. */
export async function fullStatus(
  store: Store,
  queues: Pick<Queues, 'backend' | 'makeQueue'>,
): Promise<Status> {
  const [{ pagesDue, ...stored }, counts] = await Promise.all([readStatus(store), queueCounts(queues)]);
  return { ...stored, queue: { ...counts, pagesDue } };
}
