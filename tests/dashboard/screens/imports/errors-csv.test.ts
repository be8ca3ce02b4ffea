import { expect, test } from 'vitest';
import { csvOf } from '../../../../dashboard/screens/imports/errors-csv.ts';

test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('%j stays text in a spreadsheet', (cell) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
});

test('what would break a row is quoted, and the rest left as it is', () => {
  expect(csvOf([['a', '1,2', 'say "no"', 'x\ny', '异响']])).toBe(
    '\uFEFFa,"1,2","say ""no""","x\ny",异响\r\n',
  );
  expect(csvOf([['=A1,"x"']])).toBe(`\uFEFF"'=A1,""x"""\r\n`);
});
