import { expect, test } from 'vitest';
import { customers } from '../../../store/imports/customers.ts';
import { guessKind } from '../../../store/imports/heading.ts';
import { fitOf, mapHeadings } from '../../../store/imports/headings.ts';
import { TABLES } from '../../../store/imports/tables.ts';
import { visits } from '../../../store/imports/visits.ts';

const CUSTOMERS = '客户编号,姓名,客户类型,手机号码,城市,经销商代码,建档日期'.split(',');
const VISITS = '工单号,VIN,服务站代码,进站日期,类别,里程,维修内容,配件号,故障码,是否索赔'.split(',');

test('Chinese and English headings find their fields', () => {
  expect(Object.values(mapHeadings(CUSTOMERS, customers))).toEqual([
    'number',
    'name',
    'kind',
    'phone',
    'city',
    'dealer',
    'since',
  ]);
  expect(Object.values(mapHeadings(VISITS, visits))).toEqual(Object.keys(visits.fields));
  expect(mapHeadings(['Customer No.', 'FULL NAME', 'Mobile-Phone', 'Ｃｉｔｙ'], customers)).toEqual({
    'Customer No.': 'number',
    'FULL NAME': 'name',
    'Mobile-Phone': 'phone',
    Ｃｉｔｙ: 'city',
  });
});

test('a slip in a heading is seen through, another word is not', () => {
  expect(mapHeadings(['custmer number', 'name', 'phone numbr'], customers)).toEqual({
    'custmer number': 'number',
    name: 'name',
    'phone numbr': 'phone',
  });
  expect(mapHeadings(['出站日期', '备注', 'remarks', ''], visits)).toEqual({
    出站日期: null,
    备注: null,
    remarks: null,
    '': null,
  });
});

test('a field is given to one column only, the exact heading first', () => {
  expect(mapHeadings(['phon', 'phone', 'mobile'], customers)).toEqual({
    phon: null,
    phone: 'phone',
    mobile: null,
  });
});

test('every kind is told by headings of its own', () => {
  const files: Record<string, string[]> = {
    dealers: ['code', 'name', 'region'],
    customers: CUSTOMERS,
    vehicles: ['vin', 'plate', 'customer_number', 'series', 'trim', 'built_on', 'bought_on'],
    visits: VISITS,
    accounts: ['site', 'account', 'customer_number', 'basis', 'date'],
    events: ['day', 'kind', 'series', 'title'],
    sales: ['车系', '月份', '销量', '大区'],
  };
  for (const { kind } of TABLES) expect(guessKind('file.csv', files[kind] ?? []).kind).toBe(kind);
});

test('headings that name no kind are refused with what to do', () => {
  expect(() => guessKind('x.csv', ['foo', 'bar'])).toThrow(/cannot be told what x.csv holds/);
  expect(fitOf(['vin'], visits)).toBeNull();
});

test('no two fields of a kind share a heading', () => {
  for (const { fields } of TABLES) {
    const all = Object.entries(fields).flatMap(([field, { headings }]) => [field, ...headings]);
    expect(all.filter((heading, i) => all.indexOf(heading) !== i)).toEqual([]);
  }
});
