import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../shared/understanding/insight.ts';
import { makeUnderstanding } from '../../../shared/understanding/understand.ts';
import { committedModel } from './model.ts';
import { judgedPosts } from './posts.ts';

const understand = makeUnderstanding(committedModel());

describe('understand', () => {
  it.each(judgedPosts)('$text', (post) => {
    const insight = understand(post.text);
    expect(insight.complaint).toBe(post.complaint);
    if (post.polarity) expect([post.polarity].flat()).toContain(insight.polarity);
    if (post.noise !== undefined) expect(insight.noise.length > 0).toBe(post.noise);
    expect(insight.groups.map(({ group }) => group)).toEqual(expect.arrayContaining(post.groups ?? []));
    expect(insight.aspects.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(post.aspects ?? []));
    expect(insight.topics).toEqual(expect.arrayContaining(post.topics ?? []));
    expect(insight.series.map(({ series }) => series)).toEqual(expect.arrayContaining(post.series ?? []));
    if (post.noAspects) expect(insight.aspects).toEqual([]);
  });

  it('points into the text as typed', () => {
    const text = '我的悦祥\u200b：離合器異響，4S店不給解決';
    const insight = understand(text);
    const words = ({ start, end }: Span): string => text.slice(start, end);
    expect(insight.noise.map(words)).toEqual(['異響']);
    expect(insight.series.map(({ written, span }) => [written, words(span)])).toEqual([['悦祥', '悦祥']]);
    expect(insight.groups.map(({ span }) => words(span))).toContain('離合器異響');
  });

  it('speaks of no aspects in a language it does not read', () => {
    for (const text of ['エンジンの音がうるさい', '엔진 소음이 심해요', '12345']) {
      const { aspects, language, groups } = understand(text);
      expect({ aspects, groups }).toEqual({ aspects: [], groups: [] });
      expect(language).not.toBe('zh');
    }
  });

  it('reads the series of a word that means something else from the thread', () => {
    expect(understand('小满的油耗怎么样').series).toEqual([]);
    expect(understand('小满的油耗怎么样', { threadTitle: '小满提车作业' }).series).toMatchObject([
      { series: 'hetian-xiaoman' },
    ]);
  });

  const spansInside = (text: string): void => {
    const insight = understand(text);
    const spans = [
      ...insight.noise,
      ...[...insight.aspects, ...insight.groups, ...insight.series].map(({ span }) => span),
    ];
    // One assertion for all spans: a hostile text has tens of thousands.
    expect(spans.filter(({ start, end }) => start < 0 || end <= start || end > text.length)).toEqual([]);
    for (const score of [insight.polarityScore, insight.complaintScore])
      expect(Number.isInteger(score)).toBe(true);
  };

  it('never throws and never points outside, whatever the text', () => {
    const words = fc.constantFrom(
      '异响',
      '动力',
      '悦祥',
      '变速箱',
      '，',
      '㎞',
      '\u200b',
      '\ud83d',
      '\ude00',
      '汉',
      'cs75',
      '\n',
      '不',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), spansInside));
    fc.assert(
      fc.property(
        fc.array(words).map((parts) => parts.join('')),
        spansInside,
      ),
    );
  });

  it('takes 100 kB of one word, of separators and of half characters', () => {
    for (const piece of ['异响', '，', '\ud83d', '没有一点点', '态度', 'a', ' ', '噪音控制得的得的', '汉']) {
      spansInside(piece.repeat(Math.ceil(100_000 / piece.length)));
    }
  });

  it('says the same twice, and the same from a second copy of the model', () => {
    const other = makeUnderstanding(committedModel());
    for (const { text } of judgedPosts) {
      const once = understand(text);
      expect(understand(text)).toEqual(once);
      expect(other(text)).toEqual(once);
    }
  });
});

describe('makeUnderstanding', () => {
  it('refuses a damaged file in one sentence', () => {
    const whole = committedModel();
    const bent = whole.slice(0);
    new Uint8Array(bent).fill(7, 8, 40);
    for (const file of [
      new ArrayBuffer(0),
      new ArrayBuffer(64),
      whole.slice(0, 5000),
      whole.slice(0, -1),
      bent,
    ]) {
      expect(() => makeUnderstanding(file)).toThrow(/^The understanding model is damaged/);
    }
  });
});
