import { describe, expect, it } from 'vitest';
import { makeUnderstanding } from '../../../shared/understanding/understand.ts';
import { committedModel } from './model.ts';

const understand = makeUnderstanding(committedModel());

const polarities = (text: string): Record<string, string> =>
  Object.fromEntries(understand(text).series.map(({ series, polarity }) => [series, polarity]));

describe('how a post speaks of each car', () => {
  it('praises one and blames the other in a comparison', () => {
    expect(polarities('朗逸的空间和舒适性比卡罗拉好多了，卡罗拉太差劲，垃圾')).toEqual({
      'volkswagen-langyi': 'positive',
      'toyota-kaluola': 'negative',
    });
  });

  it('is neutral where a car is only named', () => {
    expect(polarities('请问朗逸在哪里保养')).toEqual({ 'volkswagen-langyi': 'neutral' });
  });

  it('gives every place of a series the same polarity, with what was written and where', () => {
    const text = '悦翔失望，垃圾悦翔，后悔买了！';
    const { series } = understand(text);
    expect(
      series.map(({ written, polarity, span }) => [written, polarity, text.slice(span.start, span.end)]),
    ).toEqual([
      ['悦翔', 'negative', '悦翔'],
      ['悦翔', 'negative', '悦翔'],
    ]);
    for (const { confidence } of series) expect(confidence).toBeGreaterThan(0.3);
  });

  it('judges brands too', () => {
    expect(understand('宝马真是垃圾，太坑人了，后悔买宝马').brands).toMatchObject([
      { brand: 'bmw', written: '宝马', polarity: 'negative' },
      { brand: 'bmw', written: '宝马', polarity: 'negative' },
    ]);
  });

  it('says neutral, and that it does not know, in a language it has not learned', () => {
    expect(understand("My Camry's transmission is terrible").series).toMatchObject([
      { series: 'toyota-kaimeirui', written: 'Camry', polarity: 'neutral', confidence: 0.5 },
    ]);
  });
});
