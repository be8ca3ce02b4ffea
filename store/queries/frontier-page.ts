import type { Outcome } from './outcomes.ts';

/** What reading a page is expected to yield; `front` is where a source starts and may turn out to be anything. */
export type PageKind = 'front' | 'list' | 'thread';

/** A page worth fetching. */
export interface PlannedPage {
  url: string;
  kind: PageKind;
  /** Thread id on its site; null for lists and for a start not read yet. */
  threadKey: string | null;
  page: number;
  /** What the list says of the thread, for thread pages found on a list; equal next time means unchanged. */
  listMark: string | null;
  /** Board on its site below which it was found; null where that is not known. */
  boardKey: string | null;
}

/** A page leased to one worker, with what is needed to ask for it politely. */
export interface ClaimedPage extends PlannedPage {
  id: number;
  sourceId: number;
  host: string;
  /** Tries in this round before this one. */
  attempts: number;
  etag: string | null;
  lastModified: string | null;
  contentHash: string | null;
  /** The source shows nothing without scripts. */
  rendered: boolean;
  /** Proof that the lease is still ours when the page is settled. */
  lease: string;
  /** Milliseconds to wait before the request, so that the host's spacing holds. */
  waitMs: number;
}

/** What came of a claimed page, as the frontier keeps it. */
export interface Settlement {
  outcome: Outcome;
  detail: string;
  /** What the page turned out to be; null when it was not read. */
  kind: PageKind | null;
  threadKey: string | null;
  etag: string | null;
  lastModified: string | null;
  contentHash: string | null;
  /** Ask again after so many milliseconds; null when this round is done with the page. */
  retryInMs: number | null;
  /** Time of the newest post on the page: on a first visit, how long the thread has been asleep. */
  newestAt: Date | null;
  /** Posts or threads on it, 0 where some were expected; null when no page was read. */
  items: number | null;
}

/** A host's two clocks: how far apart requests start, and how long to stay away. */
export interface Pace {
  spacingMs: number;
  minSpacingMs: number;
  /** Failures in a row. */
  failures: number;
  /** Stay away for so many milliseconds from now; 0 when not backing off. */
  backoffMs: number;
}
