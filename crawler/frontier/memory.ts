import type { ClaimedPage, PlannedPage } from '../../store/queries/frontier-page.ts';
import { firstPace, isGivenUp, nextPaceByHand } from '../manners/pace-by-hand.ts';
import { hostOf } from './canonical.ts';
import type { Frontier } from './frontier.ts';

interface Held {
  page: PlannedPage;
  id: number;
  attempts: number;
  dueAt: number;
}

export interface MemoryFrontierOptions {
  /** Milliseconds between the starts of two requests. */
  spacingMs: number;
  /** The operator set the rate: spacing grows in trouble only, and Crawl-delay does not count. */
  fixed: boolean;
  /** Pages to claim at most; retries do not count. */
  maxPages: number;
  /** Pages are read as a browser shows them. */
  rendered: boolean;
}

/** Pages are claimed so long before their moment, since timers are too coarse for hundreds of requests a second. */
const LOOKAHEAD_MS = 50;
/** How long a crawl by hand waits for a host that is ill or busy when only pages to try again are left. */
const WORTH_WAITING_MS = 60_000;

export interface MemoryFrontier extends Frontier {
  start(page: PlannedPage): void;
  /** Crawl-delay of robots.txt; ignored where the operator set the rate. */
  atLeast(spacingMs: number): void;
  /** Pages known and not settled. */
  left(): number;
  /** Pages known that could still be read, had the host not been in trouble for longer than anybody should wait. */
  givenUp(): number;
  /** Milliseconds the host still wants to be left alone. */
  backoffLeft(): number;
}

/** A frontier for one host and one run. */
export function memoryFrontier(options: MemoryFrontierOptions): MemoryFrontier {
  let pace = firstPace(options.spacingMs, options.fixed);
  let nextAt = 0;
  let claims = 0;
  let ids = 0;
  const urls = new Set<string>();
  const threadPages = new Set<string>();
  const marks = new Map<string, string | null>();
  // Threads first, so posts come early; within a kind in the order found.
  const queues: Record<PlannedPage['kind'], Held[]> = { front: [], thread: [], list: [] };
  const retries: Held[] = [];
  const leased = new Map<number, Held>();

  const put = (page: PlannedPage): void => {
    const place = page.threadKey === null ? null : `${page.threadKey} ${page.page}`;
    if (urls.has(page.url) || (place !== null && threadPages.has(place))) return;
    urls.add(page.url);
    if (place !== null) threadPages.add(place);
    if (page.threadKey !== null && page.page === 1) marks.set(page.threadKey, page.listMark);
    queues[page.kind].push({ page, id: ++ids, attempts: 0, dueAt: 0 });
  };
  const fresh = (): Held[] =>
    [queues.front, queues.thread, queues.list].find((queue) => queue.length > 0) ?? [];
  const takeNext = (now: number): Held | undefined => {
    const queue = fresh();
    if (queue.length > 0 && claims < options.maxPages) {
      claims++;
      return queue.shift();
    }
    const due = retries.findIndex((held) => held.dueAt <= now);
    return due < 0 ? undefined : retries.splice(due, 1)[0];
  };
  const reserveAt = (now: number): number => {
    const start = Math.max(nextAt, now);
    nextAt = start + pace.spacingMs;
    return start - now;
  };

  return {
    start: put,
    atLeast(minimum) {
      if (options.fixed || minimum <= pace.minSpacingMs) return;
      pace = { ...pace, minSpacingMs: minimum, spacingMs: Math.max(pace.spacingMs, minimum) };
    },
    left: () =>
      queues.front.length + queues.thread.length + queues.list.length + retries.length + leased.size,
    givenUp: () =>
      isGivenUp(pace, Date.now()) ? retries.length + (claims < options.maxPages ? fresh().length : 0) : 0,
    backoffLeft: () => Math.max(0, pace.pausedUntil - Date.now()),
    async claim(limit) {
      const now = Date.now();
      const claimed: ClaimedPage[] = [];
      if (now < pace.pausedUntil || isGivenUp(pace, now)) return claimed;
      while (claimed.length < limit && nextAt <= now + LOOKAHEAD_MS) {
        const held = takeNext(now);
        if (!held) break;
        leased.set(held.id, held);
        claimed.push({
          ...held.page,
          id: held.id,
          sourceId: 0,
          host: hostOf(held.page.url),
          attempts: held.attempts,
          etag: null,
          lastModified: null,
          contentHash: null,
          rendered: options.rendered,
          lease: '',
          waitMs: reserveAt(now),
        });
      }
      return claimed;
    },
    async claimableIn() {
      const now = Date.now();
      const waiting = claims < options.maxPages ? fresh().length : 0;
      if ((waiting === 0 && retries.length === 0) || isGivenUp(pace, now)) return null;
      const busy = pace.pausedUntil - now;
      if (waiting === 0 && busy > WORTH_WAITING_MS) return null;
      const due = waiting > 0 ? now : Math.min(...retries.map((held) => held.dueAt));
      return Math.max(0, due - now, busy, nextAt - now);
    },
    async known(_sourceId, threadKeys) {
      return new Map(
        threadKeys.flatMap((key) => {
          const mark = marks.get(key);
          return mark === undefined ? [] : [[key, mark] as const];
        }),
      );
    },
    async leftOut() {
      return new Set();
    },
    async add(_sourceId, pages) {
      for (const page of pages) put(page);
    },
    async settle(page, result) {
      const held = leased.get(page.id);
      leased.delete(page.id);
      if (held && result.retryInMs !== null) {
        held.attempts++;
        held.dueAt = Date.now() + result.retryInMs;
        retries.push(held);
      }
      return { threadComplete: false };
    },
    async holds({ id }) {
      return leased.has(id);
    },
    async handBack(pages) {
      for (const { id } of pages) leased.delete(id);
    },
    async observe(_host, seen) {
      pace = nextPaceByHand(pace, seen, Date.now());
    },
    async reserve() {
      return reserveAt(Date.now());
    },
  };
}
