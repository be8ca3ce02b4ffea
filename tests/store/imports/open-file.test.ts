import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { linesOf, MAX_LINE } from '../../../store/imports/lines.ts';
import { openFile } from '../../../store/imports/open-file.ts';
import { fileOf } from './file.ts';

const TEXT = '客户编号,姓名\nC1,宋建国\r\nC2,李梅';

async function readLines(bytes: Uint8Array<ArrayBuffer> | string) {
  const file = await openFile(fileOf(bytes));
  const lines = [];
  for await (const some of linesOf(file)) lines.push(...some);
  return { encoding: file.encoding, lines };
}

test.each([
  ['utf-8', 'utf-8', ''],
  ['utf-8 with a mark', 'utf-8', '\ufeff'],
  ['gbk', 'gb18030', ''],
  ['utf-16le', 'utf-16le', '\ufeff'],
  ['utf-16be', 'utf-16be', '\ufeff'],
])('a file in %s is read as such', async (written, encoding, mark) => {
  const bytes = new Uint8Array(iconv.encode(mark + TEXT, written.split(' ')[0] ?? ''));
  const read = await readLines(bytes);
  expect(read.encoding).toBe(encoding);
  expect(read.lines.map(({ text }) => text)).toEqual(['客户编号,姓名', 'C1,宋建国', 'C2,李梅']);
  expect(read.lines.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('a character cut at the end of the file makes it no UTF-8', async () => {
  const { encoding } = await readLines(new Uint8Array(Buffer.from(TEXT).subarray(0, -1)));
  expect(encoding).toBe('gb18030');
});

test('a line longer than any record is marked and not kept, and the next is read', async () => {
  const { lines } = await readLines(`a\n${'x'.repeat(MAX_LINE * 3)}\nb\n`);
  expect(lines.map(({ number, tooLong }) => [number, tooLong])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ]);
  expect(lines[2]?.text).toBe('b');
});
