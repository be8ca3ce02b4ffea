import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '../../../store/imports/open-file.ts';
import { type Delimiter, delimiterOf, recordsOf } from '../../../store/imports/records.ts';
import { fileOf } from './file.ts';

async function read(content: string, delimiter: Delimiter = ',') {
  const file = await openFile(fileOf(content));
  const records = [];
  for await (const some of recordsOf(file, delimiter)) records.push(...some);
  return records;
}

test('the delimiter is what separates most columns of the heading', () => {
  expect(delimiterOf('a,b,c')).toBe(',');
  expect(delimiterOf('a;b;c')).toBe(';');
  expect(delimiterOf('a\tb')).toBe('\t');
  expect(delimiterOf('"a;b;c;d",e,f')).toBe(',');
  expect(delimiterOf('only')).toBe(',');
});

test('a cell in quotation marks may hold delimiters, line ends and doubled marks', async () => {
  expect(await read('a,"b,\nc ""d""",e\r\nf,g,h\n')).toEqual([
    { line: 1, cells: ['a', 'b,\nc "d"', 'e'] },
    { line: 3, cells: ['f', 'g', 'h'] },
  ]);
});

test('a large file that lies in memory is read a piece at a time', async () => {
  const file = await openFile(fileOf('a,b\n'.repeat(300_000)));
  const pieces: number[] = [];
  for await (const records of recordsOf(file, ',')) pieces.push(records.length);
  expect(pieces.reduce((sum, records) => sum + records, 0)).toBe(300_000);
  expect(Math.max(...pieces)).toBeLessThan(20_000);
});

test('a stray quotation mark costs its own line and no other', async () => {
  const lines = ['a,b', '1,"never closed', '2,x', '3,5" 螺丝', '4,y', '5,""z""', '6,w'];
  const records = await read(lines.join('\n'));
  expect(records.filter((record) => 'cells' in record)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['2', 'x'] },
    { line: 5, cells: ['4', 'y'] },
    { line: 7, cells: ['6', 'w'] },
  ]);
  expect(records.flatMap((record) => ('fault' in record ? [record.fault] : []))).toMatchObject([
    { line: 2, code: 'quotes' },
    { line: 4, code: 'quotes' },
    { line: 6, code: 'quotes' },
  ]);
});

test('a quotation never closed in a long file costs one line', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => (i === 100 ? 'x,"y' : `${i},${'v'.repeat(50)}`));
  const records = await read(lines.join('\n'));
  expect(records).toHaveLength(5000);
  expect(records.filter((record) => 'fault' in record)).toMatchObject([{ fault: { line: 101 } }]);
});

test('whatever cells are written by the rules are read back, with their lines', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '宋', ',', '"', '\n', ';'), maxLength: 6 });
  const rows = fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = written.map((row) => row.map(quoted).join(',')).join('\n');
      const records = await read(text);
      expect(records.map((record) => 'cells' in record && record.cells)).toEqual(written);
    }),
    { numRuns: 300 },
  );
});
