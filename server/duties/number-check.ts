import type { Logger } from 'pino';
import { businessDay } from '../../store/business-day.ts';
import type { Store } from '../../store/open.ts';
import { checkNumbers, daysStored } from '../../store/queries/number-check.ts';
import type { Duty } from './duty.ts';

const WINDOW_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * Every night the rollups of the last 90 days are held against the posts, on Sundays all of them. What differs stands in
 * number_check, where the alerts look.
 */
export const numberCheckDuty = ({
  store,
  log,
  timeZone,
}: {
  store: Store;
  log: Logger;
  timeZone: string;
}): Duty => ({
  name: 'number-check',
  pattern: '30 3 * * *',
  limitMs: 3 * 3_600_000,
  async run(due, signal) {
    const stored = await daysStored(store);
    if (stored === null) return;
    const today = businessDay(due, timeZone);
    const begin = businessDay(new Date(due.getTime() - (WINDOW_DAYS - 1) * DAY_MS), timeZone);
    const sunday = new Date(`${today}T00:00:00Z`).getUTCDay() === 0;
    const from = sunday || stored.from > begin ? stored.from : begin;
    if (from > stored.to) return;
    const { id, rows, differing } = await checkNumbers(store, { from, to: stored.to }, signal);
    if (differing > 0) log.error({ check: id, rows, differing }, 'rollups differ from their posts');
    else log.info({ check: id, rows }, 'rollups agree with their posts');
  },
});
