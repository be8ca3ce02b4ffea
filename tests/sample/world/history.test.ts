import { describe, expect, it } from 'vitest';
import { labelled } from '../../../sample/forum/labelled.ts';
import { historyLines } from '../../../sample/world/lines.ts';
import { secondForum } from '../../../sample/world/second-forum.ts';
import { makeWorld } from '../../../sample/world/world.ts';
import { PostLine } from '../../../shared/contract/post-line.ts';
import { open, page } from '../visit.ts';
import { ANCHOR, at, DAY, monthOf, SITES, worldAt } from './worlds.ts';

const { world, lines } = worldAt(ANCHOR);
const sites = Object.values(SITES).map((host) => lines.filter((line) => line.site === host));

describe('the history', { timeout: 60_000 }, () => {
  it('is some 45,000 to 50,000 posts in 37 months, none of them near the served forty days', () => {
    expect(lines.length).toBeGreaterThan(45_000);
    expect(lines.length).toBeLessThan(50_000);
    const months = new Set(lines.map(monthOf));
    expect(months.size).toBe(36);
    expect([...months].toSorted()[0]).toBe('2023-11');
    let newest = 0;
    for (const line of lines) newest = Math.max(newest, at(line));
    expect(newest).toBeLessThan(ANCHOR - 40 * DAY);
    expect(newest).toBeGreaterThan(ANCHOR - 43 * DAY);
  });

  it('reaches into the 37th month when that has days before the served ones', () => {
    const late = worldAt(Date.parse('2026-12-31T12:00:00+08:00'));
    expect(late.world.history.calendar.months).toHaveLength(37);
    expect(new Set(late.lines.map(monthOf)).size).toBe(36);
  });

  it('gives lines the product can read, threads together, opening first, floors in order', () => {
    const started = new Set<string>();
    lines.forEach((line, i) => {
      if (i % 7 === 0) expect(PostLine.safeParse(line).error, line.url).toBeUndefined();
      const before = lines[i - 1];
      const key = `${line.site} ${line.threadId}`;
      if (line.opening) {
        expect(started.has(key)).toBe(false);
        started.add(key);
        expect(line.floor).toBe(1);
      } else if (
        before?.threadId !== line.threadId ||
        line.floor !== before.floor + 1 ||
        at(line) < at(before)
      )
        throw new Error(`${line.url} does not follow the post before it`);
    });
  });

  it('numbers threads and posts upwards in time, all below those the forums show', () => {
    const shown = labelled(1, ANCHOR);
    const firstShown = Math.min(...shown.map((post) => post.pid));
    const second = secondForum(1, ANCHOR, null).threads.flatMap((thread) => thread.posts);
    const limits = [firstShown, Math.min(...second.map((post) => post.pid))];
    sites.forEach((own, i) => {
      const byTime = own.toSorted((a, b) => at(a) - at(b) || Number(a.postId) - Number(b.postId));
      byTime.forEach((line, n) => {
        const next = byTime[n + 1];
        if (next !== undefined && Number(next.postId) <= Number(line.postId)) throw new Error(next.url);
      });
      expect(Number(byTime.at(-1)?.postId)).toBe((limits[i] ?? 0) - 1);
      expect(new Set(own.map((line) => line.postId)).size).toBe(own.length);
    });
  });

  it('is told by eighty accounts on each forum, and a few that were hired', () => {
    const names = sites.map((own) => new Set(own.map((line) => line.author.id)));
    expect(names[1]?.size).toBeGreaterThan(70);
    expect(names[1]?.size).toBeLessThanOrEqual(80);
    const hired = new Set(world.history.hired.map((author) => String(author.uid)));
    expect([...(names[0] ?? [])].filter((id) => !hired.has(id)).length).toBeLessThanOrEqual(82);
  });

  it('hardly ever says the same thing twice', () => {
    const long = lines.filter((line) => line.body.length > 12);
    const times = new Map<string, number>();
    for (const { body } of long) times.set(body, (times.get(body) ?? 0) + 1);
    expect(times.size / long.length).toBeGreaterThan(2 / 3);
  });

  it('is the same bytes for the same seed on the same day, and others for another seed', () => {
    const text = (seed: number, anchor: number) =>
      JSON.stringify(historyLines(makeWorld(seed, anchor).history, SITES));
    const one = JSON.stringify(lines);
    expect(text(1, ANCHOR + 3_600_000) === one).toBe(true);
    expect(text(2, ANCHOR) === one).toBe(false);
  });
});

describe('a link into the history', () => {
  it('opens on the forum, although no list shows the thread, and an unknown one does not', async () => {
    const forum = await open(['--seed', '1']);
    try {
      const line = sites[0]?.find((one) => !one.opening && (one.floor ?? 0) > 11);
      const $ = await page(forum, line?.url.replace(/^http:\/\/[^/]+\//, '') ?? '');
      expect($(`#postmessage_${line?.postId}`).text()).toContain(line?.body.slice(0, 8));
      expect($('#thread_subject').text()).toBe(line?.threadTitle);
      const none = await page(forum, 'forum.php?mod=viewthread&tid=12001');
      expect(none('#messagetext').text()).toContain('指定的主题不存在');
    } finally {
      await forum.stop();
    }
  }, 60_000);
});

describe('the second forum', () => {
  const { authors, threads } = secondForum(1, ANCHOR, null);

  it('shows sixty threads of 1 to 45 posts by eighty people within the last forty days', () => {
    expect(threads).toHaveLength(60);
    expect(authors).toHaveLength(80);
    const sizes = threads.map((thread) => thread.posts.length);
    expect(Math.min(...sizes)).toBe(1);
    expect(Math.max(...sizes)).toBeGreaterThan(25);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(45);
    expect(new Set(threads.map((thread) => thread.fid)).size).toBe(6);
    for (const { posts } of threads)
      posts.forEach((post, i) => {
        expect(post.publishedAt).toBeLessThan(ANCHOR);
        expect(post.publishedAt).toBeGreaterThan(ANCHOR - 40 * DAY);
        expect(post.publishedAt).toBeGreaterThanOrEqual(posts[i - 1]?.publishedAt ?? 0);
      });
  });

  it('grows after the anchor without touching what was there', () => {
    const grown = secondForum(1, ANCHOR, 10);
    const old = grown.threads
      .map((thread) => thread.posts.filter((post) => post.publishedAt < ANCHOR))
      .filter((posts) => posts.length > 0);
    expect(old).toEqual(threads.map((thread) => thread.posts));
    const added = grown.threads.flatMap((thread) => thread.posts.filter((post) => post.publishedAt > ANCHOR));
    expect(added).toHaveLength(90);
  });
});
