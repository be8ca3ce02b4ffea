import { expect, test } from 'vitest';
import { monthNamed, seriesNamed } from '../../../server/commands/report.ts';

test.each(['悦翔', '长安悦翔', 'changan-yuexiang', '悦祥'])('%s is a series of the catalogue', (said) => {
  expect(seriesNamed(said)).toBe('changan-yuexiang');
});

test('who names no series, or several, is told what to write', () => {
  expect(() => seriesNamed('小飞机')).toThrow('The catalogue has no series 小飞机');
});

test('a month is its days, and what is none is refused', () => {
  expect(monthNamed('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  for (const wrong of ['2024-13', '2024-1', 'December', '2024-02-01'])
    expect(() => monthNamed(wrong)).toThrow('is no month');
});
