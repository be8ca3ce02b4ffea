import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { messagesFile } from '../../../dashboard/messages-plugin.ts';
import { LINE_ERRORS, LineErrors } from '../../../store/imports/line-errors.ts';

test.each(['zh_CN', 'en'])('every code is said in %s', async (language) => {
  const messages = await parseMessagesFile(messagesFile(language));
  const said = messages
    .map(({ key }) => key.join('.'))
    .filter((key) => key.startsWith('dashboard.imports.errors.'));
  expect(said.sort()).toEqual(
    Object.keys(LINE_ERRORS)
      .map((code) => `dashboard.imports.errors.${code}`)
      .sort(),
  );
});

test('a line counts once whatever is wrong with it, a hundred faults are kept, in the order of the file', () => {
  const errors = new LineErrors();
  for (let line = 200; line > 1; line--) {
    errors.add([
      { line, column: '手机', code: 'phoneMangled', value: '1.38E+10' },
      { line, column: 'VIN', code: 'required', value: '' },
    ]);
  }
  errors.add([]);
  expect(errors.failed).toBe(199);
  expect(errors.shown).toHaveLength(100);
  expect(errors.shown.map(({ line }) => line)).toEqual(
    errors.shown.map(({ line }) => line).toSorted((a, b) => a - b),
  );
});

test('the sentence says what, where and how to mend it, and shows no whole identifier', () => {
  const errors = new LineErrors();
  errors.add([
    { line: 3, column: '手机号码', code: 'phoneMangled', value: '1.38E+10' },
    { line: 3, column: 'VIN', code: 'vinLength', value: 'LS5A2ABE1AA12345' },
    { line: 3, column: '手机号码', code: 'phoneWrong', value: '1381234567' },
    { line: 3, column: 'VIN', code: 'unknownVehicle', value: 'LS5A2ABE1AA123456' },
    { line: 3, column: '姓名', code: 'long', value: `宋建国 13812345678 ${'x'.repeat(200)}` },
    { line: 3, column: '客户编号', code: 'duplicate', value: 'C4', firstLine: 2 },
  ]);
  expect(errors.shown[0]?.message).toBe(
    'Line 3, 手机号码: “1.38E+10” is a phone number a spreadsheet turned into a figure; format the column as text and export anew.',
  );
  expect(errors.shown[5]).toMatchObject({
    firstLine: 2,
    message: expect.stringContaining('first in line 2'),
  });
  const all = JSON.stringify(errors.shown);
  for (const secret of ['A12345', '1234567', 'A123456', '12345678']) expect(all).not.toContain(secret);
  expect(errors.shown[4]?.value.length).toBeLessThanOrEqual(40);
});
