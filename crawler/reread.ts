import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import { chosen, endReread, type Reread } from '../store/ingest/begin-reread.ts';
import type { PrepareOptions } from '../store/ingest/prepare.ts';
import { restateThread } from '../store/ingest/restate-thread.ts';
import type { PageReading } from '../store/ingest/thread-readings.ts';
import type { Store } from '../store/open.ts';
import { unpackSnapshot } from '../store/snapshots/unpack.ts';
import { transaction } from '../store/transaction.ts';
import { decodeHtml } from './charset.ts';
import { contentHashOf, judge } from './judge-page.ts';
import { type Reader, readSafely } from './reader.ts';

export interface RereadOptions extends PrepareOptions {
  reader: Reader;
  signal?: AbortSignal;
  /** No thread is begun after this moment (epoch ms). */
  until?: number;
  /** Told of a thread that could not be stored, which is left as it was. */
  onFault: (thread: { sourceId: number; threadKey: string }, error: unknown) => void;
  /** Called after every thread. */
  onThread?: () => void;
}

/**
 * Reads kept pages again by today's reader and mends what is stored, thread by thread; nothing is fetched. Any number of
 * processes may share it, and killed at any point it goes on where it was.
 * @returns true when all of them are read
 */
export async function rereadKept(store: Store, reread: Reread, options: RereadOptions): Promise<boolean> {
  let place: Place = BEGIN;
  const over = () => options.signal?.aborted || Date.now() > (options.until ?? Number.POSITIVE_INFINITY);
  while (!over()) {
    const from = place;
    place = await rereadThread(store, reread, options, place);
    // At the end of a walk, what was fetched meanwhile or held by others is looked for from the begin once more.
    if (place === BEGIN && from === BEGIN) return endReread(store, reread);
    if (place !== BEGIN) options.onThread?.();
    await breathe();
  }
  return false;
}

interface Place {
  sourceId: number;
  threadKey: string;
}
const BEGIN: Place = { sourceId: 0, threadKey: '' };

/** So many processes at once find work ahead of each other. */
const OTHERS = 8;

/** Reads the next thread behind `place` that nobody else has. Returns where that is, `BEGIN` when there is none. */
async function rereadThread(
  store: Store,
  reread: Reread,
  options: RereadOptions,
  place: Place,
): Promise<Place> {
  // One connection holds the claim on the thread, and no row, while another writes.
  return transaction(store, async (claim) => {
    const { rows } = await claim.query<Place>(
      `WITH next AS MATERIALIZED (
         SELECT DISTINCT s.source_id, s.thread_key FROM snapshot s
         WHERE ${chosen(1)} AND s.restatement_id IS DISTINCT FROM $3 AND (s.source_id, s.thread_key) > ($4::bigint, $5::text)
           AND s.seen_at < (SELECT started_at FROM restatement WHERE id = $3 AND state = 'running')
         ORDER BY 1, 2 LIMIT ${OTHERS}
       )
       SELECT source_id AS "sourceId", thread_key AS "threadKey" FROM next
       WHERE pg_try_advisory_xact_lock(hashtextextended('reread ' || thread_key, source_id)) LIMIT 1`,
      [reread.sourceId, reread.engine, reread.id, place.sourceId, place.threadKey],
    );
    const next = rows[0];
    if (!next) return BEGIN;
    const thread = { ...next, restatement: reread.id, ...options, reader: options.reader.version };
    try {
      const read = await readThreadPages(claim, next, options.reader);
      await restateThread(store, { ...thread, ...read });
    } catch (error) {
      options.onFault(next, error);
      await leaveAlone(claim, next, reread.id);
    }
    return next;
  });
}

interface Kept {
  id: number;
  kind: string;
  frontierId: number;
  page: number;
  url: string;
  contentType: string | null;
  size: number;
  seenAt: Date;
  currentAt: Date;
  gone: boolean;
  counts: boolean;
}

/** Every kept page of a thread, read by today's reader; which of them it cannot read is no reason to forget their posts. */
async function readThreadPages(client: pg.ClientBase, { sourceId, threadKey }: Place, reader: Reader) {
  const { rows } = await client.query<Kept>(
    `SELECT s.id, s.kind, s.frontier_id AS "frontierId", f.page, s.url, s.content_type AS "contentType", s.size,
            s.seen_at AS "seenAt", s.current_at AS "currentAt",
            coalesce(f.outcome = 'gone', false) OR t.gone_at IS NOT NULL AS gone,
            coalesce(f.fetched_at, s.current_at) < s.current_at + interval '5 minutes' AS counts
     FROM snapshot s JOIN frontier f ON f.id = s.frontier_id
     LEFT JOIN thread t ON t.source_id = s.source_id AND t.external_id = s.thread_key
     WHERE s.source_id = $1 AND s.thread_key = $2 ORDER BY s.current_at`,
    [sourceId, threadKey],
  );
  /** The last of each page that can be read. */
  const last = new Map<number, PageReading>();
  const readings: PageReading[] = [];
  const contentHashes = new Map<number, string>();
  for (const { id, kind, url, contentType, page: number, size, ...kept } of rows) {
    const { rows: bodies } = await client.query<{ body: Buffer }>('SELECT body FROM snapshot WHERE id = $1', [
      id,
    ]);
    const body = bodies[0]?.body;
    if (!body) continue;
    const { html } = decodeHtml(await unpackSnapshot({ body, size }), contentType);
    const page = readSafely(reader, html, url, kept.seenAt);
    if (
      page.kind !== 'thread' ||
      judge(page, { url, kind: 'thread', threadKey, page: number }, url).outcome !== 'ok'
    ) {
      // What the crawl knows this page by is not what we can read of it.
      if (kind === 'thread') contentHashes.delete(kept.frontierId);
      continue;
    }
    const reading = { ...kept, newest: false, page };
    readings.push(reading);
    last.set(kept.frontierId, reading);
    contentHashes.set(kept.frontierId, contentHashOf(page, reader));
  }
  for (const reading of last.values()) reading.newest = true;
  return { snapshots: rows.map(({ id, currentAt }) => ({ id, currentAt })), readings, contentHashes };
}

async function leaveAlone(
  client: pg.ClientBase,
  { sourceId, threadKey }: Place,
  restatement: number,
): Promise<void> {
  await client.query('UPDATE snapshot SET restatement_id = $3 WHERE source_id = $1 AND thread_key = $2', [
    sourceId,
    threadKey,
    restatement,
  ]);
  await client.query(
    'UPDATE restatement SET threads_done = threads_done + 1, moved_at = now() WHERE id = $1',
    [restatement],
  );
}
