import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHtml } from '../../crawler/read-html.ts';
import { labelledPosts } from '../../sample/forum/truth.ts';
import { readOptions } from '../../sample/options.ts';
import { dateWords } from '../../sample/phpbb/dates.ts';
import type { RunningForum } from '../../sample/serve/start.ts';
import type { ReadPost, ThreadPage } from '../../shared/sites/page.ts';
import { bytes, control, NOW, open } from './visit.ts';

let forum: RunningForum;
beforeAll(async () => {
  forum = await open(['--engine', 'phpbb']);
});
afterAll(() => forum.stop());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, forum.url), { headers });

async function read(path: string) {
  const url = new URL(path, forum.url);
  return readHtml(await (await fetch(url)).text(), url.href, new Date(NOW));
}

/** Every page of a thread by its "next" links. */
async function readThread(path: string): Promise<ThreadPage[]> {
  const pages: ThreadPage[] = [];
  for (let next: string | null = path; next !== null; ) {
    const page = await read(next);
    if (page.kind !== 'thread') throw new Error(`${next} is no thread: ${JSON.stringify(page)}`);
    pages.push(page);
    next = page.nextUrl;
  }
  return pages;
}

async function walkForum(): Promise<
  { path: string; title: string; replies: number | null; sticky: boolean }[]
> {
  const front = await read('/');
  if (front.kind !== 'boards') throw new Error('no boards');
  const rows = [];
  for (const { url } of front.boards)
    for (let next: string | null = url; next !== null; ) {
      const list = await read(next);
      if (list.kind !== 'list') break;
      for (const { url: path, title, replies, sticky } of list.threads)
        rows.push({ path, title, replies, sticky });
      next = list.nextUrl;
    }
  return rows;
}

