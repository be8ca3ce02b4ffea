import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Reader, TODAYS_READER } from '../../crawler/reader.ts';
import { rereadKept } from '../../crawler/reread.ts';
import { startRestateWorker } from '../../crawler/restate-worker.ts';
import type { ReadPage, ReadPost } from '../../shared/sites/page.ts';
import { beginReread } from '../../store/ingest/begin-reread.ts';
import type { Store } from '../../store/open.ts';
import { listRestatements, rereadProgress } from '../../store/queries/restatements.ts';
import { openQueues } from '../../store/queue.ts';
import { addTestSource, roundDue, runRound, storedPosts } from '../support/crawl.ts';
import { expectTruth } from '../support/crawl-truth.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let forum: SampleForum;
let store: Store;
let sourceId: number;

beforeEach(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum()]);
  store = database.store;
  sourceId = await addTestSource(store, forum.url);
});
afterEach(async () => {
  await forum.stop();
  await database.drop();
});

/** A reader whose site file has a fault: `spoil` does to every post of a thread what the fault would. */
function broken(spoil: (post: ReadPost, index: number) => ReadPost[], version = 'broken'): Reader {
  return {
    version,
    read(text, url, seenAt): ReadPage {
      const page = TODAYS_READER.read(text, url, seenAt);
      return page.kind === 'thread' ? { ...page, posts: page.posts.flatMap(spoil) } : page;
    },
  };
}

async function reread(reader: Reader = TODAYS_READER): Promise<void> {
  const begun = await beginReread(store, { sourceId: null, engine: null }, reader.version);
  if (!begun) throw new Error('nothing is kept');
  const faults: unknown[] = [];
  const ended = await rereadKept(store, begun, {
    reader,
    understand: labelByMarks,
    identifierKey: 'test key',
    timeZone: 'Asia/Shanghai',
    onFault: (_thread, error) => faults.push(error),
  });
  expect(faults).toEqual([]);
  expect(ended).toBe(true);
}

const requests = async () => (await forum.visits()).length;
const one = async <Row>(sql: string) => (await store.pool.query(sql)).rows[0] as Row;

