import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportReport, Imports } from '../../shared/contract/imports.ts';
import { AuditPage } from '../../shared/contract/people.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { jsonLines, postLine, rowCounts } from '../support/imports.ts';

let api: TestApi;
type Someone = Awaited<ReturnType<TestApi['as']>>;
let admin: Someone;
let pr: Someone;
let brand: Someone;
let quality: Someone;
beforeAll(async () => {
  api = await startApi();
  [admin, pr, brand, quality] = [
    await api.as('admin'),
    await api.as('pr'),
    await api.as('brand'),
    await api.as('quality'),
  ];
});
afterAll(() => api.close());

const CUSTOMERS = '客户编号,姓名,手机号码\nC1,宋建国,13812345678\nC2,李梅,1.38E+10\n';
const EVENTS = 'day,kind,series,title\n2024-06-01,recall,悦翔,离合器召回\n';

function send({ ask }: Someone, content: string, fields: Record<string, string> = {}, name = '客户.csv') {
  const form = new FormData();
  form.set('file', new File([content], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return ask('/api/imports', { method: 'POST', body: form });
}
const report = async (response: Response) => ImportReport.parse(await response.json());

test('a file is tried, then taken in, and stands in the history of who may import such', async () => {
  const before = await rowCounts(api.store);
  const tried = await report(await send(pr, CUSTOMERS, { dryRun: 'true' }));
  expect(tried).toMatchObject({ id: null, kind: 'customers', rows: 2, inserted: 1, failed: 1 });
  expect(tried.columns).toContainEqual({ heading: '手机号码', field: 'phone', sample: '138********' });
  expect(await rowCounts(api.store)).toEqual(before);
  const done = await report(await send(pr, CUSTOMERS, { dryRun: 'false' }));
  expect(done).toMatchObject({ inserted: 1, failed: 1, by: 'pr person' });
  const listed = Imports.parse(await (await pr.ask('/api/imports')).json()).imports;
  expect(listed[0]).toMatchObject({ id: done.id, kind: 'customers', by: 'pr person', errors: done.errors });
  expect(Imports.parse(await (await brand.ask('/api/imports')).json()).imports).toEqual([]);
});

test('every import is logged, without a word of what the file held; so is the log of the server', async () => {
  await send(pr, CUSTOMERS);
  const audit = AuditPage.parse(await (await admin.ask('/api/audit')).json());
  expect(audit.entries[0]).toMatchObject({
    action: 'import.done',
    role: 'pr',
    detail: { kind: 'customers', rows: 2, unchanged: 1, failed: 1 },
  });
  for (const text of [JSON.stringify(audit), api.lines.join('\n')]) {
    expect(text).not.toMatch(/宋建国|13812345678|客户\.csv/);
  }
});

test('each role takes in what it keeps; the kind is judged, not the name it is given', async () => {
  expect((await send(brand, EVENTS)).status).toBe(200);
  expect((await send(brand, CUSTOMERS)).status).toBe(403);
  expect((await send(brand, CUSTOMERS, { kind: 'customers' })).status).toBe(403);
  expect((await send(pr, EVENTS)).status).toBe(403);
  expect((await send(pr, jsonLines([postLine()]))).status).toBe(403);
  expect((await send(quality, EVENTS)).status).toBe(403);
  expect((await quality.ask('/api/imports')).status).toBe(403);
  expect((await api.app.request('/api/imports')).status).toBe(401);
  expect((await send(admin, jsonLines([postLine()]), {}, 'posts.jsonl')).status).toBe(200);
});

test('a mapping comes as JSON and wins; what is no JSON or no field is refused in words', async () => {
  const file = 'a,b\nC7,钱\n';
  const mapping = JSON.stringify({ a: 'number', b: 'name' });
  expect(await report(await send(pr, file, { kind: 'customers', mapping }))).toMatchObject({ inserted: 1 });
  for (const wrong of ['{', '[1]', JSON.stringify({ a: 'colour' })]) {
    const response = await send(pr, file, { kind: 'customers', mapping: wrong });
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/mapping/);
  }
});

test('a file may be larger than other requests, up to 50 MB; without a file it is said', async () => {
  const large = `${CUSTOMERS}${'C3,王,13812345670\n'.repeat(120_000)}`;
  const taken = await report(await send(pr, large, { dryRun: 'true' }));
  expect(taken).toMatchObject({ rows: 120_002, failed: 120_000 });
  const tooLarge = await send(pr, 'x'.repeat(51 * 1024 * 1024));
  expect(tooLarge.status).toBe(413);
  expect(await tooLarge.text()).toContain('npx chesheng import');
  const form = new FormData();
  form.set('kind', 'customers');
  expect((await pr.ask('/api/imports', { method: 'POST', body: form })).status).toBe(422);
  expect((await send(pr, '')).status).toBe(422);
});
