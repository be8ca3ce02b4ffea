import type { Queues } from '../../store/queue.ts';
import { startTickingWorker } from '../../store/ticking-worker.ts';
import { type DutyDeskOptions, openDutyDesk } from './do-duties.ts';

const TICK_MS = 20_000;
/** A look only begins runs; the desk has its own patience for them. */
const PATIENCE_MS = 10_000;

/**
 * Starts this process's share of what is done by the clock: every 20 s one of the processes looks at what fell due.
 * A run goes on beside the clock, so that a long one holds up no other.
 */
export async function startDuties(
  options: DutyDeskOptions & { queues: Queues },
): Promise<{ stop(): Promise<void> }> {
  const { queues, log } = options;
  const desk = openDutyDesk(options);
  const clock = await startTickingWorker({
    queues,
    name: 'duties',
    everyMs: TICK_MS,
    look: () => desk.look(new Date()),
    onError: (error) => log.error({ err: error }, 'duties queue'),
    patienceMs: PATIENCE_MS,
  });
  return {
    async stop() {
      // The clock first: no run begins that the desk would not wait for.
      await clock.stop();
      await desk.stop();
    },
  };
}
