import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportReport } from '../../shared/contract/imports.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { CRM, jsonLines, postLine, rowCounts } from '../support/imports.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'chesheng-import-'));
  for (const [name, content] of Object.entries(CRM)) await writeFile(join(folder, name), content);
  await writeFile(join(folder, 'posts.jsonl'), jsonLines([postLine({ body: '离合器异响，三次没修好' })]));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs the command in the folder of the files. */
function chesheng(...args: string[]) {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: folder, DATABASE_URL: database.url };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [CLI, 'import', ...args], { env, cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

test('tries files, takes them in, and tells the second time that nothing changed', async () => {
  const files = [...Object.keys(CRM), 'posts.jsonl'];
  const before = await rowCounts(database.store);
  expect(await chesheng(...files)).toMatchObject({ code: 1, stderr: expect.stringContaining('secret') });
  expect(await rowCounts(database.store)).toEqual(before);

  await writeFile(join(folder, 'secret'), 'the secret of the monitor');
  const tried = await chesheng(...files, '--dry-run');
  expect(tried).toMatchObject({ code: 0, stderr: '' });
  expect(tried.stdout).toContain('visits.csv (visits, utf-8): would take in 2 lines: 2 new');
  expect(await rowCounts(database.store)).toEqual(before);

  expect(await chesheng(...files)).toMatchObject({ code: 0 });
  const again = await chesheng(...files, '--json');
  const reports = ImportReport.array().parse(JSON.parse(again.stdout));
  expect(reports).toHaveLength(8);
  for (const { rows, unchanged } of reports) expect(unchanged).toBe(rows);
});

test('ends with 1 and a sentence for lines at fault, missing columns, and files that cannot be read', async () => {
  await writeFile(join(folder, 'bad.csv'), 'code,name\nD9,店\nD8,\n');
  const bad = await chesheng('bad.csv');
  expect(bad.code).toBe(1);
  expect(bad.stdout).toBe(
    'bad.csv (dealers, utf-8): took in 2 lines: 1 new, 0 changed, 0 unchanged, 1 left out.\n' +
      '  Line 3, name: it is empty and must not be; fill it in.\n',
  );
  const missing = await chesheng('bad.csv', '--kind', 'customers');
  expect(missing).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('No column for number among: code, name'),
  });
  expect(await chesheng('nowhere.csv')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^✗ Cannot read nowhere.csv/),
  });
  await writeFile(join(folder, 'book.xlsx'), 'PK\u0003\u0004');
  expect(await chesheng('book.xlsx')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('save the sheet as CSV'),
  });
  expect((await readFile(join(folder, 'secret'), 'utf8')).length).toBeGreaterThan(0);
});
