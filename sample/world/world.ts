import { type Crm, makeCrm } from './crm/crm.ts';
import { makeEvents, type WorldEvent } from './events.ts';
import { type History, makeHistory } from './history.ts';

/** The whole sample world: 37 months of two forums before the served part, the maker's records, and what happened. */
export interface World {
  history: History;
  crm: Crm;
  events: WorldEvent[];
}

/** Deterministic in seed and anchor (epoch ms); a few seconds. */
export function makeWorld(seed: number, anchor: number): World {
  const history = makeHistory(seed, anchor);
  return {
    history,
    crm: makeCrm(seed, history.calendar, history.people),
    events: makeEvents(history.calendar),
  };
}
