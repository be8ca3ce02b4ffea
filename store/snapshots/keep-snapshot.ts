import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import type { Store } from '../open.ts';
import type { Outcome } from '../queries/outcomes.ts';
import { type SnapshotKind, TROUBLE_EVERY_HOURS } from './retention.ts';

/** Away from the thread that reads pages. */
const compress = promisify(zstdCompress);

/** A page as it was fetched. */
export interface FetchedPage {
  sourceId: number;
  frontierId: number;
  kind: SnapshotKind;
  outcome: Outcome;
  /** Thread id on its site, for thread pages. */
  threadKey: string | null;
  /** After redirects. */
  url: string;
  /** As fetched, content codings undone. */
  bytes: Uint8Array;
  contentType: string | null;
  charset: string;
  engine: string | null;
  /** Version of the reader. */
  reader: string;
  seenAt: Date;
}

/**
 * Keeps a page, once per distinct content; a page that shows what it showed last time writes nothing, and so does one of
 * which only counters changed (`unchanged`). Returns whether something was written.
 */
export async function keepSnapshot(store: Store, page: FetchedPage): Promise<boolean> {
  const hash = createHash('sha256').update(page.bytes).digest('base64url');
  if (!(await isWanted(store, page, hash))) return false;
  const body = await compress(page.bytes);
  await store.pool.query(
    `INSERT INTO snapshot AS s (source_id, frontier_id, kind, outcome, thread_key, url, content_type, charset, hash, size,
                                stored, body, seen_at, current_at, engine, reader)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15)
     ON CONFLICT (frontier_id, hash) DO UPDATE SET kind = EXCLUDED.kind, outcome = EXCLUDED.outcome,
       thread_key = EXCLUDED.thread_key, engine = EXCLUDED.engine, reader = EXCLUDED.reader,
       current_at = EXCLUDED.current_at`,
    [
      page.sourceId,
      page.frontierId,
      page.kind,
      page.outcome,
      page.threadKey,
      page.url,
      page.contentType,
      page.charset,
      hash,
      page.bytes.length,
      body.length,
      body,
      page.seenAt,
      page.engine,
      page.reader,
    ],
  );
  return true;
}

/** Asked before anything is compressed: most pages of a running source are known. */
async function isWanted(store: Store, page: FetchedPage, hash: string): Promise<boolean> {
  const { rows } = await store.pool.query<{
    days: number | null;
    newest: string | null;
    today: boolean;
  }>(
    `SELECT s.snapshot_days AS days,
       (SELECT hash FROM snapshot WHERE frontier_id = $2 AND kind = 'thread' ORDER BY current_at DESC LIMIT 1) AS newest,
       EXISTS (SELECT 1 FROM snapshot WHERE frontier_id = $2 AND kind = 'trouble' AND outcome = $3
                 AND current_at > $4::timestamptz - ${TROUBLE_EVERY_HOURS} * interval '1 hour') AS today
     FROM source s WHERE s.id = $1`,
    [page.sourceId, page.frontierId, page.outcome, page.seenAt],
  );
  const known = rows[0];
  if (!known) return false;
  if (page.kind === 'trouble') return !known.today;
  if (known.days === 0) return false;
  return page.outcome === 'unchanged' ? known.newest === null : known.newest !== hash;
}
