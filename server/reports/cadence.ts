import type { Cadence } from '../../shared/contract/report-schedules.ts';
import { businessDay } from '../../store/business-day.ts';
import type { Period } from '../../store/queries/periods.ts';
import { lastDue, nextDue } from '../duties/due-times.ts';

export interface Rhythm {
  cadence: Cadence;
  /** 1 (Monday) to 7, or the day of the month. */
  day: number;
  hour: number;
}

/** When it is sent, as cron writes it. */
function patternOf({ cadence, day, hour }: Rhythm): string {
  switch (cadence) {
    case 'weekly':
      return `0 ${hour} * * ${day}`;
    case 'monthly':
      return `0 ${hour} ${day} * *`;
    case 'quarterly':
      return `0 ${hour} ${day} 1,4,7,10 *`;
  }
}

export const nextSending = (rhythm: Rhythm, timeZone: string, now: Date): Date | null =>
  nextDue(patternOf(rhythm), timeZone, now);

/** The time at which the last sending fell due. */
export const lastSending = (rhythm: Rhythm, timeZone: string, now: Date): Date | null =>
  lastDue(patternOf(rhythm), timeZone, now);

/** The whole week (Monday to Sunday), month or quarter before the day on which it is sent. */
export function periodBefore(cadence: Cadence, sentAt: Date, timeZone: string): Period {
  const day = new Date(`${businessDay(sentAt, timeZone)}T00:00:00Z`);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const iso = (y: number, m: number, d: number) => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);
  if (cadence === 'weekly') {
    const monday = day.getUTCDate() - ((day.getUTCDay() + 6) % 7);
    return { from: iso(year, month, monday - 7), to: iso(year, month, monday - 1) };
  }
  const begin = cadence === 'monthly' ? month : month - (month % 3);
  return { from: iso(year, begin - (cadence === 'monthly' ? 1 : 3), 1), to: iso(year, begin, 0) };
}
