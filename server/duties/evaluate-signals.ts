import type { Logger } from 'pino';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { businessDay } from '../../store/business-day.ts';
import type { Store } from '../../store/open.ts';
import { evaluateSignals } from '../../store/signals/evaluate.ts';
import { evaluationDay } from '../../store/signals/evaluation-day.ts';
import { readVisits } from '../../store/signals/read-visits.ts';
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
    await readVisits(store, await loadUnderstanding(), signal);
    const day = await evaluationDay(store, businessDay(due, timeZone));
    if (day === null) return;
    const { cells, found, again } = await evaluateSignals(store, day, signal);
    log.info({ cells, found: found.length, again: again.length }, 'defect signals evaluated');
  },
});
