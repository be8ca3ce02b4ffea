import type { EventView } from '../../shared/contract/events.ts';
import type { Store } from '../open.ts';
import { findEvents } from '../queries/events.ts';
import { faultReports, type OneFault, phraseReports, type Reports, talkWeeks } from './report-weeks.ts';
import { reportedShares } from './reported-shares.ts';
import { type InUse, vehiclesInUse } from './vehicles-in-use.ts';
import { type Visits, visitWeeks } from './visit-weeks.ts';
import { daysOfWeek, type Weeks } from './week-lists.ts';

/** Everything the cells of all series, or of one, are judged by. */
export interface Evidence {
  weeks: Weeks;
  reports: Reports[];
  /** By `ofSeries`. */
  visits: Map<string, Visits>;
  /** By series. */
  talk: Map<string, number[]>;
  inUse: Map<string, InUse>;
  events: EventView[];
  /** By week; null: nothing is known of how late posts come. */
  reported: number[] | null;
}

/**
 * Gathers it up to the last day of `weeks`: of every cell, or of the cells that one signal's page speaks of — its fault with all its
 * conditions, in the workshops' books of every series.
 */
export async function gatherEvidence(
  store: Store,
  weeks: Weeks,
  about: OneFault | null = null,
): Promise<Evidence> {
  const series = about?.series ?? null;
  const [faults, phrases, visits, talk, inUse, events, reported] = await Promise.all([
    faultReports(store, weeks, about),
    phraseReports(store, weeks, series),
    visitWeeks(store, weeks, about?.fault ?? null),
    talkWeeks(store, weeks),
    vehiclesInUse(store, weeks, series),
    findEvents(store, { from: daysOfWeek(weeks, 0).from, to: weeks.day }),
    reportedShares(store, weeks),
  ]);
  return { weeks, reports: [...faults, ...phrases], visits, talk, inUse, events, reported };
}
