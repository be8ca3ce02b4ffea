import { afterWorkingMinutes } from '../../shared/cases/business-calendar.ts';
import type { CaseTier } from '../../shared/cases/words.ts';
import type { CaseSettings } from '../../shared/contract/case-settings.ts';
import { businessInstant, onBusinessClock } from '../business-clock.ts';

const MINUTE_MS = 60_000;

/** Until when a word is due that is asked for within the tier's minutes, counted from `from`. */
export function dueAfter(
  { tiers, calendar }: CaseSettings,
  {
    tier,
    clock,
    from,
    timeZone,
  }: { tier: CaseTier; clock: 'firstResponse' | 'update'; from: Date; timeZone: string },
): Date {
  const { [clock]: minutes, runs } = tiers[tier];
  if (runs === 'clock') return new Date(from.getTime() + minutes * MINUTE_MS);
  return businessInstant(afterWorkingMinutes(calendar, onBusinessClock(from, timeZone), minutes), timeZone);
}