describe('after a site file is mended', () => {
  test('posts are as they would have been, figures with them, and nothing is asked for', async () => {
    const faulty = broken((post, index) => {
      // Every fault at once: a reply overlooked, a signature taken for a post, quotes left in the body, wrong time and author.
      if (index === 2) return [];
      const spoilt: ReadPost = {
        ...post,
        body: [...post.quotes.map(({ text }) => text), post.body, '[neg] [complaint] 悦翔'].join('\n'),
        quotes: [],
        publishedAt: post.publishedAt && new Date(Date.parse(post.publishedAt) + 8 * 3_600_000).toISOString(),
        author: index % 3 === 1 ? { id: '1', name: '别人', kind: 'member' } : post.author,
        floor: post.floor === null ? null : post.floor + 1,
      };
      return index === 1
        ? [spoilt, { ...spoilt, postId: `sig${post.postId}`, body: `悦翔 [neg] ${post.postId}` }]
        : [spoilt];
    });
    await runRound(store, forum.url, { reader: faulty });
    await expectNumbersToMatchPosts(store);
    const asked = await requests();

    await reread();
    await expectTruth(store, forum);
    await expectNumbersToMatchPosts(store);
    expect(await requests()).toBe(asked);
    // It was our mistake: nobody edited or deleted anything.
    expect(
      await one(`SELECT count(*) FILTER (WHERE version > 1 OR edited_at IS NOT NULL) AS edited,
                        count(*) FILTER (WHERE deleted_at IS NOT NULL AND withdrawn_at IS NULL) AS deleted,
                        count(*) FILTER (WHERE withdrawn_at IS NOT NULL) AS withdrawn FROM post`),
    ).toEqual({ edited: 0, deleted: 0, withdrawn: expect.toSatisfy((n: number) => n > 10) });

    const [record] = await listRestatements(store);
    expect(record).toMatchObject({
      kind: 'reader',
      state: 'done',
      from: ['broken'],
      to: TODAYS_READER.version,
    });
    expect(record?.fields).toMatchObject({
      text: expect.any(Number),
      author: expect.any(Number),
      time: expect.any(Number),
      added: expect.any(Number),
      withdrawn: expect.any(Number),
    });
    const moved = record?.months.reduce(
      (sum, month) => sum + month.negativesBefore - month.negativesAfter,
      0,
    );
    expect(moved).toBeGreaterThan(0);

    // The next visit finds the pages unchanged, and edits nothing.
    await store.pool.query(`UPDATE frontier SET due_at = now() WHERE state = 'done' AND kind = 'thread'`);
    await roundDue(store);
    await runRound(store, forum.url);
    expect(await one(`SELECT count(*) AS n FROM post WHERE version > 1`)).toEqual({ n: 0 });
    expect(await one(`SELECT count(*) AS n FROM frontier WHERE kind = 'thread' AND outcome = 'ok'`)).toEqual({
      n: 0,
    });
    await expectTruth(store, forum);
  });

  test('pages that could not be read at all give their posts', async () => {
    const faulty: Reader = {
      version: 'broken',
      read(text, url, seenAt) {
        const page = TODAYS_READER.read(text, url, seenAt);
        const { engine } = page;
        return page.kind === 'thread' && Number(page.threadId) % 2 === 0
          ? { kind: 'refused', engine, nextUrl: null, refusal: 'empty', detail: 'no posts' }
          : page;
      },
    };
    await runRound(store, forum.url, { reader: faulty });
    const before = (await storedPosts(store)).size;
    const asked = await requests();
    await reread();
    const stored = await storedPosts(store);
    expect(stored.size).toBeGreaterThan(before);
    const firstPages = (await forum.posts()).filter(({ floor }) => floor === 1).map(({ pid }) => String(pid));
    expect([...stored.keys()]).toEqual(expect.arrayContaining(firstPages));
    await expectNumbersToMatchPosts(store);
    expect(await requests()).toBe(asked);
  });

  test('done again it changes nothing, and a reader that reads nothing withdraws nothing', async () => {
    await runRound(store, forum.url);
    const posts = await storedPosts(store);
    await reread();
    expect((await listRestatements(store))[0]).toMatchObject({ changed: 0, fields: {} });
    await reread({
      version: 'blind',
      read: () => ({ kind: 'refused', engine: 'discuz', nextUrl: null, refusal: 'empty', detail: '' }),
    });
    expect(await storedPosts(store)).toEqual(posts);
  });

  test('what was withdrawn by mistake is back when the reader is mended again', async () => {
    await runRound(store, forum.url);
    await reread(broken((post, index) => (index === 1 ? [] : [post])));
    expect(await one('SELECT count(*) AS n FROM post WHERE withdrawn_at IS NOT NULL')).not.toEqual({ n: 0 });
    await expectNumbersToMatchPosts(store);
    await reread();
    await expectTruth(store, forum);
    await expectNumbersToMatchPosts(store);
    expect(await one('SELECT count(*) AS n FROM post WHERE withdrawn_at IS NOT NULL')).toEqual({ n: 0 });
  });

  test('a post its author edited or deleted stays edited and deleted', async () => {
    const faulty = broken((post) => [{ ...post, body: `${post.body} 尾巴` }]);
    await runRound(store, forum.url, { reader: faulty });
    const truth = await forum.posts();
    const [edited, gone] = truth.filter(({ floor }) => floor === 2);
    if (!edited || !gone) throw new Error('the sample forum has no replies');
    await forum.control({ do: 'edit', pid: edited.pid, body: '改了:变速箱换挡顿挫' });
    await forum.control({ do: 'delete', pid: gone.pid });
    await store.pool.query(`UPDATE frontier SET due_at = now() WHERE state = 'done' AND kind = 'thread'`);
    await roundDue(store);
    await runRound(store, forum.url, { reader: faulty });
    await reread();
    await expectTruth(store, forum);
    await expectNumbersToMatchPosts(store);
    expect(
      await one(
        `SELECT version, edited_at IS NOT NULL AS edited FROM post WHERE external_id = '${edited.pid}'`,
      ),
    ).toEqual({ version: 2, edited: true });
    expect(
      await one(
        `SELECT body, deleted_at IS NOT NULL AS deleted, withdrawn_at FROM post WHERE external_id = '${gone.pid}'`,
      ),
    ).toEqual({ body: expect.not.stringContaining('尾巴'), deleted: true, withdrawn_at: null });
  });

  test('the workers of the monitor do it as a job, with progress, when it is asked for on the page', async () => {
    await runRound(store, forum.url, { reader: broken((post, index) => (index === 1 ? [] : [post])) });
    const queues = await openQueues({ databaseUrl: database.url });
    // Begun before the product was brought up to date: it begins anew by the reader of today.
    const begun = await beginReread(store, { sourceId, engine: null }, 'yesterday');
    expect(await rereadProgress(store)).toMatchObject({ done: 0, of: begun?.threads, rate: null });
    const worker = await startRestateWorker({
      store,
      queues,
      log: pino({ level: 'silent' }),
      understand: labelByMarks,
      identifierKey: 'test key',
      timeZone: 'Asia/Shanghai',
      decides: true,
    });
    await expect.poll(() => rereadProgress(store), { timeout: 40_000 }).toBeNull();
    await worker.stop();
    await queues.close();
    expect((await listRestatements(store))[0]).toMatchObject({
      state: 'done',
      fields: { added: expect.any(Number) },
    });
    await expectTruth(store, forum);
    await expectNumbersToMatchPosts(store);
  });

  test('only the pages of the source or engine asked for are read', async () => {
    await runRound(store, forum.url);
    expect(await beginReread(store, { sourceId: sourceId + 1, engine: null }, 'r')).toBeNull();
    expect(await beginReread(store, { sourceId: null, engine: 'phpbb' }, 'r')).toBeNull();
    expect(await beginReread(store, { sourceId, engine: 'discuz' }, 'r')).toMatchObject({
      sourceId,
      engine: 'discuz',
    });
  });
});
