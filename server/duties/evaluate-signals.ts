import type { Logger } from 'pino';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { addDays } from '../../shared/measures/days.ts';
import { businessDay } from '../../store/business-day.ts';
import type { Store } from '../../store/open.ts';
import { evaluateSignals } from '../../store/signals/evaluate.ts';
import { readVisits } from '../../store/signals/read-visits.ts';
import type { Duty } from './duty.ts';

/** Every night all cells are judged by the days that are over. */
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
  pattern: '10 4 * * *',
  limitMs: 3_600_000,
  async run(due, signal) {
    await readVisits(store, await loadUnderstanding(), signal);
    const day = addDays(businessDay(due, timeZone), -1);
    const { cells, found, again } = await evaluateSignals(store, day, signal);
    log.info({ cells, found: found.length, again: again.length }, 'defect signals evaluated');
  },
});
