import { expect, it } from 'vitest';
import { findQuantities } from '../../../../shared/understanding/facts/numbers.ts';

const numbersIn = (text: string): string[] =>
  findQuantities(text).map(({ value, upper, loose }) =>
    [value, upper, loose].filter((each) => each !== null).join(' '),
  );

it.each([
  ['一万二', '12000'],
  ['1.2万', '12000'],
  ['3万5', '35000'],
  ['3万5千', '35000'],
  ['12,000', '12000'],
  ['两万六千', '26000'],
  ['一百零二', '102'],
  ['一百一', '110'],
  ['三百五', '350'],
  ['二十来次', '20 about'],
  ['20多次', '20 more'],
  ['十几次', '10 more'],
  ['三四次', '3 4'],
  ['60-80码', '60 80'],
  ['2-3万', '20000 30000'],
  ['5、6次', '5 6'],
  ['半年', '0.5'],
  ['俩月', '2'],
  ['5k公里', '5000'],
  ['二零一九', '2019'],
  ['三百多万', '3000000 more'],
])('%s', (text, read) => expect(numbersIn(text)).toEqual([read]));

it.each(['几十次', '好几次', 'cs75', '13800001234', '没有数字'])('reads no number in %s', (text) =>
  expect(numbersIn(text)).toEqual([]),
);
