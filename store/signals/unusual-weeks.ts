import type { EventView } from '../../shared/contract/events.ts';
import { addDays } from '../../shared/measures/days.ts';
import { AFTERMATH } from '../queries/aftermath.ts';
import { daysOfWeek, type Weeks } from './week-lists.ts';

/** Weeks in the wake of an event of the series itself: no measure of what is usual. What concerns all series is a season. */
export function unusualWeeks(weeks: Weeks, series: string, events: readonly EventView[]): boolean[] {
  const own = events.filter((event) => event.series === series);
  return Array.from({ length: weeks.count }, (_, at) => {
    const { from, to } = daysOfWeek(weeks, at);
    return own.some(({ day, kind }) => day <= to && addDays(day, AFTERMATH[kind]) > from);
  });
}
