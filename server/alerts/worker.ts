import type { Logger } from 'pino';
import { makeDefaultRules } from '../../store/alerts/defaults.ts';
import { evaluateRules, momentOf } from '../../store/alerts/evaluate.ts';
import type { Store } from '../../store/open.ts';
import type { Queues } from '../../store/queue.ts';
import { startTickingWorker } from '../../store/ticking-worker.ts';

export interface AlertWorkerOptions {
  store: Store;
  queues: Queues;
  log: Logger;
  timeZone: string;
}

const TICK_MS = 60_000;
/** A look that is cut short is taken anew by whoever looks next. */
const PATIENCE_MS = 10_000;

/**
 * Starts this process's share of looking after the alert rules, every minute; rules on figures every five. Any number of
 * processes may share it: what two find at once is still one alert.
 */
export async function startAlertWorker(options: AlertWorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { store, queues, log, timeZone } = options;
  await makeDefaultRules(store);
  const lookedAt = new Map<number, { at: number; as: string }>();

  async function look(): Promise<void> {
    const now = Date.now();
    const { opened, worse, closed, failed } = await evaluateRules(
      store,
      momentOf(new Date(now), timeZone),
      (rule, everyMs) => {
        const before = lookedAt.get(rule.id);
        const as = JSON.stringify(rule);
        // Half a tick of grace, so that a tick that comes a little early does not cost a whole one.
        if (before?.as === as && now - before.at < everyMs - TICK_MS / 2) return false;
        lookedAt.set(rule.id, { at: now, as });
        return true;
      },
    );
    if (opened + worse + closed > 0) log.info({ opened, worse, closed }, 'alerts changed');
    for (const { rule, error } of failed)
      log.error({ err: error, rule }, 'an alert rule could not be evaluated');
  }

  return startTickingWorker({
    queues,
    name: 'alerts',
    everyMs: TICK_MS,
    look,
    onError: (error) => log.error({ err: error }, 'alerts queue'),
    patienceMs: PATIENCE_MS,
  });
}
