import { expect, test } from 'vitest';
import { isPlace } from '../../../shared/catalogue/places.ts';
import { REGIONS, regionNamed, townAtStart } from '../../../shared/catalogue/regions.ts';

test.each([
  ['重庆江岸店', '重庆', '西南'],
  ['昆明远达店', '昆明', '西南'],
  ['哈尔滨松北店', '哈尔滨', '东北'],
  ['呼和浩特北方店', '呼和浩特', '华北'],
  ['张家港永达', '张家港', '华东'],
  ['张家界天门', '张家界', '华中'],
  ['张家口宏远', '张家口', '华北'],
  ['佛山顺德店', '佛山', '华南'],
  ['乌鲁木齐店', '乌鲁木齐', '西北'],
])('%s begins with %s in %s', (name, town, region) => expect(townAtStart(name)).toEqual({ town, region }));

test.each(['远达店', '朝阳门店', '张家店', ''])('%s begins with no town we may be sure of', (name) =>
  expect(townAtStart(name)).toBeNull(),
);

test.each([
  ['西南', '西南'],
  ['西南大区', '西南'],
  [' 华北 区', '华北'],
  ['四川省', '西南'],
  ['广西壮族自治区', '华南'],
  ['成都市', '西南'],
  ['内蒙古', '华北'],
  ['川渝一区', '川渝一区'],
  ['', null],
])('a file that says %s means %s', (written, region) => expect(regionNamed(written)).toBe(region));

test('every region has its province capitals, and the reader of dealers knows each town', () => {
  for (const capital of [
    '石家庄',
    '长春',
    '合肥',
    '南昌',
    '郑州',
    '长沙',
    '海口',
    '贵阳',
    '拉萨',
    '西宁',
    '银川',
  ]) {
    expect(townAtStart(capital)?.town).toBe(capital);
    expect(isPlace(capital)).toBe(true);
  }
  expect(
    new Set(
      ['北京', '沈阳', '上海', '武汉', '广州', '成都', '西安'].map((town) => townAtStart(town)?.region),
    ),
  ).toEqual(new Set(REGIONS));
});
