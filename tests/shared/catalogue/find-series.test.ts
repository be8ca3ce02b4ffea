import { describe, expect, it } from 'vitest';
import { allSeries, seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import { findSeries, inheritedSeries } from '../../../shared/catalogue/find-series.ts';

const keys = (text: string): string[] => findSeries(text).map(({ series }) => series);

describe('the catalogue', () => {
  it('gives every series a key of its own', () => {
    expect(new Set(allSeries.map(({ key }) => key)).size).toBe(allSeries.length);
    expect(allSeries.length).toBeGreaterThan(2800);
    for (const { key } of allSeries) expect(key).toMatch(/^[a-z0-9]+-[a-z0-9-]+$/);
  });

  it('keeps the keys that stored posts carry', () => {
    expect(seriesByKey('changan-yuexiang')).toMatchObject({ name: '悦翔', brand: { name: '长安' } });
    for (const key of [
      'yuanshan-yunling',
      'yuanshan-qinghe',
      'lanzhou-haibaowan',
      'lanzhou-zhuguang',
      'hetian-xiaoman',
    ]) {
      expect(seriesByKey(key)?.key).toBe(key);
    }
    expect(seriesByKey('no-such')).toBeUndefined();
  });
});

describe('findSeries', () => {
  it.each([
    ['我的悦祥开了两年', ['changan-yuexiang']],
    ['悅翔和云岭', ['changan-yuexiang', 'yuanshan-yunling']],
    ['汉兰达和汉EV怎么选', ['toyota-hanlanda', 'byd-hanev']],
    ['比亚迪汉真香', ['byd-han']],
    ['长安CS75 PLUS', ['changan-cs75plus']],
    ['长安cs75plus 与 CS-75', ['changan-cs75plus', 'changan-cs75']],
    ['宝马X5异响', ['bmw-x5']],
    ['日产阳光', ['nissan-yangguang']],
    ['森林人2.0XS', ['subaru-senlinren']],
    ['悦翔V7', ['changan-yuexiangv7']],
    ['价格越来越低，再等等', []],
    ['现代格越怎么样', ['hyundai-geyue']],
    ['禾田小满1.2手动，一年', ['hetian-xiaoman']],
    ['跟在大货车后面', []],
    ['不看说明书系列', []],
  ])('%j names %j', (text, series) => {
    expect(keys(text)).toEqual(series);
  });

  it.each([
    '汉语',
    '五十元',
    '元旦快乐',
    '秦岭自驾',
    '今天阳光很好',
    '发现问题',
    '大唐盛世',
    'CS7500',
    '小满节气',
    '308块钱',
    'accc',
  ])('%j names none', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it('gives what was written and where', () => {
    const text = '我的悦\u200b祥啊';
    expect(findSeries(text)).toEqual([
      { series: 'changan-yuexiang', written: '悦\u200b祥', span: { start: 2, end: 5 } },
    ]);
  });
});

describe('inheritedSeries', () => {
  it.each([
    [{ threadTitle: '悦翔异响', board: '云岭论坛' }, 'changan-yuexiang'],
    [{ threadTitle: '异响求助', board: '云岭论坛' }, 'yuanshan-yunling'],
    [{ board: '小满' }, 'hetian-xiaoman'],
    [{ board: '逐光车友会' }, 'lanzhou-zhuguang'],
    [{ threadTitle: '悦翔还是云岭' }, null],
    [{ threadTitle: '求助' }, null],
    [{}, null],
  ])('%j → %j', (context, series) => {
    expect(inheritedSeries(context)).toBe(series);
  });
});
