import { describe, expect, it } from 'vitest';
import { findNoise } from '../../../shared/understanding/noise.ts';

const words = (text: string): string[] => findNoise(text).map(({ start, end }) => text.slice(start, end));

describe('findNoise', () => {
  it.each([
    ['发动机异响', ['异响']],
    ['过坎咯噔一声,高速风噪大', ['咯噔', '风噪']],
    ['抬起离合又会响', ['会响']],
    ['怠速嗡嗡的', ['嗡嗡']],
    ['60码方向盘共振', ['共振']],
    ['the dash rattles', ['rattles']],
  ])('hears %j', (text, heard) => {
    expect(words(text)).toEqual(heard);
  });

  it.each([
    '隔音很好,几乎没有噪音',
    '噪音控制得不错',
    '开了三年没有异响',
    '主动降噪很有用',
    '胎噪小',
    '音响效果很好',
    '影响心情',
    '反响热烈',
    '声浪真好听',
  ])('hears nothing in %j', (text) => {
    expect(words(text)).toEqual([]);
  });
});
