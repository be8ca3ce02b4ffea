import { describe, expect, test } from 'vitest';
import { type Comparable, likeness, plainName, soundOf } from '../../../store/customers/likeness.ts';

const who = (change: Partial<Comparable> = {}): Comparable => ({
  name: '宋建国',
  city: '重庆',
  dealerId: 1,
  phones: ['13812345678'],
  vehicles: [7],
  ...change,
});
const reasons = (one: Comparable, other: Comparable) =>
  likeness(one, other).reasons.map(({ reason }) => reason);

describe('how alike two customers are', () => {
  test('the score is the sum of what is listed', () => {
    const { score, reasons } = likeness(who(), who());
    expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
    expect(score).toBe(145);
    expect(
      likeness(who(), who({ name: '李梅', city: null, dealerId: null, phones: [], vehicles: [] })),
    ).toEqual({ score: 0, reasons: [] });
  });

  test('any phone a file ever gave counts, and any vehicle they had', () => {
    const other = who({
      name: '李梅',
      city: '北京',
      dealerId: 2,
      phones: ['1', '13812345678'],
      vehicles: [1, 7],
    });
    expect(reasons(who(), other)).toEqual(['phone', 'vin']);
  });

  test('a name is the same, sounds the same or is near', () => {
    const alone = { phones: [], vehicles: [], city: null, dealerId: null };
    const name = (one: string, other: string) =>
      reasons(who({ name: one, ...alone }), who({ name: other, ...alone }));
    expect(name('宋建国', '宋 建国 先生')).toEqual(['name']);
    expect(name('渝通物流有限公司', '渝通物流')).toEqual(['name']);
    expect(name('张玮', '章伟')).toEqual(['sound']);
    expect(name('张伟', '张文')).toEqual(['near']);
    expect(name('张伟', '赵磊')).toEqual([]);
    expect(name('Li Mei', 'LI MEI')).toEqual(['name']);
  });

  test('what is not known of either is no likeness', () => {
    expect(reasons(who({ city: null, dealerId: null }), who({ city: null, dealerId: null }))).toEqual([
      'phone',
      'vin',
      'name',
    ]);
  });
});

test('a surname with a sound of its own is said as one', () => {
  expect(soundOf('单雄信')).toBe('shanxiongxin');
  expect(plainName('ＡＢＣ 有限责任公司')).toBe('abc');
});
