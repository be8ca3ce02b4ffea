import { setTimeout as sleep } from 'node:timers/promises';
import type { ThreadPage } from '../shared/sites/page.ts';
import type { ClaimedPage, Settlement } from '../store/queries/frontier-page.ts';
import { isPassing } from '../store/queries/outcomes.ts';
import type { Frontier } from './frontier/frontier.ts';
import { planFrom } from './frontier/plan.ts';
import type { Visit } from './visit.ts';

/** The page was read, but what it holds cannot be kept. */
export class UndeliverableError extends Error {
  override name = 'UndeliverableError';
}

/** Where posts go: into the store, or into a file. Every call may come twice for the same page. */
export interface Delivery {
  /** What came, as it was fetched, before anything is made of it. */
  keep(from: ClaimedPage, seen: Visit): Promise<void>;
  page(from: ClaimedPage, page: ThreadPage, seenAt: Date): Promise<void>;
  /** A page beyond the thread's end: what it showed is elsewhere now, or deleted. */
  vanished(from: ClaimedPage, at: Date): Promise<void>;
  /** The whole thread is gone. */
  gone(from: ClaimedPage, at: Date): Promise<void>;
  /** All pages of the thread's visit have been read. */
  complete(sourceId: number, threadKey: string, at: Date): Promise<void>;
}

export interface CrawlOptions {
  frontier: Frontier;
  visit: (page: ClaimedPage) => Promise<Visit>;
  deliver: Delivery;
  /** Requests under way at a time. */
  inFlight: number;
  /** Pauses between the tries of a page that may come right by itself; as many tries as pauses. */
  retryDelaysMs: readonly number[];
  /** Tries of a page the host was too busy for, on top of those. */
  throttledTries: number;
  /** Ends when nothing can be claimed for so long. */
  patienceMs: number;
  /** No page is claimed after this moment (epoch ms). */
  until?: number;
  signal?: AbortSignal | undefined;
  onVisit?: (page: ClaimedPage, seen: Visit, final: boolean) => void;
  /**
   * Told of an exception over one page, which is then settled as failed while the others go on. Without it, and where
   * the page cannot be settled either, the exception ends the crawl.
   */
  onFault?: (page: ClaimedPage, error: unknown) => void;
}

/**
 * Claims, fetches, reads, delivers and plans until nothing is left, time is up or the signal is given. Posts are
 * delivered and links added before a page is settled, so whatever dies in between is done again and nothing is lost.
 */
