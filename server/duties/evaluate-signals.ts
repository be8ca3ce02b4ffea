import type { Logger } from 'pino';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import type { Store } from '../../store/open.ts';
import { evaluateNow } from '../../store/signals/evaluate-now.ts';
import type { Duty } from './duty.ts';

/** Every hour all cells are judged by the days that are over: what was read or taken in meanwhile may belong to them. */
export const evaluateSignalsDuty = ({
  store,
  log,
  timeZone,
}: {
  store: Store;
  log: Logger;
  timeZone: string;
}): Duty => ({
  name: 'evaluate-signals',
  pattern: '10 * * * *',
  limitMs: 1_800_000,
  async run(due, signal) {
    const understand = await loadUnderstanding();
    const { cells, found, again } = await evaluateNow(store, { understand, now: due, timeZone, signal });
    log.info({ cells, found: found.length, again: again.length }, 'defect signals evaluated');
  },
});
