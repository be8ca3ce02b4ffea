import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Understand } from '../shared/understanding/insight.ts';
import type { Store } from '../store/open.ts';
import { loadRobots, reserveSlot, saveRobots } from '../store/queries/hosts.ts';
import { nameEngine } from '../store/queries/sources.ts';
import { crawlPages } from './crawl-pages.ts';
import { isListed } from './fetching/address.ts';
import { openClient } from './fetching/client.ts';
import type { FetchLimits } from './fetching/fetch-page.ts';
import { databaseFrontier } from './frontier/database.ts';
import { robotsGate } from './manners/robots-gate.ts';
import { type Reader, readerOf } from './reader.ts';
import { openRenderer } from './rendering/renderer.ts';
import { sitesInForce } from './sites-in-force.ts';
import { storeDelivery } from './store-delivery.ts';
import { visit } from './visit.ts';

export interface HostCrawlerOptions {
  store: Store;
  userAgent: string;
  allowPrivateHosts: readonly string[];
  timeZone: string;
  understand: Understand;
  identifierKey: string;
  log: Logger;
  /** Chromium for sources that show nothing without scripts; null where there is none. */
  chromium: string | null;
  limits?: Partial<FetchLimits>;
  /** Today's when left out. */
  reader?: Reader;
  /** Pauses between tries of a page that may come right by itself. */
  retryDelaysMs?: readonly number[];
}

export interface HostCrawler {
  /** Crawls what is due on a host, until nothing can be claimed for a while, `until` (epoch ms), or the signal. */
  crawl(host: string, options?: { until?: number; signal?: AbortSignal }): Promise<void>;
  close(): Promise<void>;
}

const POLITE_MS = 1000;
/** The operator's own servers, on private addresses listed by hand. */
const OWN_MS = 10;
const RETRY_DELAYS_MS = [10_000, 60_000, 600_000];
/** Longer than any visit may take, robots.txt and waiting included. */
const LEASE_MS = 180_000;
const IN_FLIGHT = 8;
const PATIENCE_MS = 2500;

function isOwn(host: string, allowPrivateHosts: readonly string[]): boolean {
  const { hostname, port } = new URL(`http://${host}`);
  return isListed(hostname, port || '80', allowPrivateHosts);
}

/** How far apart requests to a host are when its robots.txt asks for nothing more. */
export function minSpacingOf(host: string, allowPrivateHosts: readonly string[]): number {
  return isOwn(host, allowPrivateHosts) ? OWN_MS : POLITE_MS;
}

/** Crawls hosts from the frontier in the database into the store; one for a process, holding its connections. */
export function openHostCrawler(options: HostCrawlerOptions): HostCrawler {
  const { store, userAgent, allowPrivateHosts, timeZone, log } = options;
  const client = openClient({ allowPrivateHosts });
  const renderer =
    options.chromium === null
      ? null
      : openRenderer({ client, userAgent, allowPrivateHosts, executablePath: options.chromium });
  const deliver = storeDelivery(store, options);
  const named = new Set<number>();
  const admit = robotsGate(client, userAgent, {
    load: (host) => loadRobots(store, host),
    save: (host, file, rules) =>
      saveRobots(
        store,
        host,
        file,
        Math.max(minSpacingOf(host, allowPrivateHosts), rules?.crawlDelayMs ?? 0),
      ),
  });
  return {
    async crawl(host, { until, signal } = {}) {
      const waitForSlot = async (slotHost: string) => {
        await sleep(await reserveSlot(store, slotHost), undefined, signal ? { signal } : {});
      };
      const { limits } = options;
      const reader = options.reader ?? readerOf(await sitesInForce(store));
      const how = {
        client,
        userAgent,
        allowPrivateHosts,
        admit,
        waitForSlot,
        renderer,
        reader,
        signal,
        ...(limits ? { limits } : {}),
      };
      await crawlPages({
        frontier: databaseFrontier(store, {
          host,
          leaseMs: LEASE_MS,
          timeZone,
          // A busy crawler finds every answer slow; on the operator's own servers pages in flight are bound enough.
          spacing: isOwn(host, allowPrivateHosts) ? 'fixed' : 'adaptive',
        }),
        visit: (page) => visit(page, how),
        deliver,
        inFlight: IN_FLIGHT,
        retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
        throttledTries: 2,
        patienceMs: PATIENCE_MS,
        signal,
        ...(until === undefined ? {} : { until }),
        onFault: (page, err) => {
          log.error({ err, sourceId: page.sourceId, url: page.url }, 'page could not be handled');
        },
        onVisit: (page, seen) => {
          const { outcome, detail, milliseconds } = seen;
          log.debug({ sourceId: page.sourceId, url: page.url, outcome, detail, milliseconds }, 'page');
          if (seen.page && !named.has(page.sourceId)) {
            named.add(page.sourceId);
            void nameEngine(store, page.sourceId, seen.page.engine).catch((err: unknown) => {
              log.warn({ err, sourceId: page.sourceId }, 'engine could not be noted');
            });
          }
        },
      });
    },
    async close() {
      await renderer?.close();
      await client.destroy();
    },
  };
}
