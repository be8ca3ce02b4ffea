import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Understand } from '../shared/understanding/insight.ts';
import { beginReread, runningReread } from '../store/ingest/begin-reread.ts';
import {
  beginRestatement,
  endRestatement,
  restatementTowards,
  resumeRestatement,
} from '../store/ingest/begin-restatement.ts';
import { type Place, restateBatch } from '../store/ingest/restate.ts';
import type { Store } from '../store/open.ts';
import { pagesLeased } from '../store/queries/frontier.ts';
import type { Queues } from '../store/queue.ts';
import { startTickingWorker } from '../store/ticking-worker.ts';
import { readerOf } from './reader.ts';
import { rereadKept } from './reread.ts';
import { sitesInForce } from './sites-in-force.ts';

export interface RestateWorkerOptions {
  store: Store;
  queues: Queues;
  log: Logger;
  understand: Understand;
  identifierKey: string;
  timeZone: string;
  /** The monitor says which model is right; a process that only helps follows, or stands aside with another model. */
  decides: boolean;
}

export const RESTATE_QUEUE = 'restate';
const TICK_MS = 5000;
/** A job ends after so long; the next tick goes on. */
const WORK_MS = 60_000;

/**
 * Starts this process's share of restating history: stored posts by another model, kept pages by a mended reader. When a post was last read by another model, all such posts are
 * read by this one, newest first. Any number of processes may share it; killed, the next tick of any goes on. While
 * pages are being read it rests as long as it works, so that a crawl is not held up.
 */
export async function startRestateWorker(options: RestateWorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { store, queues, log, understand, decides } = options;
  const { version } = understand('');
  let resumed: number | null = null;

  async function work(signal: AbortSignal): Promise<void> {
    await workOnModel(signal);
    const running = await runningReread(store);
    if (running === null) return;
    const reader = readerOf(await sitesInForce(store));
    // Site files were mended once more since it began, or the product is another: it begins anew by what is right now.
    const anew = running.to !== reader.version;
    if (anew && !decides) return;
    const reread = anew ? await beginReread(store, running, reader.version) : running;
    if (reread === null) return;
    const ended = await rereadKept(store, reread, {
      ...options,
      reader,
      signal,
      until: Date.now() + WORK_MS,
      onFault: ({ sourceId, threadKey }, err) =>
        log.error({ err, sourceId, threadKey }, 'kept pages of a thread could not be stored again'),
    });
    if (ended) log.info({ restatement: reread.id }, 'all kept pages are read again');
  }

  async function workOnModel(signal: AbortSignal): Promise<void> {
    const restatement = decides
      ? await beginRestatement(store, version)
      : await restatementTowards(store, version);
    if (restatement === null) return;
    if (decides && resumed !== restatement) {
      resumed = restatement;
      await resumeRestatement(store, restatement);
      log.info({ restatement, version }, 'reading stored posts anew');
    }
    const until = Date.now() + WORK_MS;
    let place: Place = null;
    while (!signal.aborted && Date.now() < until) {
      const began = Date.now();
      const from: Place = place;
      place = await restateBatch(store, { restatement, version, understand }, from);
      // At the end of a walk, what others held or edits brought is looked for from the begin once more.
      if (place === null && from === null) {
        if (await endRestatement(store, restatement, version)) {
          resumed = null;
          log.info({ restatement, version }, 'all stored posts are read anew');
        }
        return;
      }
      if (await pagesLeased(store)) await sleep(Date.now() - began, undefined, { signal }).catch(() => {});
    }
  }

  return startTickingWorker({
    queues,
    name: RESTATE_QUEUE,
    everyMs: TICK_MS,
    look: work,
    onError: (error) => log.error({ err: error }, 'restate queue'),
    patienceMs: 10_000,
  });
}
