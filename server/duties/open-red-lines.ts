import type { Logger } from 'pino';
import { openRedLines } from '../../store/cases/open-red-lines.ts';
import type { Store } from '../../store/open.ts';
import type { Duty } from './duty.ts';

/** Every minute a post that reports a hazard becomes a case, so that a person has it at once. */
export const openRedLinesDuty = ({
  store,
  log,
  timeZone,
}: {
  store: Store;
  log: Logger;
  timeZone: string;
}): Duty => ({
  name: 'open-red-lines',
  pattern: '* * * * *',
  limitMs: 50_000,
  async run(_due, signal) {
    const opened = await openRedLines(store, { now: new Date(), timeZone, signal });
    if (opened.length > 0) log.info({ cases: opened }, 'cases opened of posts that report a hazard');
  },
});
