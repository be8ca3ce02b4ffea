import type { Queues } from '../../store/queue.ts';
import { type DutyDeskOptions, openDutyDesk } from './do-duties.ts';

const QUEUE = 'duties';
const TICK_MS = 20_000;

/**
 * Starts this process's share of what is done by the clock: every 20 s one of the processes looks at what fell due.
 * A run goes on beside the clock, so that a long one holds up no other.
 */
export async function startDuties(
  options: DutyDeskOptions & { queues: Queues },
): Promise<{ stop(): Promise<void> }> {
  const { queues, log } = options;
  const desk = openDutyDesk(options);
  const queue = await queues.makeQueue<Record<string, never>>(QUEUE);
  await queues.makeWorker(QUEUE, () => desk.look(new Date()), {
    concurrency: 1,
    onError: (error) => log.error({ err: error }, 'duties queue'),
  });
  await queue.upsertJobScheduler('duties-tick', { every: TICK_MS }, { name: 'tick', data: {} });
  return { stop: desk.stop };
}
