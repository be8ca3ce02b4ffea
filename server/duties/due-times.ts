import { Cron } from 'croner';

/** The last time a cron pattern fell due at or before `now`, in a time zone; null when it never did. */
export function lastDue(pattern: string, timeZone: string, now: Date): Date | null {
  return new Cron(pattern, { timezone: timeZone, paused: true }).previousRuns(1, now)[0] ?? null;
}

/** The next time a cron pattern falls due after `now`; null when it never will. */
export function nextDue(pattern: string, timeZone: string, now: Date): Date | null {
  return new Cron(pattern, { timezone: timeZone, paused: true }).nextRun(now);
}

/** Due times that nobody took up. */
export interface Missed {
  count: number;
  since: Date;
  until: Date;
}

/** Counting ends here: whoever was away longer is not helped by a larger number. */
const MOST = 1000;

/** The due times strictly between two that were taken up; null when there is none. */
export function missedBetween(pattern: string, timeZone: string, last: Date, now: Date): Missed | null {
  const cron = new Cron(pattern, { timezone: timeZone, paused: true });
  const dues: Date[] = [];
  for (let due = cron.nextRun(last); due !== null && due < now && dues.length < MOST; due = cron.nextRun(due))
    dues.push(due);
  const [since, until] = [dues[0], dues.at(-1)];
  return since && until ? { count: dues.length, since, until } : null;
}
