import { describe, expect, it } from 'vitest';
import { bareTitle, complaintOrNot, harmless, splitByBrand } from '../../training/complaint-or-not.ts';
import type { Comment, ComplaintTitle } from '../../training/datasets.ts';

const title = (brand: string, text: string): ComplaintTitle => ({
  id: text,
  text,
  names: [brand],
  groups: ['A'],
  codes: ['A12'],
});

describe('complaint or not', () => {
  it('keeps all titles of a brand in one part', () => {
    const titles = ['甲', '乙', '丙', '丁', '戊', '己'].flatMap((brand) => [
      title(brand, `${brand}发动机漏油`),
      title(brand, `${brand}变速箱异响`),
    ]);
    let tested = 0;
    for (let fold = 0; fold < 5; fold++) {
      const { train, test } = splitByBrand(titles, fold);
      const brands = (some: readonly ComplaintTitle[]) => new Set(some.map(({ names }) => names[0]));
      expect([...brands(train)].filter((brand) => brands(test).has(brand))).toEqual([]);
      expect(train.length + test.length).toBe(titles.length);
      tested += test.length;
    }
    expect(tested).toBe(titles.length);
  });

  it.each([
    ['一汽大众变速箱报故障码', '一汽-大众', '变速箱报故障码'],
    ['某某某某发动机漏油希望厂家尽快处理', '某某某某', '发动机漏油'],
    ['某某某某发动机漏油厂家不解决', '某某某某', '发动机漏油厂家不解决'],
  ])('strips names and the formula at the end of %s', (text, brand, left) => {
    expect(bareTitle(title(brand, text))).toBe(left);
  });

  it('calls a comment harmless when nothing in it blames or may be a fault report', () => {
    const comment = (
      ...labels: [Comment['labels'][number]['aspect'], 'negative' | 'neutral' | 'positive'][]
    ) => ({
      id: '',
      text: '',
      labels: labels.map(([aspect, polarity]) => ({ aspect, polarity, word: '' })),
    });
    const good = [comment(['动力', 'positive']), comment(['价格', 'neutral'], ['空间', 'positive'])];
    const other = [
      comment(['动力', 'neutral']),
      comment(['价格', 'negative']),
      comment(['外观', 'positive'], ['油耗', 'negative']),
    ];
    expect(harmless([...good, ...other])).toEqual(good);
  });

  it('counts', () => {
    expect(complaintOrNot([true, true, true, false], [true, false, false])).toEqual({
      recall: 0.75,
      falseRate: 0.3333,
      titles: 4,
      comments: 3,
    });
  });
});
