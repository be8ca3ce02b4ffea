import type { ReadPage } from '../../shared/sites/page.ts';
import type { ClaimedPage, PlannedPage, Settlement } from '../../store/queries/frontier-page.ts';
import type { Observation } from '../manners/pace.ts';
import type { KnownMarks } from './plan.ts';

/** What the crawl loop needs of a frontier; one in the database for the monitor, one in memory for a crawl by hand. */
export interface Frontier {
  /** Leases up to `limit` pages, each with the time to wait before its request. */
  claim(limit: number): Promise<ClaimedPage[]>;
  /** Milliseconds until something can be claimed; null when nothing is left. */
  claimableIn(): Promise<number | null>;
  known(sourceId: number, threadKeys: string[]): Promise<KnownMarks>;
  /** Ids of boards that are not to be read. Boards a front page lists are made known. */
  leftOut(sourceId: number, page: ReadPage): Promise<ReadonlySet<string>>;
  add(sourceId: number, pages: PlannedPage[]): Promise<void>;
  settle(page: ClaimedPage, result: Settlement): Promise<{ threadComplete: boolean }>;
  /** Whether a claimed page is still ours: whoever took it over delivers what is newer. */
  holds(page: ClaimedPage): Promise<boolean>;
  /** Claimed pages that will not be fetched after all. */
  handBack(pages: ClaimedPage[]): Promise<void>;
  /** Moves the host's clocks by what one answer showed. */
  observe(host: string, seen: Observation): Promise<void>;
  /** Takes the host's next free moment for a request that is no page; milliseconds to wait. */
  reserve(host: string): Promise<number>;
}