describe('the second sample forum', () => {
  it('read by its links shows every post of the truth once, with author, time, floor, text and quote', async () => {
    const truth = labelledPosts(forum.forum);
    const rows = await walkForum();
    const found = new Map<string, ReadPost & { title: string; board: string | null }>();
    let count = 0;
    for (const { path, title, replies } of rows) {
      const pages = await readThread(path);
      const posts = pages.flatMap((page) => page.posts);
      expect(replies).toBe(posts.length - 1);
      expect(pages[0]?.replies).toBe(replies);
      count += posts.length;
      for (const post of posts) found.set(post.postId, { ...post, title, board: pages[0]?.board ?? null });
    }
    expect(truth.length).toBeGreaterThan(600);
    expect(count).toBe(truth.length);
    expect(truth.some(({ floor }) => floor > 20)).toBe(true);
    for (const post of truth)
      expect(found.get(String(post.pid))).toMatchObject({
        title: post.threadTitle,
        board: post.board,
        floor: post.floor,
        opening: post.opening,
        body: post.body,
        publishedAt: new Date(post.publishedAt).toISOString(),
        author: post.author
          ? { id: String(post.author.uid), name: post.author.name, kind: 'member' }
          : { id: null, kind: 'guest' },
        quotes: post.quotes.map(({ author, text, pid }) => ({
          author,
          text,
          ...(author === null ? {} : { postId: String(pid) }),
        })),
      });
  });

  it('shows edit notes, signatures, pictures and pinned threads, and none of them in a body', async () => {
    const rows = await walkForum();
    expect(rows.filter(({ sticky }) => sticky)).toHaveLength(6);
    const pages = (await Promise.all(rows.slice(0, 20).map(({ path }) => readThread(path)))).flat();
    const posts = pages.flatMap((page) => page.posts);
    expect(posts.some(({ editedText }) => editedText?.startsWith('最后由'))).toBe(true);
    expect(posts.some(({ images }) => images.some((image) => image.includes('/download/file.php?id=')))).toBe(
      true,
    );
    expect(posts.map(({ body }) => body).join()).not.toMatch(/最后由|附件|写道|KiB/);
    const html = await (await ask(rows[0]?.path ?? '')).text();
    expect(html).toContain('class="signature"');
  });

  it('names the visit in every link until the cookie comes back', async () => {
    const first = await ask('/viewforum.php?f=3');
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const links = [...(await first.text()).matchAll(/href="(\.\/[^"]*\.php[^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(50);
    for (const href of links) expect(href).toMatch(/sid=[0-9a-f]{32}/);
    const again = await ask('/viewforum.php?f=3', { Cookie: cookie });
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).not.toContain('sid=');
  });

  it('answers 304 to a visitor without a cookie too, until something is written', async () => {
    const own = await open(['--engine', 'phpbb']);
    try {
      const tid = own.forum.threads.find(({ posts }) => posts.length < 9)?.tid ?? 0;
      const url = new URL(`viewtopic.php?t=${tid}`, own.url);
      const etag = (await fetch(url)).headers.get('etag') ?? '';
      const known = () => fetch(url, { headers: { 'If-None-Match': etag } });
      expect((await known()).status).toBe(304);
      await control(own, { do: 'reply', tid, body: '顶一下' });
      const fresh = await known();
      expect(fresh.status).toBe(200);
      expect(await fresh.text()).toContain('顶一下');
    } finally {
      await own.stop();
    }
  });

  it('serves the same bytes for the same seed and clock', async () => {
    const [one, other] = await Promise.all([open(['--engine', 'phpbb']), open(['--engine', 'phpbb'])]);
    try {
      for (const path of ['/', 'viewforum.php?f=5'])
        expect((await bytes(one, path)).equals(await bytes(other, path))).toBe(true);
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  });

  it('leads from a post to its page, and from any start beyond the end to the last page', async () => {
    const long = forum.forum.threads.find(({ posts }) => posts.length > 20);
    const post = long?.posts[14];
    const page = await read(`viewtopic.php?p=${post?.pid}`);
    expect(page).toMatchObject({ kind: 'thread', threadId: String(long?.tid), page: 2 });
    expect(page.kind === 'thread' && page.posts[4]?.floor).toBe(15);
    const last = await read(`viewtopic.php?t=${long?.tid}&start=9000`);
    expect(last.kind === 'thread' && last.posts.at(-1)?.floor).toBe(long?.posts.length);
  });

  it('keeps a board for members, says what is gone with 404, and forbids what robots should not ask for', async () => {
    expect(await read('viewforum.php?f=13')).toMatchObject({ kind: 'refused', refusal: 'login' });
    for (const path of ['viewtopic.php?t=1', 'viewforum.php?f=99', 'viewtopic.php?p=1']) {
      expect((await ask(path)).status).toBe(404);
      expect(await read(path)).toMatchObject({ kind: 'refused', refusal: 'gone' });
    }
    expect(await read('viewforum.php?f=4')).toMatchObject({ kind: 'list', threads: [] });
    expect(await (await ask('robots.txt')).text()).toContain('Disallow: /ucp.php');
    // A thread below the served ones is looked for in the history, which is made for the first who asks.
  }, 30_000);

  it('refuses the bad pages, which are the other forum’s', () => {
    expect(() => readOptions(['--engine', 'phpbb', '--traps'])).toThrow(/--traps/);
    expect(() => readOptions(['--engine', 'vbulletin'])).toThrow(/--engine/);
  });
});

describe('dates in words', () => {
  const now = Date.parse('2026-11-22T09:00:00+08:00');
  it.each([
    ['2026-11-22T08:59:30+08:00', '不到 1 分钟前'],
    ['2026-11-22T08:12:00+08:00', '48 分钟前'],
    ['2026-11-22T00:06:00+08:00', '今天 00:06'],
    ['2026-11-21T23:59:00+08:00', '昨天 23:59'],
    ['2026-11-20T23:59:00+08:00', '2026-11-20 23:59'],
  ])('%s is %s', (at, words) => expect(dateWords(Date.parse(at), now)).toBe(words));
});
