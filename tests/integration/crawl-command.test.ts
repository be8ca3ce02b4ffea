import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseSource } from '../../crawler/recognise.ts';
import { TEST_AGENT } from '../support/crawl.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let forum: SampleForum;
let folder: string;
let files = 0;

beforeAll(async () => {
  forum = await startSampleForum({ traps: true });
  folder = await mkdtemp(join(tmpdir(), 'chesheng-crawl-'));
});
afterAll(async () => {
  await forum.stop();
  await rm(folder, { recursive: true });
});

interface Run {
  code: number | null;
  stderr: string;
  stdout: string;
  posts: { postId: string; body: string; url: string }[];
}

/** `chesheng crawl URL --out FILE …`, with one Ctrl-C when its messages match. */
async function crawl(url: string, more: string[] = [], interruptAfter?: RegExp): Promise<Run> {
  const out = join(folder, `${++files}.jsonl`);
  const args = ['server/cli.ts', 'crawl', url, '--out', out, ...more];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let interrupted = false;
  let stderr = '';
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    if (!interrupted && interruptAfter?.test(stderr)) interrupted = child.kill('SIGINT');
  });
  const [code] = await once(child, 'close');
  const text = await readFile(out, 'utf8').catch(() => '');
  const posts = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return { code, stderr, stdout, posts };
}

const ids = (posts: { postId: string }[]) => posts.map(({ postId }) => postId).sort();
const trueIds = (posts: { pid: number }[]) => posts.map(({ pid }) => String(pid)).sort();

describe('chesheng crawl', () => {
  test('writes every post below a board once, with its fields', async () => {
    const truth = (await forum.posts()).filter(({ fid }) => fid === 11);
    const { code, posts, stderr, stdout } = await crawl(`${forum.url}forum-11-1.html`, ['--rate', '200']);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(ids(posts)).toEqual(trueIds(truth));
    expect(stderr).toMatch(new RegExp(`${truth.length} posts from \\d+ pages \\(ok \\d+`));
    const first = truth.find(({ quotes, author }) => quotes.length > 0 && author !== null);
    expect(posts.find(({ postId }) => postId === String(first?.pid))).toMatchObject({
      engine: 'discuz',
      kind: 'forum',
      threadTitle: first?.threadTitle,
      author: first?.author?.name,
      publishedAt: first?.publishedAt,
      publishedPrecision: 'second',
      body: first?.body,
      floor: first?.floor,
      quotes: first?.quotes.map(({ author, text }) => ({ author, text })),
      rating: null,
    });
  });
  test('reads one thread from its address, and stops after so many pages', async () => {
    const long = (await forum.posts()).find(({ floor }) => floor > 10);
    const thread = (await forum.posts()).filter(({ tid }) => tid === long?.tid);
    const url = `${forum.url}forum.php?mod=viewthread&tid=${long?.tid}`;
    expect(ids((await crawl(url, ['--rate', '100'])).posts)).toEqual(trueIds(thread));
    expect((await crawl(url, ['--rate', '100', '--max-pages', '1'])).posts).toHaveLength(10);
  });
  test.each([
    ['thread-9001-1-1.html', /login.*never worked around/],
    ['thread-9009-1-1.html', /refused-address.*ALLOW_PRIVATE_HOSTS/],
    ['thread-9013-1-1.html', /throttled/],
    ['archiver/', /refused-by-robots/],
  ])('ends with 2 and one sentence where nothing can be read: %s', async (path, sentence) => {
    const { code, posts, stderr } = await crawl(forum.url + path, ['--rate', '50']);
    expect(code).toBe(2);
    expect(posts).toEqual([]);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(sentence);
  });
  test.each([
    [['nonsense'], /web address/],
    [['http://127.0.0.1:9/'], /network/],
    [['http://10.0.0.1/'], /refused-address/],
  ])('says what is wrong with %j', async ([url = ''], sentence) => {
    const { code, stderr } = await crawl(url);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  test("--rate is refused for somebody else's server before anything is asked of it", async () => {
    const { code, stderr } = await crawl('http://forum.example/', ['--rate', '5']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^✗ --rate is only for .*forum\.example.*ALLOW_PRIVATE_HOSTS.*without --rate.*\.\n$/,
    );
  });
  test('a wrong option is told with its name', async () => {
    const { code, stderr } = await crawl(forum.url, ['--rate', '-3']);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/--rate/);
  });
  test('Ctrl-C ends it with the posts read so far', async () => {
    const { code, posts, stderr } = await crawl(
      `${forum.url}forum-11-1.html`,
      ['--rate', '8'],
      /[1-9]\d* posts/,
    );
    expect(stderr).toContain('stopped before the end');
    expect(code).toBe(0);
    expect(posts.length).toBeGreaterThan(0);
  });
});

describe('recognising a source', () => {
  const options = () => ({ userAgent: TEST_AGENT, allowPrivateHosts: [forum.host], chromium: null });
  test.each([
    ['', 'front'],
    ['forum-11-1.html?extra=#top', 'board'],
    ['forum.php?mod=viewthread&tid=20001', 'thread'],
  ])('finds engine, kind and a preview at %j', async (path, kind) => {
    const found = await recogniseSource(forum.url + path, options());
    expect(found).toMatchObject({ ok: true, engine: 'discuz', kind });
    if (!found.ok) return;
    expect(found.posts.length).toBeGreaterThan(0);
    expect(found.posts.length).toBeLessThanOrEqual(5);
    expect(found.url).not.toMatch(/#|extra/);
    expect(found.name.length).toBeGreaterThan(0);
  });
  test('says why not, in one sentence', async () => {
    expect(await recogniseSource(`${forum.url}thread-9002-1-1.html`, options())).toMatchObject({
      ok: false,
      outcome: 'challenge',
      sentence: expect.stringContaining('验证码'),
    });
    const closed = { userAgent: TEST_AGENT, allowPrivateHosts: [], chromium: null, language: 'en' as const };
    expect(await recogniseSource(forum.url, closed)).toMatchObject({
      ok: false,
      outcome: 'refused-address',
      sentence: expect.stringContaining('ALLOW_PRIVATE_HOSTS'),
    });
    expect(await recogniseSource('javascript:alert(1)', options())).toMatchObject({ ok: false });
  });
});
