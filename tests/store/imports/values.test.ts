import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import {
  code,
  day,
  mileage,
  monthUpTo,
  needed,
  optional,
  pastDay,
  phone,
  plate,
  series,
  text,
  units,
  vin,
  yesOrNo,
} from '../../../store/imports/values.ts';

/** The value, or the code of what is wrong. */
function read<Value>(schema: z.ZodType<Value, string>, cell: string): Value | string | undefined {
  const parsed = schema.safeParse(cell);
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message;
}

test.each([
  ['13812345678', '13812345678'],
  ['138 1234 5678', '13812345678'],
  ['+86-138-1234-5678', '13812345678'],
  ['008613812345678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['13812345678.0', '13812345678'],
  ['023-67591234', '02367591234'],
  ['(010) 65551234', '01065551234'],
  ['400-888-1234', '4008881234'],
  ['1.38E+10', 'phoneMangled'],
  ['1.3812e10', 'phoneMangled'],
  ['1381234567', 'phoneWrong'],
  ['12345678901', 'phoneWrong'],
  ['无', 'phoneWrong'],
])('phone %s → %s', (cell, value) => expect(read(needed(phone), cell)).toBe(value));

test.each([
  ['LS5A2ABE1AA123456', 'LS5A2ABE1AA123456'],
  ['ls5a2abe1aa123456 ', 'LS5A2ABE1AA123456'],
  ['LS5A2ABE-1AA-123456', 'LS5A2ABE1AA123456'],
  ['1.00E+16', 'vinMangled'],
  ['LS5A2ABE1AA12345', 'vinLength'],
  ['LS5A2ABE1AA12345O', 'vinLetters'],
  ['LS5A2ABE1AA12345I', 'vinLetters'],
  ['LS5A2ABE1AA1234Q6', 'vinLetters'],
  ['LS5A2ABE1AA12345悦', 'vinLetters'],
])('VIN %s → %s', (cell, value) => expect(read(needed(vin), cell)).toBe(value));

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['2024.3.5', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['2024-03-05 10:20:30', '2024-03-05'],
  ['2024-03-05T10:20:30.000Z', '2024-03-05'],
  ['45234', 'dateSerial'],
  ['45234.5', 'dateSerial'],
  ['24/3/5', 'dateShortYear'],
  ['3-5-24', 'dateShortYear'],
  ['24年3月5日', 'dateShortYear'],
  ['3/5/2024', 'dateOrder'],
  ['2024-02-30', 'dateWrong'],
  ['2024-13-01', 'dateWrong'],
  ['昨天', 'dateWrong'],
  ['1900-01-01', 'dateOld'],
])('date %s → %s', (cell, value) => expect(read(needed(day), cell)).toBe(value));

test('a day after today lies in the future, today does not', () => {
  expect(read(needed(pastDay('2026-11-22')), '2026-11-22')).toBe('2026-11-22');
  expect(read(needed(pastDay('2026-11-22')), '2026-11-23')).toBe('dateFuture');
});

test.each([
  ['8200', 8200],
  ['8,200', 8200],
  ['8200.0', 8200],
  ['8200 km', 8200],
  ['8200公里', 8200],
  ['0', 0],
  ['-20', 'mileageNegative'],
  ['82,00', 'mileageWrong'],
  ['八千', 'mileageWrong'],
  ['9999999', 'mileageWrong'],
])('mileage %s → %s', (cell, value) => expect(read(needed(mileage), cell)).toBe(value));

test('a number keeps its zeros, and one a spreadsheet counted with is refused', () => {
  expect(read(needed(code), '000123')).toBe('000123');
  expect(read(needed(code), '2.024E+11')).toBe('numberMangled');
});

test('plates lose their signs, yes and no come in many words', () => {
  expect(read(needed(plate), '渝a·12345')).toBe('渝A12345');
  expect([read(needed(yesOrNo), '是'), read(needed(yesOrNo), 'N'), read(needed(yesOrNo), '也许')]).toEqual([
    true,
    false,
    'choice',
  ]);
});

test('a series is the key of the catalogue where it knows the name, also with brand or as key, else as written', () => {
  expect(read(needed(series), '悦翔')).toBe('changan-yuexiang');
  expect(read(needed(series), '长安悦祥')).toBe('changan-yuexiang');
  expect(read(needed(series), 'changan-yuexiang')).toBe('changan-yuexiang');
  expect(read(needed(series), '飞船一号')).toBe('飞船一号');
});

test('an empty cell is nothing where it may be, and at fault where it must not; broken characters are told', () => {
  expect(optional(phone).parse('  ')).toBeNull();
  expect(read(needed(phone), ' ')).toBe('required');
  expect(read(needed(text(10)), '宋\ufffd国')).toBe('unreadable');
  expect(read(needed(text(2)), '宋建国')).toBe('long');
});

test('no cell, however hostile, is an error of ours', () => {
  const readers = [phone, vin, day, code, plate, series, text(5)].map(needed);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
      for (const reader of [...readers, needed(mileage), needed(yesOrNo)]) reader.safeParse(cell);
    }),
  );
});

test.each([
  ['2026-03', '2026-03-01'],
  ['2026/3', '2026-03-01'],
  ['2026年3月', '2026-03-01'],
  ['202603', '2026-03-01'],
  ['2026-03-31', '2026-03-01'],
  ['2026-11', '2026-11-01'],
  ['2026-12', 'dateFuture'],
  ['2026-13', 'monthWrong'],
  ['三月', 'monthWrong'],
  ['46082', 'dateSerial'],
  ['1949-03', 'dateOld'],
])('month %s → %s', (cell, value) => expect(read(needed(monthUpTo('2026-11-22')), cell)).toBe(value));

test.each([
  ['1234', 1234],
  ['1,234', 1234],
  ['1234台', 1234],
  ['0', 0],
  ['12.0', 12],
  ['12.5', 'unitsWrong'],
  ['-3', 'unitsWrong'],
  ['1.2E+05', 'unitsWrong'],
  ['999999999', 'unitsWrong'],
])('units %s → %s', (cell, value) => expect(read(needed(units), cell)).toBe(value));
