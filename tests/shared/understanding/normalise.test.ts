import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../shared/understanding/clauses.ts';
import { normalise, spelling } from '../../../shared/understanding/normalise.ts';

const spell = (text: string): string => spelling(normalise(text));

describe('normalise', () => {
  it.each([
    ['發動機異響', '发动机异响'],
    ['ＣＳ７５　ＰＬＵＳ', 'cs75 plus'],
    ['异\u200b响\ufeff', '异响'],
    ['油耗12㎞', '油耗12km'],
    ['a \t b', 'a b'],
    ['一 \r\n\r\n 二', '一\n二'],
    ['  开头', ' 开头'.trimStart()],
    ['ﬁt', 'fit'],
  ])('%j reads %j', (typed, read) => {
    expect(spell(typed)).toBe(read);
  });

  it('knows where each unit stood in the text as typed', () => {
    const text = '油耗12㎞，異\u200b響';
    const normalised = normalise(text);
    const at = spelling(normalised).indexOf('异响');
    const start = normalised.starts[at] ?? -1;
    const end = normalised.ends[at + 1] ?? -1;
    expect(text.slice(start, end)).toBe('異\u200b響');
    const k = spelling(normalised).indexOf('km');
    expect(text.slice(normalised.starts[k], normalised.ends[k + 1])).toBe('㎞');
  });

  it('keeps offsets in order and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends, length } = normalise(text);
        for (let i = 0; i < length; i++) {
          const start = starts[i] ?? -1;
          const end = ends[i] ?? -1;
          if (start < (i > 0 ? (starts[i - 1] ?? 0) : 0) || end <= start || end > text.length) return false;
        }
        return true;
      }),
    );
  });

  it('says the same of its own output', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(spell(spell(text))).toBe(spell(text));
      }),
    );
  });
});

describe('splitClauses', () => {
  const cut = (text: string): string[] => {
    const normalised = normalise(text);
    const words = spelling(normalised);
    const { starts, ends } = splitClauses(normalised);
    return starts.map((start, i) => words.slice(start, ends[i]));
  };

  it.each([
    ['动力足，油耗高。空间大！', ['动力足', '油耗高', '空间大']],
    ['变速箱顿挫 厂家不回复', ['变速箱顿挫', '厂家不回复']],
    ['油耗8.5个，12:30到家', ['油耗8.5个', '12:30到家']],
    ['cs75 plus 异响', ['cs75 plus 异响']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['。。。，，', []],
    ['', []],
  ])('%j', (text, clauses) => {
    expect(cut(text)).toEqual(clauses);
  });
});
