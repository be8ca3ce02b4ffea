import { describe, expect, test } from 'vitest';
import { maskIdentifiers } from '../../../shared/understanding/identifiers.ts';

test.each([
  ['电话13812345678联系', '电话138********联系', 'phone', '13812345678'],
  ['138 1234-5678', '138**********', 'phone', '13812345678'],
  ['手机+8613812345678。', '手机+86138********。', 'phone', '13812345678'],
  ['+86 138-1234-5678', '+86 138**********', 'phone', '13812345678'],
  ['打008613812345678', '打0086138********', 'phone', '13812345678'],
  ['8613812345678', '86138********', 'phone', '13812345678'],
  ['５折！１３８１２３４５６７８！', '５折！１３８********！', 'phone', '13812345678'],
  ['＋８６１３８　１２３４－５６７８', '＋８６１３８**********', 'phone', '13812345678'],
  ['138.1234.5678', '138**********', 'phone', '13812345678'],
  ['１１０１０５１９４９１２３１００２Ｘ', '１１****************', 'id', '11010519491231002X'],
  ['ＬＳ５Ａ３ＤＢＥ５ＡＡ０１２３４５', 'ＬＳ５**************', 'vin', 'LS5A3DBE5AA012345'],
  ['渝Ａ１２３４５', '渝Ａ*****', 'plate', '渝A12345'],
  ['车牌渝A·12345', '车牌渝A******', 'plate', '渝A12345'],
  ['沪AD12345 新能源', '沪A****** 新能源', 'plate', '沪AD12345'],
  ['VIN ls5a3dbe5aa012345', 'VIN ls5**************', 'vin', 'LS5A3DBE5AA012345'],
  ['身份证11010519491231002X', '身份证11****************', 'id', '11010519491231002X'],
])('%s', (text, masked, kind, value) => {
  expect(maskIdentifiers(text)).toEqual({ text: masked, found: [{ kind, value }] });
});

describe('what is no identifier stays as it is', () => {
  test.each([
    '行驶12345公里',
    '订单号123456789012',
    '价格128800元',
    '新A柱断裂',
    '我是苏州人',
    'P17F1故障码',
    '23812345678',
    '９８６１３８１２３４５６７８',
    '㎞ ﬁ ½ １２３４５ 公里，油耗８.６',
    '138.1234公里',
  ])('%s', (text) => expect(maskIdentifiers(text)).toEqual({ text, found: [] }));
});

test('the length is kept, so spans of the masked text fit the written one', () => {
  const text = '😀电话13812345678，车架号LS5A3DBE5AA012345，完';
  expect(maskIdentifiers(text).text).toHaveLength(text.length);
});

test.each(['+86', '0086 ', '86.138.', '１３８　', '138.1234.567', '000000', '++++'])(
  'a long post of nothing but %s is read to its end',
  (part) => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    expect(maskIdentifiers(text).text).toHaveLength(text.length);
  },
);
