import { expect, test } from 'vitest';
import { alignedLines } from '../../../server/commands/aligned-table.ts';

test('Han characters take two columns', () => {
  const rows = [
    ['悦翔', '1'],
    ['C30', '22'],
  ];
  const line = alignedLines(['who', 'n'], rows);
  expect(rows.map(line)).toEqual(['悦翔  1', 'C30   22']);
});

test('what was read from a page neither moves the cursor nor turns the text around', () => {
  const rows = [['\u001b[2J\u001b[31m异\u202e响\u0007', '1']];
  expect(alignedLines(['phrase', 'n'], rows)(rows[0] ?? [])).toBe('异响    1');
});