export async function crawlPages(options: CrawlOptions): Promise<void> {
  const { frontier, signal } = options;
  const running = new Set<Promise<unknown>>();
  const pauseFor = (ms: number, ref: boolean) => sleep(ms, undefined, signal ? { signal, ref } : { ref });
  const failures: unknown[] = [];
  const until = options.until ?? Number.POSITIVE_INFINITY;
  const over = () => failures.length > 0 || signal?.aborted || Date.now() > until;
  while (!over()) {
    const room = options.inFlight - running.size;
    // Several at a time, since claiming one costs as much as claiming many.
    const enough = room * 2 >= options.inFlight || running.size === 0;
    const claimed = enough ? await frontier.claim(room) : [];
    for (const page of claimed) {
      const task = crawlPage(page, options)
        .catch((error: unknown) => failPage(page, error, options))
        .catch((error: unknown) => failures.push(error))
        .finally(() => running.delete(task));
      running.add(task);
    }
    if (claimed.length > 0) continue;
    const wait = enough ? await frontier.claimableIn() : null;
    if (running.size === 0 && (wait === null || wait > options.patienceMs)) break;
    const pause = wait === null ? [] : [pauseFor(Math.min(Math.max(wait, 2), 1000), running.size === 0)];
    await Promise.race([...running, ...pause]).catch(() => {});
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}

async function crawlPage(page: ClaimedPage, options: CrawlOptions): Promise<void> {
  const { frontier, deliver, signal } = options;
  let seen: Visit;
  try {
    if (page.waitMs > 0) await sleep(page.waitMs, undefined, signal ? { signal } : {});
    seen = await options.visit(page);
  } catch (error) {
    if (options.onFault === undefined || signal?.aborted) await frontier.handBack([page]);
    if (signal?.aborted) return;
    throw error;
  }
  const { milliseconds, retryAfterMs } = seen;
  if (milliseconds > 0 || retryAfterMs !== null) {
    await frontier.observe(page.host, { outcome: seen.outcome, milliseconds, retryAfterMs });
  }
  if (!(await frontier.holds(page))) return;
  await deliver.keep(page, seen);
  if (seen.page?.kind === 'thread') {
    try {
      await deliver.page(page, seen.page, seen.seenAt);
    } catch (error) {
      if (!(error instanceof UndeliverableError)) throw error;
      seen = { ...seen, outcome: 'unrecognised', detail: `cannot be kept: ${error.message}`, page: null };
    }
  }
  if (seen.page) {
    const keys = seen.page.kind === 'list' ? seen.page.threads.map(({ threadId }) => threadId) : [];
    const known = await frontier.known(page.sourceId, keys);
    const leftOut = await frontier.leftOut(page.sourceId, seen.page);
    await frontier.add(page.sourceId, planFrom(seen.page, { ...page, url: seen.url }, known, leftOut));
  }
  if (seen.outcome === 'gone' && page.threadKey !== null) {
    await (page.page > 1 ? deliver.vanished : deliver.gone)(page, seen.seenAt);
  }
  const result = settlementOf(page, seen, options);
  const { threadComplete } = await frontier.settle(page, result);
  const threadKey = result.threadKey ?? page.threadKey;
  if (threadComplete && threadKey !== null) await deliver.complete(page.sourceId, threadKey, seen.seenAt);
  options.onVisit?.(page, seen, result.retryInMs === null);
}

/** @throws the exception itself where nobody is told of it, or the frontier's own where the page cannot be settled */
async function failPage(page: ClaimedPage, error: unknown, options: CrawlOptions): Promise<void> {
  if (options.onFault === undefined) throw error;
  const message = error instanceof Error ? error.message : String(error);
  await options.frontier.settle(page, {
    outcome: 'unrecognised',
    detail: `The page could not be handled: ${message}`,
    kind: null,
    threadKey: null,
    etag: null,
    lastModified: null,
    contentHash: null,
    retryInMs: null,
    newestAt: null,
    items: null,
  });
  options.onFault(page, error);
}

/** What the page yields of what was looked for on it. */
function itemsOf({ page, outcome }: Visit): number | null {
  if (page?.kind === 'thread') return page.posts.length;
  if (page?.kind === 'list') return page.threads.length;
  return outcome === 'empty' || outcome === 'unrecognised' ? 0 : null;
}

function settlementOf(page: ClaimedPage, seen: Visit, options: CrawlOptions): Settlement {
  const { outcome } = seen;
  const tries = options.retryDelaysMs.length + (outcome === 'throttled' ? options.throttledTries : 0);
  const again = isPassing(outcome) && page.attempts < tries;
  const delays = options.retryDelaysMs;
  const thread = seen.page?.kind === 'thread' ? seen.page : null;
  const times = thread?.posts.flatMap(({ publishedAt }) => publishedAt ?? []).sort() ?? [];
  const newest = times.at(-1);
  return {
    outcome,
    detail: seen.detail,
    kind: seen.page ? (seen.page.kind === 'boards' ? 'front' : seen.page.kind) : null,
    threadKey: thread?.threadId ?? null,
    etag: seen.etag,
    lastModified: seen.lastModified,
    contentHash: seen.contentHash,
    retryInMs: again ? (delays[Math.min(page.attempts, delays.length - 1)] ?? 0) : null,
    newestAt: newest === undefined ? null : new Date(newest),
    items: itemsOf(seen),
  };
}
