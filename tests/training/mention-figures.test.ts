import { describe, expect, it } from 'vitest';
import { fitMarks, markReader } from '../../training/fit-marks.ts';
import type { MarkedSentence } from '../../training/marked-sentences.ts';
import { mentionFigures } from '../../training/mention-figures.ts';
import { decodeMarks, encodeMarks } from '../../training/mention-marks.ts';

const sentence = (text: string, ...mentions: string[]): MarkedSentence => ({
  id: text,
  text,
  marks: mentions.map((mention) => ({ mention, polarity: 'neutral' })),
});

describe('mentionFigures', () => {
  const sentences: MarkedSentence[] = [
    {
      id: '1',
      text: '速腾比朗逸好',
      marks: [
        { mention: '速腾', polarity: 'positive' },
        { mention: '朗逸', polarity: 'negative' },
      ],
    },
    { id: '2', text: '看看途观', marks: [{ mention: '途观', polarity: 'neutral' }] },
  ];

  it('counts a mention only when it is written the same, in the sentence it stands in', () => {
    const { mentionF1 } = mentionFigures(sentences, [
      { found: ['速腾', '途观'], given: [] },
      { found: ['大众途观'], given: [] },
    ]);
    // 1 hit of 3 said and 3 marked.
    expect(mentionF1).toBe(0.3333);
  });

  it('judges polarity given the mention, found or not', () => {
    const { polarityMacroF1 } = mentionFigures(sentences, [
      { found: [], given: ['positive', 'positive'] },
      { found: [], given: ['neutral'] },
    ]);
    // F1 of positive 2/3, of neutral 1, of negative 0.
    expect(polarityMacroF1).toBe(0.5556);
  });
});

describe('what the benchmark marks', () => {
  const marks = fitMarks([
    sentence('新款大众朗逸多少钱', '大众朗逸'),
    sentence('大众朗逸保养', '大众朗逸'),
    sentence('大众的车都这样，朗逸也是', '大众', '朗逸'),
    sentence('我的阿兹特雷克到了', '阿兹特雷克'),
    sentence('提了阿兹特雷克', '阿兹特雷克'),
  ]);

  it('joins a brand to the series behind it, and knows names the catalogue does not', () => {
    const read = markReader(marks);
    expect(read('看上大众朗逸了')).toEqual(['大众朗逸']);
    expect(read('我也买阿兹特雷克')).toEqual(['阿兹特雷克']);
  });

  it('reads the same after being written to a file, and says when the file is damaged', () => {
    const again = decodeMarks(encodeMarks(marks));
    expect(again).toEqual(marks);
    for (const damaged of ['', '{}', encodeMarks(marks).replace('"bits": 15', '"bits": 14')]) {
      expect(() => decodeMarks(damaged)).toThrow(/mention-marks\.json is damaged; run "npm run train"/);
    }
  });
});
