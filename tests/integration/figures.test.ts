import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import type { Understand } from '../../shared/understanding/insight.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import type { Store } from '../../store/open.ts';
import { releaseExpired } from '../../store/queries/frontier.ts';
import { beginRounds } from '../../store/queries/rounds.ts';
import { startRound } from '../../store/queries/sources.ts';
import { judgePost } from '../../store/standing/verdict.ts';
import { addTestSource, runRound } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectFiguresToMatchPosts } from '../support/figures.ts';
import { expectGroupsToMatchTexts } from '../support/groups.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';
import {
  expectAspectsToMatchPosts,
  expectAttentionToMatchPosts,
  expectDriversToMatchPosts,
  expectTopicsToMatchPosts,
} from '../support/series-figures.ts';

/** The forum's clock stands on 22 November 2026. */
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30', baseFrom: '2026-10-01', baseTo: '2026-10-31' };
const WEEK = { from: '2026-11-16', to: '2026-11-22', baseFrom: '2026-11-09', baseTo: '2026-11-15' };
const COPIED = '我的悦翔冷车起步离合器咯噔咯噔响，去店里修了两回，师傅说都这样，希望厂家给个说法';
const TODAY = '2026-12-01';
const PROCESS = fileURLToPath(new URL('../support/crawl-process.ts', import.meta.url));

let db: TestDatabase;
let store: Store;
let forum: SampleForum;
let understand: Understand;
let sourceId: number;

beforeAll(async () => {
  [db, forum, understand] = await Promise.all([freshDatabase(), startSampleForum(), loadUnderstanding()]);
  store = db.store;
  sourceId = await addTestSource(store, forum.url);
});
afterAll(async () => {
  await forum.stop();
  await db.drop();
});

async function expectEveryFigure(leastSeries = 6): Promise<void> {
  expect(await expectNumbersToMatchPosts(store)).toBeGreaterThan(100);
  await expectGroupsToMatchTexts(store);
  expect(await expectFiguresToMatchPosts(store, NOVEMBER, null)).toBeGreaterThanOrEqual(leastSeries);
  for (const topic of ['noise', 'engine', 'afterSales', 'H'] as const) {
    await expectFiguresToMatchPosts(store, NOVEMBER, topic);
  }
  await expectFiguresToMatchPosts(store, WEEK, null);
  for (const reading of ['distinct', 'genuine'] as const)
    await expectFiguresToMatchPosts(store, WEEK, null, reading);
  for (const series of ['changan-yuexiang', 'lanzhou-zhuguang']) {
    await expectTopicsToMatchPosts(store, series, NOVEMBER, TODAY);
    await expectAspectsToMatchPosts(store, series, NOVEMBER);
    await expectDriversToMatchPosts(store, series, NOVEMBER, TODAY);
  }
  await expectAttentionToMatchPosts(store, NOVEMBER, TODAY);
}

const count = async (sql: string, what = 'count(*)'): Promise<number> =>
  (await store.pool.query<{ n: number }>(`SELECT ${what} AS n FROM ${sql}`)).rows[0]?.n ?? 0;

const postId = async (pid: number): Promise<number> =>
  (await store.pool.query<{ id: number }>('SELECT id FROM post WHERE external_id = $1', [`${pid}`])).rows[0]
    ?.id ?? 0;

/** One test, because each step stands on what the steps before have left behind. */
test('every figure equals the raw posts after kill −9, crawl, edit, deletion, relabel and a second crawl', async () => {
  await beginRounds(store, () => 5);
  const worker = spawn(process.execPath, [PROCESS, db.url, forum.url], { stdio: 'inherit' });
  while ((await count('post')) < 400 && worker.exitCode === null) await sleep(10);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  expect(await count("frontier WHERE state <> 'done'")).toBeGreaterThan(0);
  await expectEveryFigure(1);

  await store.pool.query("UPDATE frontier SET leased_until = now() - interval '1 s' WHERE state = 'leased'");
  await releaseExpired(store);
  await runRound(store, forum.url, { understand });
  const truth = await forum.posts();
  expect(await count('post WHERE deleted_at IS NULL')).toBe(truth.length);
  await expectEveryFigure();

  const recent = truth.filter(({ publishedAt }) => publishedAt >= '2026-11-02');
  const [edited, removed, relabelled] = recent.filter(({ floor }) => floor > 1);
  const lost = recent.find(({ tid, floor }) => floor === 1 && tid !== edited?.tid && tid !== relabelled?.tid);
  if (!edited || !removed || !relabelled || !lost) throw new Error('The forum has too few posts this month.');
  await forum.control({ do: 'edit', pid: edited.pid, body: '补充：发动机异响，三次都没修好，气死了' });
  await forum.control({ do: 'delete', pid: removed.pid });
  await forum.control({ do: 'delete-thread', tid: lost.tid });
  const added = await forum.control({
    do: 'reply',
    tid: edited.tid,
    body: '我的也响，去店里说正常',
    author: '老王',
  });
  for (const title of ['求助', '再问一次', '还是那个问题'])
    await forum.control({ do: 'thread', fid: 11, title, body: COPIED, author: '老王' });
  await startRound(store, sourceId);
  await runRound(store, forum.url, { understand });
  expect(await count('standing WHERE copy')).toBeGreaterThanOrEqual(2);
  expect(await count('post_version')).toBeGreaterThan(0);
  expect(await count('post WHERE deleted_at IS NOT NULL')).toBeGreaterThan(1);
  expect(await postId(added.pid ?? 0)).toBeGreaterThan(0);
  expect(await count('post WHERE deleted_at IS NULL')).toBe((await forum.posts()).length);
  await expectEveryFigure();

  await relabelPost(
    store,
    await postId(relabelled.pid),
    { polarity: 'positive', complaint: false, topics: [], groups: [] },
    'ann',
  );
  await relabelPost(
    store,
    await postId(edited.pid),
    { polarity: 'negative', complaint: true, groups: ['A', 'J'], topics: ['engine', 'afterSales'] },
    'ann',
  );
  await expectEveryFigure();

  const copy = await count('(SELECT max(post_id) FROM standing WHERE copy) AS last(n)', 'n');
  await judgePost(store, copy, true, { id: 'ann', role: 'pr' });
  expect(await count('standing WHERE suspected')).toBeGreaterThan(0);
  await expectEveryFigure();
}, 240_000);
