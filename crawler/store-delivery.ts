import pg from 'pg';
import type { Understand } from '../shared/understanding/insight.ts';
import { markThreadGone, settleThread } from '../store/ingest/settle.ts';
import { ingestThreadPages, type PageToIngest, storableTogether } from '../store/ingest/thread-page.ts';
import type { Store } from '../store/open.ts';
import { missPostsOf } from '../store/queries/settle-page.ts';
import { keepSnapshot } from '../store/snapshots/keep-snapshot.ts';
import { snapshotKind } from '../store/snapshots/retention.ts';
import { type Delivery, UndeliverableError } from './crawl-pages.ts';
import { listedViews } from './frontier/plan.ts';
import { gather } from './gather.ts';

export interface StoreDeliveryOptions {
  understand: Understand;
  identifierKey: string;
  timeZone: string;
}

/** Pages stored in one transaction: half of those under way, so that the others are fetched and read meanwhile. */
const PAGES_AT_ONCE = 4;
/** A page waits no longer than this for others to be stored with it. */
const LINGER_MS = 50;

/** Puts what was read into the store. A page the store cannot take is that page's fault; a store that is away is not. */
export function storeDelivery(store: Store, options: StoreDeliveryOptions): Delivery {
  const ingestOne = gather({
    together: (pages: readonly PageToIngest[]) => ingestThreadPages(store, pages),
    fits: storableTogether,
    most: PAGES_AT_ONCE,
    lingerMs: LINGER_MS,
  });
  return {
    async keep({ id, sourceId, threadKey }, { raw, page, outcome, url, seenAt }) {
      const kind = snapshotKind(outcome, page?.kind === 'thread');
      if (raw === null || kind === null) return;
      await keepSnapshot(store, {
        ...raw,
        sourceId,
        frontierId: id,
        kind,
        outcome,
        threadKey: page?.kind === 'thread' ? page.threadId : threadKey,
        url,
        engine: page?.engine ?? null,
        seenAt,
      });
    },
    async page({ id, sourceId, listMark }, read, seenAt) {
      // Some engines print a thread's views in their lists alone.
      const page = { ...read, views: read.views ?? listedViews(listMark) };
      const ingest = () => ingestOne({ ...options, sourceId, frontierId: id, page, seenAt });
      try {
        await ingest().catch((error: unknown) => {
          // Another worker stored the same post a moment ago; now it is there and the page can be compared with it.
          if (codeOf(error) === UNIQUE_VIOLATION) return ingest();
          throw error;
        });
      } catch (error) {
        if (!isPagesFault(error)) throw error;
        throw new UndeliverableError(error instanceof Error ? error.message : String(error), {
          cause: error,
        });
      }
    },
    vanished: ({ id }, at) => missPostsOf(store, id, at),
    async gone({ sourceId, threadKey }) {
      if (threadKey !== null) await markThreadGone(store, sourceId, threadKey);
    },
    async complete(sourceId, threadKey) {
      await settleThread(store, sourceId, threadKey);
    },
  };
}

const UNIQUE_VIOLATION = '23505';

function codeOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : '';
}

/** Data and integrity errors come from the page; so does whatever is thrown before the database is asked. */
function isPagesFault(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return /^2[23]/.test(error.code ?? '');
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}
