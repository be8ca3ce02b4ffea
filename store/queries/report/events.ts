import type { EventView } from '../../../shared/contract/events.ts';
import type { ReportEvent } from '../../../shared/contract/report.ts';
import type { PostsBehind } from '../../../shared/contract/report-query.ts';
import { spikeVerdict } from '../../../shared/measures/attention-and-mouth.ts';
import { addDays } from '../../../shared/measures/days.ts';
import { recovery } from '../../../shared/measures/recovery.ts';
import type { Period } from '../periods.ts';
import type { DaySums } from './days.ts';

/** An article is talked about for so long; what came in the eight weeks before is what it is compared with. */
const SPIKE_DAYS = 10;
const BEFORE_DAYS = 56;

/** What an event did, from the days around it; `days` must reach back eight weeks and a few days before it. */
export function eventWake(
  event: EventView,
  days: readonly DaySums[],
  behind: PostsBehind,
  today: string,
): ReportEvent {
  const last = [addDays(event.day, SPIKE_DAYS - 1), today].sort()[0] ?? today;
  const within = (from: string, to: string) => days.filter(({ day }) => day >= from && day <= to);
  const after = within(event.day, last);
  const before = within(addDays(event.day, -BEFORE_DAYS), addDays(event.day, -1));
  const sum = (some: readonly DaySums[], of: 'heat' | 'complaints') =>
    some.reduce((total, day) => total + day[of], 0);
  const spike = spikeVerdict({
    heat: sum(after, 'heat'),
    days: after.length,
    complaints: sum(after, 'complaints'),
    heatBefore: sum(before, 'heat'),
    daysBefore: before.length,
    complaintsBefore: sum(before, 'complaints'),
  });
  const wake = event.day <= today ? recovery(days, event.day) : null;
  const press = event.kind === 'press' && spike?.verdict === 'attention';
  return {
    ...event,
    wake,
    verdict: press ? 'press' : wake !== null ? 'fell' : spike === null ? 'unknown' : 'none',
    heatRatio: spike && Math.round(spike.heatRatio * 100) / 100,
    complaints: sum(after, 'complaints'),
    complaintsExpected: spike && Math.round(spike.complaintsExpected * 10) / 10,
    posts: { ...behind, from: event.day, to: last },
  };
}

/** Events of the period, and earlier ones from which reputation was not back when it began. */
export const bearsOn = (event: ReportEvent, { from, to }: Period): boolean =>
  event.day <= to &&
  (event.day >= from ||
    (event.wake !== null && (event.wake.recoveredDay === null || event.wake.recoveredDay >= from)));
