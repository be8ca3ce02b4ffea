import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Insight, Span, ThreadContext } from '../../../shared/understanding/insight.ts';
import { makeUnderstanding } from '../../../shared/understanding/understand.ts';
import { committedModel } from './model.ts';

const understand = makeUnderstanding(committedModel());

function* within(value: unknown, key = ''): Generator<[string, unknown]> {
  yield [key, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) yield* within(child, name);
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** What is wrong with an insight whatever the text: a span outside it, a score that is no whole number, a confidence no share. */
function faultsOf(insight: Insight, text: string): string[] {
  return [...within(insight)].flatMap(([key, value]) => {
    if (isSpan(value)) {
      const inside = value.start >= 0 && value.end > value.start && value.end <= text.length;
      return inside ? [] : [`span ${value.start}–${value.end}`];
    }
    if (/score$/i.test(key) && !Number.isInteger(value)) return [`${key} ${value}`];
    if (/confidence$/i.test(key) && !(typeof value === 'number' && value >= 0 && value <= 1))
      return [`${key} ${value}`];
    return [];
  });
}

const WORDS = [
  ...'异响 变速箱 发动机 离合器 刹车失灵 悦祥 汉 cs75 不 没有 3万公里 换了 修了4次 不下20次 2015款 手豪 4S店 都这样 要求退车'.split(
    ' ',
  ),
  ...'rattle;transmission;brakes failed;30,000 miles;twice;not'.split(';'),
  ...['<b>', '</p>', '&nbsp;', '&#128591;', '<script>', '[quote]', '[/quote]', 'href="x"', '‮', '\u200b'],
  ...['，', '。', '\n', ' ', '?', '！', '\ud83d', '\ude00', '\0', '㎞', 'ﷺ', '\u0301', '9'.repeat(20)],
];

const post = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 60,
  }),
);
const asText = (drawn: string | string[]): string => (typeof drawn === 'string' ? drawn : drawn.join(''));
const context: fc.Arbitrary<ThreadContext> = fc.record(
  {
    threadTitle: post.map(asText),
    board: post.map(asText),
    quoted: post.map(asText),
    opening: fc.boolean(),
  },
  { requiredKeys: [] },
);

it('never throws, points inside the text and counts whole, whatever post and thread say', () => {
  fc.assert(
    fc.property(post.map(asText), context, (text, around) => {
      expect(faultsOf(understand(text, around), text)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it.each([...WORDS, 'a', '响', '换了离合器没好，', '买了3个月跑了2万公里，', '\ud83d\ude00', '没有一点点'])(
  'takes 100 kB of %j',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(faultsOf(understand(text), text)).toEqual([]);
  },
);

it('takes a megabyte of everything, in post, title, board and quote', { timeout: 60_000 }, () => {
  const all = WORDS.join('');
  const text = all.repeat(Math.ceil(1_000_000 / all.length));
  const around = { threadTitle: text, board: text, quoted: text };
  expect(faultsOf(understand(text, around), text)).toEqual([]);
});
