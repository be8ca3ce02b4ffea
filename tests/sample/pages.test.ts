import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelledPosts } from '../../sample/forum/truth.ts';
import type { RunningForum } from '../../sample/serve/start.ts';
import { bytes, control, decoded, open, page } from './visit.ts';

let forum: RunningForum;
beforeAll(async () => {
  forum = await open();
});
afterAll(() => forum.stop());

/** Walks `nxt` links from a page and returns what `pick` finds on each. */
async function walk<T>(start: string, pick: ($: Awaited<ReturnType<typeof page>>) => T[]): Promise<T[][]> {
  const found: T[][] = [];
  for (let path: string | undefined = start; path !== undefined; ) {
    const $ = await page(forum, path);
    found.push(pick($));
    path = $('.pg a.nxt').first().attr('href');
  }
  return found;
}

describe('the sample forum', () => {
  it('serves the same bytes for the same seed and clock, and others for another seed', async () => {
    const again = await open();
    const other = await open(['--seed', '8']);
    try {
      for (const path of ['/', 'forum.php?mod=forumdisplay&fid=11', 'forum.php?mod=viewthread&tid=20030']) {
        expect((await bytes(again, path)).equals(await bytes(forum, path))).toBe(true);
        expect((await bytes(other, path)).equals(await bytes(forum, path))).toBe(false);
      }
    } finally {
      await Promise.all([again.stop(), other.stop()]);
    }
  });

  it('shows every post of the truth exactly once when lists and threads are walked by their links', async () => {
    const truth = labelledPosts(forum.forum);
    const front = await page(forum, '/');
    const boards = front('.fl_tb h2 a')
      .toArray()
      .map((a) => front(a).attr('href') ?? '');
    expect(boards).toHaveLength(7);
    const seen: string[] = [];
    for (const board of boards) {
      const lists = await walk(board, ($) =>
        $('#threadlisttableid tbody[id*="thread_"] a.xst')
          .toArray()
          .map((a) => $(a).attr('href') ?? ''),
      );
      for (const list of lists.slice(0, -1)) expect(list).toHaveLength(20);
      for (const thread of lists.flat()) {
        const pages = await walk(thread, ($) =>
          $('#postlist > div[id^="post_"] table.plhin')
            .toArray()
            .map((table) => ($(table).attr('id') ?? '').slice(3)),
        );
        for (const full of pages.slice(0, -1)) expect(full).toHaveLength(10);
        seen.push(...pages.flat());
      }
    }
    expect(seen.toSorted()).toEqual(truth.map((post) => String(post.pid)).toSorted());
  }, 60_000);

  it('prints floors, exact times and authors that agree with the truth', async () => {
    const truth = labelledPosts(forum.forum);
    const long = truth.find((post) => post.floor === 12);
    const posts = truth.filter((post) => post.tid === long?.tid);
    const $ = await page(forum, `forum.php?mod=viewthread&tid=${long?.tid}`);
    expect(posts.slice(0, 5).map((post) => $(`#postnum${post.pid}`).text())).toEqual([
      '楼主',
      '沙发',
      '板凳',
      '地板',
      '5#',
    ]);
    for (const post of posts.slice(0, 10)) {
      const when = $(`#authorposton${post.pid}`);
      const [day = '', clock] = (when.find('span').attr('title') ?? when.text().replace('发表于 ', '')).split(
        ' ',
      );
      const [year, month = '', date = ''] = day.split('-');
      const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${clock}+08:00`;
      expect(new Date(iso).toISOString()).toBe(post.publishedAt);
      if (post.author !== null) expect($(`#pid${post.pid} .pls .authi a.xw1`).text()).toBe(post.author.name);
    }
  });

  it('wraps a quote in its own block with a link to the quoted post', async () => {
    const post = labelledPosts(forum.forum).find((p) => p.quotes.length > 0);
    const page1 = Math.ceil((post?.floor ?? 1) / 10);
    const $ = await page(forum, `forum.php?mod=viewthread&tid=${post?.tid}&page=${page1}`);
    const quote = $(`#postmessage_${post?.pid} div.quote blockquote`);
    expect(quote.find('a').attr('href')).toContain(`pid=${post?.quotes[0]?.pid}`);
    expect(quote.text()).toContain(post?.quotes[0]?.text);
    quote.parent().remove();
    expect($(`#postmessage_${post?.pid}`).text()).toContain(post?.body);
  });

  it('asks for a login on the closed board, with status 200 and no threads', async () => {
    const answer = await fetch(new URL('forum.php?mod=forumdisplay&fid=51', forum.url));
    expect(answer.status).toBe(200);
    const $ = await page(forum, 'forum.php?mod=forumdisplay&fid=51');
    expect($('#messagetext').text()).toContain('您需要登录');
    expect($('#threadlist')).toHaveLength(0);
  });

  it('answers 304 to its own ETag until something is written, then the page', async () => {
    const own = await open();
    try {
      const url = new URL('forum.php?mod=viewthread&tid=20001', own.url);
      const first = await fetch(url);
      const etag = first.headers.get('ETag') ?? '';
      expect(first.headers.get('Last-Modified')).toMatch(/GMT$/);
      expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
      await control(own, { do: 'reply', tid: 20001, body: '又来报到' });
      expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    } finally {
      await own.stop();
    }
  });

  it('sends characters GBK lacks as numeric entities and gets every other through unchanged', async () => {
    const own = await open();
    try {
      const text = '悦翔啰嗦了🙏，镕、祎、㛃、€、①、café — ‘done’ <b>&amp;';
      await control(own, { do: 'reply', tid: 20001, body: text });
      const all = labelledPosts(own.forum).filter((post) => post.tid === 20001);
      const path = `forum.php?mod=viewthread&tid=20001&page=${Math.ceil(all.length / 10)}`;
      expect(await decoded(own, path)).toContain('悦翔啰嗦了&#128591;');
      const $ = await page(own, path);
      expect(
        $(`#postmessage_${all.at(-1)?.pid}`)
          .text()
          .trim(),
      ).toBe(text);
    } finally {
      await own.stop();
    }
  });

  it('says Crawl-delay in robots.txt unless it is set to 0, and forbids the archive', async () => {
    const quick = await open(['--crawl-delay', '0']);
    try {
      expect(await decoded(forum, 'robots.txt')).toContain('Crawl-delay: 1\nDisallow: /archiver/');
      expect(await decoded(quick, 'robots.txt')).not.toContain('Crawl-delay');
    } finally {
      await quick.stop();
    }
  });
});
