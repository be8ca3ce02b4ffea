import { setTimeout as sleep } from 'node:timers/promises';
import type { ThreadPage } from '../shared/sites/page.ts';
import type { Outcome } from '../store/queries/outcomes.ts';
import { crawlPages } from './crawl-pages.ts';
import { openClient } from './fetching/client.ts';
import type { FetchLimits } from './fetching/fetch-page.ts';
import { canonicalUrl } from './frontier/canonical.ts';
import { memoryFrontier } from './frontier/memory.ts';
import { type RobotsShelf, robotsGate } from './manners/robots-gate.ts';
import { openRenderer } from './rendering/renderer.ts';
import { visit } from './visit.ts';

export interface ByHandOptions {
  userAgent: string;
  allowPrivateHosts: readonly string[];
  /** Pages per second on one's own server; null keeps to the manners owed to others. */
  rate: number | null;
  maxPages: number | null;
  /** Chromium to read pages as a browser shows them; null reads them as they are sent. */
  chromium: string | null;
  limits?: Partial<FetchLimits>;
  signal?: AbortSignal;
  /** Called with every thread page, once per address. */
  onPage: (page: ThreadPage) => void | Promise<void>;
  onProgress: (progress: ByHandProgress) => void;
}

export interface ByHandProgress {
  /** Pages that are finished, by what came of them. */
  outcomes: Map<Outcome, number>;
  done: number;
  left: number;
  /** Milliseconds the host asked us to wait; 0 when it did not. */
  waitingMs: number;
  /** Page last finished. */
  url: string;
  outcome: Outcome;
  detail: string;
}

export interface CrawledByHand {
  /** Pages by what came of them. */
  outcomes: Map<Outcome, number>;
  /** Pages known and left unread because the host was in trouble for too long. */
  givenUp: number;
}

const POLITE_SPACING_MS = 1000;
/** Somebody waits, so a robots.txt that cannot be had is asked for again as soon as a restarting server may be back. */
const ASK_ROBOTS_AGAIN_MS = 3000;
/** Pauses between the tries of one page, which may come right by itself; the frontier makes those for the whole host. */
const RETRY_DELAYS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
const MORE_TRIES_WHEN_BUSY = 4;

/**
 * Crawls from a forum's front page, a board or a thread without a database: same fetching, manners, reading and planning
 * as the monitor. Ends when nothing is left, `maxPages` are fetched, the signal is given, or the host gave trouble alone
 * for some minutes (for some seconds, when it has not answered before).
 * @throws Error with one sentence when `url` is no web address
 */
export async function crawlByHand(url: string, options: ByHandOptions): Promise<CrawledByHand> {
  const start = canonicalUrl(url);
  if (start === null) throw new Error(`${url} is not a web address; it must start with http:// or https://.`);
  const { rate, signal, userAgent, allowPrivateHosts } = options;
  const inFlight = rate === null ? 2 : Math.min(32, Math.max(2, Math.ceil(rate)));
  const client = openClient({ allowPrivateHosts, connections: inFlight });
  const renderer =
    options.chromium === null
      ? null
      : openRenderer({ client, userAgent, allowPrivateHosts, executablePath: options.chromium });
  const frontier = memoryFrontier({
    spacingMs: rate === null ? POLITE_SPACING_MS : 1000 / rate,
    fixed: rate !== null,
    maxPages: options.maxPages ?? Number.POSITIVE_INFINITY,
    rendered: options.chromium !== null,
  });
  const shelf: RobotsShelf = {
    load: async () => null,
    save: async (_host, _file, rules) => frontier.atLeast(rules?.crawlDelayMs ?? 0),
  };
  const admit = robotsGate(client, userAgent, shelf, ASK_ROBOTS_AGAIN_MS);
  const waitForSlot = async (host: string) => {
    await sleep(await frontier.reserve(host), undefined, signal ? { signal } : {});
  };
  const outcomes: CrawledByHand['outcomes'] = new Map();
  /** Pages to be tried again, by what came of them last; where that never happens, it is what they are. */
  const toTryAgain = new Map<string, Outcome>();
  let done = 0;
  frontier.start({ url: start, kind: 'front', threadKey: null, page: 1, listMark: null, boardKey: null });
  try {
    await crawlPages({
      frontier,
      visit: (page) =>
        visit(page, {
          client,
          userAgent,
          allowPrivateHosts,
          admit,
          waitForSlot,
          renderer,
          signal,
          ...(options.limits ? { limits: options.limits } : {}),
        }),
      deliver: {
        keep: async () => {},
        page: async (_from, page) => options.onPage(page),
        vanished: async () => {},
        gone: async () => {},
        complete: async () => {},
      },
      inFlight,
      retryDelaysMs: RETRY_DELAYS_MS,
      throttledTries: MORE_TRIES_WHEN_BUSY,
      patienceMs: Number.POSITIVE_INFINITY,
      signal,
      onVisit: (page, seen, final) => {
        if (final) {
          done++;
          count(seen.outcome);
          toTryAgain.delete(page.url);
        } else toTryAgain.set(page.url, seen.outcome);
        const { outcome, detail } = seen;
        options.onProgress({
          outcomes,
          done,
          left: frontier.left(),
          waitingMs: frontier.backoffLeft(),
          url: page.url,
          outcome,
          detail,
        });
      },
    });
  } finally {
    await renderer?.close();
    await client.destroy();
  }
  for (const outcome of toTryAgain.values()) count(outcome);
  return { outcomes, givenUp: signal?.aborted ? 0 : frontier.givenUp() };

  function count(outcome: Outcome): void {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
}
