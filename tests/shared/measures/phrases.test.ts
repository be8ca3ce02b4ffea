import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf, wholeOf } from '../../../shared/measures/phrases.ts';

describe('phrases of a text', () => {
  it('are two to four characters that neither begin nor end with a light word, and English words', () => {
    expect([...phrasesOf('断轴的车,spacer')].sort()).toEqual(['spacer', '断轴']);
  });

  it('never reach across what stands between them', () => {
    expect([...phrasesOf('断\n轴')]).toEqual([]);
  });

  it('are found in any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => phrasesOf(text).size <= text.length * 3));
  });
});

describe('the whole of a phrase', () => {
  it('is what four in five of its places share', () => {
    const texts = ['说是垫片脱落导致', '又是垫片脱落', '垫片脱落了', '店里讲垫片脱落'];
    expect(wholeOf('垫片脱', texts)).toBe('垫片脱落');
    expect(wholeOf('片脱', texts)).toBe('垫片脱落');
  });

  it('is the phrase itself where its places go on differently', () => {
    expect(wholeOf('断轴', ['断轴修复', '断轴维权', '断轴现场'])).toBe('断轴');
  });
});
