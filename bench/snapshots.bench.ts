import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeHtml } from '../crawler/charset.ts';
import { loadUnderstanding } from '../crawler/load-model.ts';
import { TODAYS_READER } from '../crawler/reader.ts';
import { startEmbedded } from '../store/embedded/start.ts';
import { ingestThreadPage } from '../store/ingest/thread-page.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { keepSnapshot } from '../store/snapshots/keep-snapshot.ts';
import { calibrationLine } from './calibrate.ts';
import { benchPages } from './reading/pages.ts';

const PAGES = 150;
/** The pages' posts say much the same; on a real forum few are copies of each other. */
const unlike = (text: string, n: number) =>
  text.replace(/[\u4e00-\u9fa5]/g, (letter, at: number) =>
    String.fromCharCode(0x4e00 + ((letter.charCodeAt(0) * 31 + n * 7919 + at * n) % 20_000)),
  );
const SEEN_AT = new Date('2026-11-22T12:00:00+08:00');

/** What keeping pages as fetched costs beside reading, understanding and storing them: same pages, one process, one after another. */
const folder = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const server = await startEmbedded(folder);
await migrate(server.url);
const store = openStore(server.url, 3);
console.log(calibrationLine());
try {
  const understand = await loadUnderstanding();
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO source (name, url, host, state) VALUES ('bench', 'http://bench/', 'bench', 'paused') RETURNING id`,
  );
  const sourceId = rows[0]?.id ?? 0;
  const pages: {
    url: string;
    bytes: Buffer;
    charset: string;
    contentType: string;
    frontierId: number;
  }[] = [];
  for (const { path, bytes, charset } of benchPages(PAGES)) {
    const url = `http://bench${path}`;
    const frontier = await store.pool.query<{ id: number }>(
      `INSERT INTO frontier (source_id, host, url, kind, state) VALUES ($1, 'bench', $2, 'thread', 'done') RETURNING id`,
      [sourceId, url],
    );
    const contentType = `text/html; charset=${charset}`;
    pages.push({ url, bytes, charset, contentType, frontierId: frontier.rows[0]?.id ?? 0 });
  }
  type Page = (typeof pages)[number];
  const keep = ({ url, bytes, charset, contentType, frontierId }: Page) =>
    keepSnapshot(store, {
      sourceId,
      frontierId,
      kind: 'thread',
      outcome: 'ok',
      threadKey: url,
      url,
      bytes,
      contentType,
      charset,
      engine: 'discuz',
      reader: TODAYS_READER.version,
      seenAt: SEEN_AT,
    });
  let posts = 0;
  const ingest = async ({ url, bytes, contentType, frontierId }: Page) => {
    const page = TODAYS_READER.read(decodeHtml(bytes, contentType).html, url, SEEN_AT);
    if (page.kind !== 'thread') throw new Error(`${url} is no thread`);
    await ingestThreadPage(store, {
      sourceId,
      frontierId,
      page: { ...page, posts: page.posts.map((post) => ({ ...post, body: unlike(post.body, ++posts) })) },
      seenAt: SEEN_AT,
      understand,
      identifierKey: 'bench',
      timeZone: 'Asia/Shanghai',
    });
  };
  console.log(`${PAGES} thread pages of 126 KB, 20 posts each\n`);
  console.log('| what | ms a page | CPU ms a page, this process |');
  console.log('|---|---|---|');
  const measure = async (what: string, work: (page: Page) => Promise<unknown>) => {
    const cpu = process.cpuUsage();
    const started = performance.now();
    for (const page of pages) await work(page);
    const took = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      `| ${what} | ${(took / PAGES).toFixed(1)} | ${((user + system) / 1000 / PAGES).toFixed(1)} |`,
    );
    return took;
  };
  const ingesting = await measure('read, understand, store', ingest);
  const keeping = await measure('keep as fetched', keep);
  await measure('keep again, unchanged', keep);
  const kept = await store.pool.query<{ stored: number }>('SELECT avg(stored)::int AS stored FROM snapshot');
  console.log(
    `\nKeeping adds ${((keeping / ingesting) * 100).toFixed(0)} % of the time; ${kept.rows[0]?.stored} bytes are kept of a page.`,
  );
} finally {
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
