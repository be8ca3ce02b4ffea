import type { Store } from '../../store/open.ts';
import type { Period } from '../../store/queries/periods.ts';
import {
  claimSending,
  endDeadSendings,
  endSending,
  MOST_TRIES,
  readSchedules,
  type ScheduleRow,
  unfinishedSendings,
} from '../../store/queries/report-schedules.ts';
import { MailError } from '../mail/mail-error.ts';
import { lastSending, periodBefore } from '../reports/cadence.ts';
import { NoChromium } from '../reports/print-page.ts';
import { type SendDeps, sendReport } from '../reports/send-report.ts';
import type { Duty } from './duty.ts';

/** Sends every scheduled report whose hour has come, once for its period, and tries again what failed. */
export const sendReportsDuty = (deps: SendDeps & { store: Store }): Duty => ({
  name: 'send-reports',
  pattern: '*/15 * * * *',
  limitMs: 30 * 60_000,
  async run(_due, signal) {
    const { store } = deps;
    await endDeadSendings(store);
    for (const { schedule, period } of await sendingsNow(deps, new Date())) {
      signal.throwIfAborted();
      await sendOnce(deps, schedule, period);
    }
  },
});

/** What the hour asks for, and what was begun for an earlier period and is not over. */
async function sendingsNow(
  { store, timeZone }: SendDeps & { store: Store },
  now: Date,
): Promise<{ schedule: ScheduleRow; period: Period }[]> {
  const schedules = (await readSchedules(store)).filter(({ enabled }) => enabled);
  const due = schedules.flatMap((schedule) => {
    const at = lastSending(schedule, timeZone, now);
    // What fell due before somebody wished for it is not owed.
    if (at === null || at < schedule.at) return [];
    return [{ schedule, period: periodBefore(schedule.cadence, at, timeZone) }];
  });
  const again = (await unfinishedSendings(store)).flatMap(({ scheduleId, from, to }) => {
    const schedule = schedules.find(({ id }) => id === scheduleId);
    const known = due.some((one) => one.schedule.id === scheduleId && one.period.from === from);
    return schedule && !known ? [{ schedule, period: { from, to } }] : [];
  });
  return [...due, ...again];
}

/** Makes and sends it unless another does or did; a failure is written down and tried again later. */
export async function sendOnce(
  deps: SendDeps & { store: Store },
  schedule: ScheduleRow,
  period: Period,
): Promise<void> {
  const { store, log } = deps;
  const attempt = await claimSending(store, schedule.id, period);
  if (attempt === null) return;
  const about = { schedule: schedule.id, ...period, attempt };
  try {
    const refused = await sendReport(deps, schedule, period, null);
    await endSending(store, schedule.id, period, null, true);
    if (refused === null) log.info(about, 'a scheduled report is sent');
    else log.warn({ ...about, refused }, 'a scheduled report is sent, but not to everybody');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const hopeless =
      error instanceof NoChromium || (error instanceof MailError && error.trouble === 'refused');
    await endSending(store, schedule.id, period, why.slice(0, 500), hopeless || attempt >= MOST_TRIES);
    log.error({ err: error, ...about }, 'a scheduled report could not be sent');
  }
}
