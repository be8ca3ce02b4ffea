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
    ['变速箱那边沙沙响', ['沙沙响']],
    ['响了半年没人管', ['响']],
    ['过坎"咚"的一声', ['咚"的一声']],
    ['叮叮一路', ['叮叮']],
    ['冷启动哗啦一下', ['哗啦']],
    ['踩离合声音消失', ['离合声音消失']],
    ['修完开了两天,又响了', ['又响']],
    ['轴承一万公里就响', ['响']],
    ['冷启动声音很大', ['声音很大']],
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
    '喇叭按了半天才响',
    '系统响应很快',
    '雷达响了一下',
    '三年了一点不响',
    '换完再没响过',
    '名气打响了',
    '关门声音厚实',
  ])('hears nothing in %j', (text) => {
    expect(words(text)).toEqual([]);
  });
});
