import { describe, expect, it } from 'vitest';
import { findCars } from '../../../shared/catalogue/find-series.ts';
import { normalise } from '../../../shared/understanding/normalise.ts';

const brands = (text: string): string[] => findCars(normalise(text)).brands.map(({ brand }) => brand);

describe('brands by themselves', () => {
  it.each([
    ['宝马的售后真差', ['bmw']],
    ['大众汽车召回', ['volkswagen']],
    ['现代4s店不管', ['hyundai']],
    ['买了辆长安汽车', ['changan']],
    ['悦翔是长安的', ['changan']],
    ['不如买奔驰和奥迪', ['benz', 'audi']],
  ])('%j names %j', (text, keys) => {
    expect(brands(text)).toEqual(keys);
  });

  it('says nothing of a brand that is part of a name', () => {
    expect(brands('大众朗逸和宝马 X5')).toEqual([]);
  });

  it.each([
    '大众口味不一样',
    '现代人的理想生活',
    '大众点评上看的',
    '长安街堵车',
    '中华小当家',
    '成功了',
    '一袋小米',
    '北京今天下雨',
    '前途光明',
  ])('%j names none', (text) => {
    expect(brands(text)).toEqual([]);
  });
});
