import { expect, test } from 'vitest';
import { csvOf } from '../../../server/reports/csv.ts';

const lines = (text: string) => text.replace('\uFEFF', '').split('\r\n');

test('a file opens as UTF-8 in spreadsheets and holds each table as a section', () => {
  const csv = csvOf([
    { name: '概览', columns: [{ title: '指标', width: 1 }], rows: [[{ text: '热度' }]] },
    { name: '来源', columns: [{ title: '来源', width: 1 }], rows: [[null]] },
  ]);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(lines(csv)).toEqual(['概览', '指标', '热度', '', '来源', '来源', '', '']);
});

test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00A0=1', '＝1'])(
  'a spreadsheet does not run the text %j',
  (text) => {
    const [, , cell = ''] = lines(
      csvOf([{ name: 'a', columns: [{ title: 'b', width: 1 }], rows: [[{ text }]] }]),
    );
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('a change is a number to a spreadsheet, without marks of a text', () => {
  const changes = ['+44%', '\u22124%', '+3.2', '新增'].map((change) => ({ change }));
  expect(lines(csvOf([{ name: 'a', columns: [], rows: [changes] }]))[2]).toBe('+44%,-4%,+3.2,新增');
});

test('numbers stay numbers, also below zero', () => {
  const csv = csvOf([
    { name: 'a', columns: [], rows: [[{ number: -4 }, { number: 1.25, digits: 1 }, { share: 0.125 }]] },
  ]);
  expect(lines(csv)[2]).toBe('-4,1.3,12.5%');
});

test('quotes, commas and line breaks in a text stay in its cell', () => {
  const csv = csvOf([{ name: 'a', columns: [], rows: [[{ text: '他说"响",\n真响' }, { text: 'b' }]] }]);
  expect(csv).toContain('"他说""响"",\n真响",b');
});
