import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Understand } from '../shared/understanding/insight.ts';
import { deleteSource, sourcesToDelete } from '../store/ingest/delete-source.ts';
import type { Store } from '../store/open.ts';
import { hostsDue, releaseExpired } from '../store/queries/frontier.ts';
import { forgetRounds } from '../store/queries/health.ts';
import { beginRounds, endRounds } from '../store/queries/rounds.ts';
import type { Queues } from '../store/queue.ts';
import { expireSnapshots } from '../store/snapshots/expire-snapshots.ts';
import { minSpacingOf, openHostCrawler } from './crawl-host.ts';

export interface CrawlWorkerOptions {
  store: Store;
  queues: Queues;
  settings: {
    userAgent: string;
    allowPrivateHosts: readonly string[];
    timeZone: string;
    chromium: string | null;
  };
  log: Logger;
  understand: Understand;
  identifierKey: string;
}

/** A job is the clock that starts rounds, a batch of one host's pages, the nightly clearing up, or a source to delete. */
type CrawlJob = { host?: string; nightly?: true; remove?: number };

const QUEUE = 'crawl';
const TICK_MS = 3000;
/** Twenty past three in the business time zone. */
const NIGHTLY = '20 3 * * *';
const HOSTS_AT_A_TIME = 16;
/** A batch ends after so long, so that hosts take turns. */
const BATCH_MS = 60_000;

/**
 * Starts this process's share of the crawling: a clock that begins and ends rounds and gives every host with something
 * due a job, and workers that do those jobs. Any number of processes may do so on one database; jobs are idempotent and
 * a host has at most one at a time.
 */
export async function startCrawlWorkers(options: CrawlWorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { store, queues, settings, log } = options;
  const queue = await queues.makeQueue<CrawlJob>(QUEUE);
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  const crawler = openHostCrawler({ ...options, ...settings });

  async function tick(): Promise<void> {
    await releaseExpired(store);
    const { timeZone, allowPrivateHosts } = settings;
    const begun = await beginRounds(store, (host) => minSpacingOf(host, allowPrivateHosts), timeZone);
    for (const { sourceId, host } of begun) log.info({ sourceId, host }, 'round begins');
    for (const host of await hostsDue(store, timeZone)) {
      // BullMQ takes no colon in ids, and a host has one.
      const id = createHash('sha256').update(host).digest('hex').slice(0, 32);
      await queue.add('host', { host }, { deduplication: { id } });
    }
    for (const id of await sourcesToDelete(store)) {
      await queue.add('delete', { remove: id }, { deduplication: { id: `delete-${id}` } });
    }
    for (const ended of await endRounds(store)) log.info(ended, 'round ends');
  }

  async function clearUp(): Promise<void> {
    const snapshots = await expireSnapshots(store);
    const rounds = await forgetRounds(store);
    log.info({ snapshots, rounds }, 'kept pages and rounds whose time is over are deleted');
  }

  async function work({ host, nightly, remove }: CrawlJob): Promise<void> {
    if (stopping.signal.aborted) return;
    if (nightly) return clearUp();
    if (remove !== undefined) {
      if (await deleteSource(store, remove, stopping.signal))
        log.info({ sourceId: remove }, 'source deleted');
      return;
    }
    if (host === undefined) return tick();
    await crawler.crawl(host, { signal: stopping.signal, until: Date.now() + BATCH_MS });
    await endRounds(store);
  }

  await queues.makeWorker<CrawlJob>(
    QUEUE,
    async ({ data }) => {
      const job = work(data);
      running.add(job);
      await job.finally(() => running.delete(job));
    },
    { concurrency: HOSTS_AT_A_TIME, onError: (error) => log.error({ err: error }, 'crawl queue') },
  );
  await queue.upsertJobScheduler('crawl-tick', { every: TICK_MS }, { name: 'tick', data: {} });
  await queue.upsertJobScheduler(
    'crawl-nightly',
    { pattern: NIGHTLY, tz: settings.timeZone },
    { name: 'nightly', data: { nightly: true } },
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.race([Promise.allSettled(running), sleep(10_000, undefined, { ref: false })]);
      await crawler.close();
    },
  };
}
