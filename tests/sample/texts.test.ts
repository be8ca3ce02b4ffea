import { describe, expect, it } from 'vitest';
import { WINDOW_DAYS } from '../../sample/forum/draft.ts';
import { readLabel, TOPICS } from '../../sample/forum/label.ts';
import { labelled } from '../../sample/forum/labelled.ts';
import { LATER } from '../../sample/texts/later.ts';
import { THEMES } from '../../sample/texts/themes.ts';

const threads = THEMES.flatMap((theme) => theme.threads);
const replies = THEMES.flatMap((theme) => [
  ...theme.loose,
  ...theme.threads.flatMap((thread) => thread.replies),
]);
const posts = labelled(1, Date.parse('2026-11-22T09:00:00+08:00'));

describe('our own texts', () => {
  it('are at least sixty openings and six hundred replies, no two alike', () => {
    expect(new Set(threads.map((thread) => thread.opening[1])).size).toBeGreaterThanOrEqual(60);
    const texts = replies.map(([, text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(600);
  });

  it('carry labels that can be read, and quote only what was written before', () => {
    for (const [mark, text] of [...replies, ...threads.map((t) => t.opening), ...LATER.map((t) => t.opening)])
      expect(() => readLabel(mark, []), text).not.toThrow();
    expect(() => readLabel('? c Z', [])).toThrow('cannot be read');
    for (const thread of threads)
      thread.replies.forEach(([, text, turn], i) => {
        expect(turn?.quote ?? 0, text).toBeLessThanOrEqual(i);
      });
  });

  it('cover every polarity, topic and board series, in each half of the forty days the forum shows', () => {
    const middle = Date.parse('2026-11-02T09:00:00+08:00');
    for (const late of [false, true]) {
      const part = posts.filter((post) => Date.parse(post.publishedAt) >= middle === late);
      expect(part.length).toBeGreaterThan(80);
      expect(new Set(part.map((post) => post.label.polarity)).size).toBe(3);
      expect(new Set(part.flatMap((post) => post.label.topics))).toEqual(new Set(TOPICS));
    }
    expect(new Set(posts.map((post) => post.boardSeries)).size).toBe(6);
  });

  it('hold the two posts on noise that stops with the clutch pressed, one with the series misspelt', () => {
    const noisy = posts.filter(
      (post) => post.opening && post.label.groups.includes('C') && post.board === '悦翔论坛',
    );
    const named = noisy.map((post) => post.body.match(/悦[翔祥]/)?.[0]);
    expect(named).toEqual(expect.arrayContaining(['悦翔', '悦祥']));
    expect(noisy.every((post) => post.label.series[0] === '悦翔')).toBe(true);
  });

  it('come before the clock, in order within their thread', () => {
    const now = Date.parse('2026-11-22T09:00:00+08:00');
    const times = posts.map((post) => Date.parse(post.publishedAt));
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
    expect(Math.min(...times)).toBeGreaterThan(now - WINDOW_DAYS * 86_400_000);
    posts.forEach((post, i) => {
      if (!post.opening) expect(times[i]).toBeGreaterThanOrEqual(times[i - 1] ?? 0);
    });
  });
});
