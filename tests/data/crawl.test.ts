import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import { addTestSource, runRound, storedPosts } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type SampleForum, startSampleForum, type TruePost } from '../support/sample-forum.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEXTS = join(ROOT, '../shared/data/bdci2018/train.csv');

/** HTML shows a run of blanks as one, and the page reader takes the wide blank of Chinese type for one too. */
const shown = (text: string) =>
  text
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();

let forum: SampleForum;
let truth: TruePost[];
let database: TestDatabase;

beforeAll(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum({ texts: TEXTS, limit: 1000 })]);
  truth = await forum.posts();
});
afterAll(async () => {
  await forum.stop();
  await database.drop();
});

test('a thousand real comments come out of a GBK forum as they went in', async () => {
  expect(truth.length).toBe(1000);
  await addTestSource(database.store, forum.url);
  await runRound(database.store, forum.url);
  const stored = await storedPosts(database.store);
  expect(stored.size).toBe(truth.length);
  for (const post of truth) {
    const found = stored.get(String(post.pid));
    expect(shown(found?.body ?? '')).toBe(shown(maskIdentifiers(post.body).text));
    expect(found).toMatchObject({
      tid: String(post.tid),
      threadTitle: post.threadTitle,
      floor: post.floor,
      publishedAt: post.publishedAt,
    });
  }
});

test('and the same by hand, one line a post', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chesheng-crawl-'));
  const out = join(folder, 'posts.jsonl');
  const args = ['server/cli.ts', 'crawl', forum.url, '--out', out, '--rate', '200'];
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  expect(stderr).toContain('1000 posts');
  const posts = (await readFile(out, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  await rm(folder, { recursive: true });
  expect(posts.length).toBe(truth.length);
  const byId = new Map(posts.map((post) => [post.postId, post]));
  for (const post of truth) {
    const found = byId.get(String(post.pid));
    expect(shown(found?.body ?? '')).toBe(shown(post.body));
    expect(found?.quotes.map((quote: { text: string }) => shown(quote.text))).toEqual(
      post.quotes.map(({ text }) => shown(text)),
    );
    expect(found).toMatchObject({
      engine: 'discuz',
      kind: 'forum',
      threadTitle: post.threadTitle,
      floor: post.floor,
      publishedAt: post.publishedAt,
      ...(post.author ? { author: post.author.name } : {}),
    });
  }
});
