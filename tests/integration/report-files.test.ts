import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrintServer } from '../../server/reports/print-server.ts';
import { wordsIn } from '../../server/reports/words.ts';
import { Report } from '../../shared/contract/report.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { labelByMarks } from '../support/labels.ts';

const YUEXIANG = 'changan-yuexiang';
const DECEMBER = `series=${YUEXIANG}&from=2024-12-01&to=2024-12-31`;
const BODIES = [
  '=HYPERLINK("http://evil.example") 异响 [neg] [complaint]',
  '不错 [pos]',
  '路过',
  '又响 [neg]',
];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const lines = Array.from({ length: 120 }, (_, n) =>
    postLine({
      threadId: `${n}`,
      postId: `${n}`,
      author: { id: `${n % 20}`, name: `车友${n % 20}` },
      publishedAt: new Date(Date.UTC(2024, 10, 1, 4) + n * 12 * 3_600_000).toISOString(),
      body: `${BODIES[n % BODIES.length]} ${n}`,
    }),
  );
  await importOne(api.store, 'posts.jsonl', jsonLines(lines), { understand: async () => labelByMarks });
});
afterAll(() => api.close());

async function download(format: string, language = 'zh'): Promise<Buffer> {
  const { ask } = brand;
  const answer = await ask(`/api/report/file.${format}?${DECEMBER}&language=${language}`);
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="chesheng-${YUEXIANG}-2024-12-01-2024-12-31.${format}"`,
  );
  return Buffer.from(await answer.arrayBuffer());
}

let brand: Awaited<ReturnType<TestApi['as']>>;
beforeAll(async () => {
  brand = await api.as('brand');
});

async function reportItself(): Promise<Report> {
  const answer = await brand.ask(`/api/report?${DECEMBER}`);
  return Report.parse(await answer.json());
}

test('the CSV holds the figures of the report and runs nothing', async () => {
  const text = (await download('csv')).toString();
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  const { figures } = await reportItself();
  const negatives = figures.find(({ figure }) => figure === 'negatives');
  expect(negatives?.previous.value).toBeGreaterThan(10);
  expect(rows.find(([first]) => first === '负面')?.slice(2, 3)).toEqual([`${negatives?.previous.value}`]);
  expect(rows.flat().filter((cell) => /^[=+@](?![\d.]+%?$)/.test(cell))).toEqual([]);
  for (const sheet of ['概览', '来源', '口径']) expect(rows.map(([first]) => first)).toContain(sheet);
});

/** Text of a part of a workbook. */
async function unzipped(workbook: Buffer): Promise<(part: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'chesheng-xlsx-'));
  const file = join(folder, 'report.xlsx');
  await writeFile(file, workbook);
  execFileSync('python3', ['-m', 'zipfile', '-e', file, join(folder, 'out')]);
  const parts = new Map<string, string>();
  for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])
    parts.set(part, await readFile(join(folder, 'out', part), 'utf8'));
  await rm(folder, { recursive: true });
  return (part) => parts.get(part) ?? '';
}

test('the workbook has its sheets, numbers as numbers, links to the posts, and headings that stay', async () => {
  const part = await unzipped(await download('xlsx'));
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['概览', '来源', '口径']));
  const sheet = part('xl/worksheets/sheet1.xml');
  const { figures } = await reportItself();
  const heat = figures.find(({ figure }) => figure === 'heat')?.previous.value;
  expect(sheet).toMatch(new RegExp(`<c r="C2"[^>]*><v>${heat}</v>`));
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toMatch(/<f>HYPERLINK\([^<]*posts\?series=changan-yuexiang/);
  expect(part('xl/styles.xml')).toContain('0.0%');
});

test.each(['zh', 'en'] as const)(
  'in %s the sources say their state in words and their times by the clock of the business',
  async (language) => {
    const text = (await download('csv', language)).toString();
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
    const { coverage, madeAt } = await reportItself();
    expect(coverage.sources.length).toBeGreaterThan(0);
    const words = await wordsIn(language);
    for (const { name, state, lastPostAt } of coverage.sources) {
      const row = rows.find(([first, second]) => first === name && second !== undefined);
      expect(row?.[1]).toBe(words.message(`dashboard.sources.state.${state}`));
      expect(row?.[1]).not.toBe(state);
      // Shanghai is eight hours ahead of UTC all year.
      const there = lastPostAt && new Date(Date.parse(lastPostAt) + 8 * 3_600_000).toISOString();
      expect(row?.[3]).toBe(there ? `${there.slice(0, 10)} ${there.slice(11, 16)}` : '');
    }
    expect(madeAt).toMatch(/Z$/);
    expect(text).not.toMatch(/\dT\d\d:\d\d/);
  },
);

test('files speak the language asked for', async () => {
  const text = (await download('csv', 'en')).toString();
  expect(text).toContain('Overview');
  expect(text).not.toMatch(/dashboard\.reportFiles|概览/);
});

test('a PDF without Chromium is refused in a sentence that says what to do', async () => {
  const answer = await brand.ask(`/api/report/file.pdf?${DECEMBER}`);
  expect(answer.status).toBe(501);
  expect(await answer.text()).toContain('Install it, or name it in CHROMIUM');
});

test('files are for brand and admin alone, and each stands in the log', async () => {
  for (const role of ['pr', 'quality', 'dealer'] as const) {
    const { ask } = await api.as(role);
    expect((await ask(`/api/report/file.csv?${DECEMBER}`)).status).toBe(403);
  }
  const { rows } = await api.store.pool.query(
    `SELECT user_id, detail FROM audit WHERE action = 'report.exported' ORDER BY id LIMIT 1`,
  );
  expect(rows).toEqual([
    {
      user_id: brand.id,
      detail: { series: YUEXIANG, from: '2024-12-01', to: '2024-12-31', format: 'csv' },
    },
  ]);
});

test('what prints a report serves nothing but it, and nobody without its word', async () => {
  const server = await openPrintServer({
    readings: { report: reportItself, 'signals/7': async () => null },
    role: 'brand',
    dashboard: api.dashboard,
    timeZone: 'Asia/Shanghai',
    log: pino({ level: 'silent' }),
  });
  const ask = (path: string, init: RequestInit = {}, token = server.token) =>
    fetch(new URL(path, server.origin), { ...init, headers: { authorization: `Bearer ${token}` } });
  expect((await ask(`api/report?${DECEMBER}`)).status).toBe(200);
  expect((await ask(`report?${DECEMBER}`)).status).toBe(200);
  for (const path of ['api/customers', 'api/people', 'api/posts', 'api/signals/7'])
    expect((await ask(path)).status).toBe(404);
  expect((await ask('api/report', { method: 'POST' })).status).toBe(403);
  expect((await ask(`api/report?${DECEMBER}`, {}, 'guessed')).status).toBe(401);
  await server.close();
});
