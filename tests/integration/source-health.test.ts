import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Reader, TODAYS_READER } from '../../crawler/reader.ts';
import { sourcesTable } from '../../server/commands/sources.ts';
import { ingestThreadPage } from '../../store/ingest/thread-page.ts';
import type { Store } from '../../store/open.ts';
import { attention } from '../../store/queries/attention.ts';
import { acceptYield } from '../../store/queries/health.ts';
import { overview } from '../../store/queries/numbers.ts';
import { endRounds } from '../../store/queries/rounds.ts';
import { findSource } from '../../store/queries/sources.ts';
import { addTestSource, roundDue, runRound } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';
import { startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let store: Store;

beforeEach(async () => {
  database = await freshDatabase();
  store = database.store;
});
afterEach(() => database.drop());

const HOUR_MS = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS);

/** A source that has been read, with a post every so many hours, the last of them a while ago. */
async function heard({ every, last, posts = 60 }: { every: number; last: number; posts?: number }) {
  const { sourceId, page } = await aSource(store);
  await ingestThreadPage(store, {
    sourceId,
    frontierId: await page('thread-1-1-1.html'),
    understand: labelByMarks,
    identifierKey: 'test key',
    timeZone: 'Asia/Shanghai',
    seenAt: ago(last),
    page: aThread(
      '1',
      Array.from({ length: posts }, (_, n) =>
        aPost(`${n + 1}`, `悦翔 ${n}`, { floor: n + 1, publishedAt: ago(last + n * every).toISOString() }),
      ),
    ),
  });
  await store.pool.query('UPDATE source SET last_new_at = $1', [ago(last)]);
  return sourceId;
}

/** A round in which nothing was to fetch comes to its end. */
async function endRound() {
  await store.pool.query(
    `UPDATE source SET state = 'crawling', next_round_at = NULL, round_started_at = now() - interval '1 minute'`,
  );
  return (await endRounds(store))[0];
}

describe('a silent source', () => {
  test.each([
    ['writes every hour, nothing for 30', { every: 1, last: 30 }, 'quiet'],
    ['writes every hour, nothing for 20: never under 24', { every: 1, last: 20 }, 'healthy'],
    ['writes every third day, nothing for four', { every: 72, last: 96 }, 'healthy'],
    ['writes every third day, nothing for seven', { every: 72, last: 168 }, 'quiet'],
    ['too few posts to tell, nothing for two days', { every: 1, last: 48, posts: 3 }, 'healthy'],
    ['too few posts to tell, nothing for eight days', { every: 1, last: 192, posts: 3 }, 'quiet'],
  ])('%s', async (_, rhythm, state) => {
    await heard(rhythm);
    expect(await endRound()).toMatchObject({ state, trouble: state === 'quiet' ? 'silent' : null });
  });

  test('shows while the next round runs, asks for a person, and marks the figures that reach into its silence', async () => {
    const id = await heard({ every: 1, last: 30 });
    await endRound();
    await store.pool.query(`UPDATE source SET state = 'crawling'`);
    expect((await findSource(store, id, 'en'))?.reason).toMatch(/Open the site/);
    const day = (hours: number) => ago(hours).toISOString().slice(0, 10);
    const now = { from: day(24 * 20), to: day(0) };
    expect((await attention(store, now, now.to, 'en')).items).toMatchObject([
      { kind: 'source', id, state: 'quiet' },
    ]);
    const asked = { ...now, compare: 'previous', reading: 'raw' } as const;
    const seen = await overview(store, asked, 'test', now.to);
    expect(seen.coverage).toMatchObject({ sources: 1, silent: 1 });
    expect(seen.series.map(({ series, silent }) => [series, silent])).toEqual([
      ['changan-yuexiang', ['bbs.example.com']],
    ]);
    const past = { ...asked, from: day(24 * 5), to: day(24 * 3) };
    expect((await overview(store, past, 'test', now.to)).series[0]?.silent).toEqual([]);
  });
});

test('lag is told from publication to first sight, of what was written while we listened', async () => {
  const { sourceId, page } = await aSource(store);
  await store.pool.query(
    `INSERT INTO round (source_id, started_at, state, pages, thread_pages, posts, list_pages, threads)
     VALUES ($1, now() - interval '2 days', 'healthy', 1, 1, 1, 1, 1)`,
    [sourceId],
  );
  const posts = Array.from({ length: 10 }, (_, n) =>
    aPost(`${n}`, `悦翔 ${n}`, { floor: n + 1, publishedAt: ago((n + 1) / 10).toISOString() }),
  );
  await ingestThreadPage(store, {
    sourceId,
    frontierId: await page('thread-1-1-1.html'),
    understand: labelByMarks,
    identifierKey: 'test key',
    timeZone: 'Asia/Shanghai',
    seenAt: new Date(),
    page: aThread('1', [
      ...posts,
      aPost('old', '悦翔', { floor: 11, publishedAt: ago(24 * 5).toISOString() }),
    ]),
  });
  await endRound();
  const source = await findSource(store, sourceId, 'en');
  expect(source?.health?.lag).toMatchObject({ posts: 10, medianMinutes: 33, p90Minutes: 55 });
});

describe('a site file that no longer fits', () => {
  const oneEach: Reader = {
    version: 'broken',
    read(text, url, seenAt) {
      const page = TODAYS_READER.read(text, url, seenAt);
      return page.kind === 'thread' ? { ...page, posts: page.posts.slice(0, 1) } : page;
    },
  };

  test('shows as a fall of what pages yield, says what to do, and is over when it is mended or found right', async () => {
    const forum = await startSampleForum();
    try {
      const id = await addTestSource(store, forum.url);
      await store.pool.query(
        `INSERT INTO round (source_id, started_at, state, pages, thread_pages, posts, list_pages, threads)
         SELECT $1, now() - n * interval '1 hour', 'healthy', 12, 10, 60, 2, 30 FROM generate_series(1, 5) n`,
        [id],
      );
      expect(await runRound(store, forum.url, { reader: oneEach })).toMatchObject([
        { state: 'failing', trouble: 'low-yield' },
      ]);
      const source = await findSource(store, id, 'en');
      expect(source).toMatchObject({
        state: 'failing',
        trouble: 'low-yield',
        health: { yields: { posts: { now: 1, usual: 6 } }, storage: { pages: expect.any(Number) } },
      });
      expect(source?.reason).toMatch(/yield far less/);
      expect(source?.health?.storage.bytes).toBeGreaterThan(1000);
      const table = source ? sourcesTable([source]) : '';
      expect(table).toMatch(/^id +source +state +last fetch/);
      expect(table).toMatch(/failing .* 1 \(usual 6\)/);
      expect(table.split('\n')[2]).toMatch(/^ {4}Pages open but yield/);

      // Nothing read says nothing.
      await roundDue(store);
      expect(await runRound(store, forum.url)).toMatchObject([{ trouble: 'low-yield' }]);
      await acceptYield(store, id);
      expect(await findSource(store, id, 'en')).toMatchObject({
        state: 'healthy',
        trouble: null,
        reason: '',
      });
      await store.pool.query('UPDATE source SET yield_since = NULL');
      await store.pool.query(
        `UPDATE frontier SET due_at = now(), content_hash = NULL, etag = NULL WHERE kind = 'thread' AND state = 'done'`,
      );
      await roundDue(store);
      expect(await runRound(store, forum.url)).toMatchObject([{ state: 'healthy', trouble: null }]);
    } finally {
      await forum.stop();
    }
  });
});
