import type { Store } from '../../store/open.ts';
import { boardsLeftOut, noteBoards } from '../../store/queries/boards.ts';
import {
  addPages,
  claimableIn,
  claimPages,
  handBack,
  holdsLease,
  knownMarks,
} from '../../store/queries/frontier.ts';
import { changePace, reserveSlot } from '../../store/queries/hosts.ts';
import { settlePage } from '../../store/queries/settle-page.ts';
import { nextPace } from '../manners/pace.ts';
import type { Frontier } from './frontier.ts';

export interface DatabaseFrontierOptions {
  host: string;
  /** How long a claimed page stays ours without a word. */
  leaseMs: number;
  timeZone: string;
  /** `fixed` on one's own servers. */
  spacing?: 'adaptive' | 'fixed';
}

const NONE: ReadonlySet<string> = new Set();

/** One host's share of the frontier in the database, which any number of workers may work on together. */
export function databaseFrontier(store: Store, options: DatabaseFrontierOptions): Frontier {
  const { host, leaseMs, timeZone, spacing } = options;
  return {
    claim: (limit) => claimPages(store, { host, limit, leaseMs, timeZone }),
    claimableIn: () => claimableIn(store, host, timeZone),
    known: (sourceId, threadKeys) => knownMarks(store, sourceId, threadKeys),
    leftOut: async (sourceId, page) => {
      if (page.kind === 'boards') await noteBoards(store, sourceId, page.boards);
      return page.kind === 'boards' || page.kind === 'list' ? boardsLeftOut(store, sourceId) : NONE;
    },
    add: async (sourceId, pages) => {
      await addPages(store, sourceId, pages);
    },
    settle: (page, result) => settlePage(store, page, result, timeZone),
    holds: (page) => holdsLease(store, page),
    handBack: (pages) => handBack(store, pages),
    observe: (seenHost, seen) => changePace(store, seenHost, (pace) => nextPace(pace, seen, spacing)),
    reserve: (reservedHost) => reserveSlot(store, reservedHost),
  };
}
