import pino from 'pino';
import { type HostCrawlerOptions, minSpacingOf, openHostCrawler } from '../../crawler/crawl-host.ts';
import type { Store } from '../../store/open.ts';
import { ensureHost } from '../../store/queries/hosts.ts';
import { beginRounds, endRounds } from '../../store/queries/rounds.ts';
import { insertSource } from '../../store/queries/sources.ts';
import { labelByMarks } from './labels.ts';

export const TEST_AGENT = 'CheshengTest/0.1 (tests; nobody@example.com)';

/** A source on a server of the test's own, asked as fast as `spacingMs` allows. */
export async function addTestSource(store: Store, url: string, spacingMs = 5): Promise<number> {
  await ensureHost(store, new URL(url).host, spacingMs);
  const id = await insertSource(store, new URL(url), 'test', null);
  if (id === null) throw new Error('the source is there already');
  return id;
}

export function crawlerFor(store: Store, url: string, options: Partial<HostCrawlerOptions> = {}) {
  return openHostCrawler({
    store,
    userAgent: TEST_AGENT,
    allowPrivateHosts: [new URL(url).host],
    chromium: null,
    timeZone: 'Asia/Shanghai',
    understand: labelByMarks,
    identifierKey: 'test key',
    log: pino({ level: 'silent' }),
    retryDelaysMs: [10, 10],
    ...options,
  });
}

/** One round of everything that is due, from its begin to its end. */
export async function runRound(store: Store, url: string, options: Partial<HostCrawlerOptions> = {}) {
  const crawler = crawlerFor(store, url, options);
  try {
    await beginRounds(store, (host) => minSpacingOf(host, [host]));
    await crawler.crawl(new URL(url).host);
    return await endRounds(store);
  } finally {
    await crawler.close();
  }
}

/** The next round of every source is due now. */
export async function roundDue(store: Store): Promise<void> {
  await store.pool.query('UPDATE source SET next_round_at = now()');
}

export interface StoredPostRow {
  externalId: string;
  tid: string;
  threadTitle: string;
  floor: number | null;
  author: string;
  member: boolean;
  publishedAt: string | null;
  body: string;
  quotes: { author: string | null; text: string }[];
}

/** Stored posts that are not deleted, by id on the site. */
export async function storedPosts(store: Store): Promise<Map<string, StoredPostRow>> {
  const { rows } = await store.pool.query<StoredPostRow & { at: Date | null }>(
    `SELECT p.external_id AS "externalId", t.external_id AS tid, t.title AS "threadTitle", p.floor, a.name AS author,
       a.member, p.published_at AS at, p.body, p.quotes
     FROM post p JOIN thread t ON t.id = p.thread_id JOIN author a ON a.id = p.author_id
     WHERE p.deleted_at IS NULL`,
  );
  return new Map(
    rows.map(({ at, ...row }) => [row.externalId, { ...row, publishedAt: at?.toISOString() ?? null }]),
  );
}
