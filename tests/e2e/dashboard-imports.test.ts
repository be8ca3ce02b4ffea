import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers, openStage, type Stage, signIn } from './dashboard/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.stop());
beforeEach(async () => {
  stage.complaints.length = 0;
  page = await stage.asAdmin();
});
afterEach(async () => {
  await page.context().close();
  expect(stage.complaints).toEqual([]);
});

const file = (name: string, lines: string[], encoding = 'utf-8') => ({
  name,
  mimeType: 'text/csv',
  buffer: iconv.encode(`${lines.join('\r\n')}\r\n`, encoding),
});

const DEALERS = file('dealers.csv', ['code,name,region', 'D1,北方店,华北', 'D2,南方店,华南']);
const HEADING = '客户编号,姓名,客户类型,手机号码,城市,经销商代码,建档日期';
const CUSTOMERS = file(
  'customers.csv',
  [
    HEADING,
    'C1,宋建国,个人用户,13812345678,重庆,D1,2020-03-05',
    'C2,李梅,大客户,1.39E+10,广州,D2,2021-04-06',
    'C3,王强,个人用户,13912345678,广州,D9,2021-04-06',
    'C4,"=HYPERLINK(1)",个人用户,13712345678,广州,D2,+24/3/5',
    'C5,赵敏,意向客户,13612345678,广州,D2,2022-01-02',
  ],
  'gb18030',
);

async function choose(of: Page, chosen: ReturnType<typeof file>): Promise<void> {
  await of.goto('/imports');
  await of.locator('.file-drop').waitFor();
  await of.locator('input[type=file]').setInputFiles(chosen);
}
const counts = async (of: Page) =>
  Object.fromEntries(
    await of
      .locator('.import-report .import-counts > div')
      .evaluateAll((all) => all.map((one) => [one.children[0]?.textContent, one.children[1]?.textContent])),
  );
const stored = async (table: 'dealer' | 'customer') =>
  Number((await stage.monitor.store.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

describe('a file on its way in', () => {
  test('is tried first and stores nothing, then is taken in on request', async () => {
    await choose(page, DEALERS);
    await page.getByText('还没有写入任何内容').waitFor();
    expect(await counts(page)).toEqual({ 行数: '2', 新增: '2', 更新: '0', 未变: '0', 有误: '0' });
    expect(await stored('dealer')).toBe(0);
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('已导入。').waitFor();
    expect(await stored('dealer')).toBe(2);
    await page.locator('.import-history li', { hasText: 'dealers.csv' }).waitFor();
    await choose(page, DEALERS);
    await page.getByText('与已有资料完全相同').waitFor();
  });

  test('in GBK under Chinese headings tells each fault by line, column and sentence', async () => {
    await choose(page, CUSTOMERS);
    await page.getByText('编码 gb18030').waitFor();
    expect(await page.getByLabel('内容').inputValue()).toBe('customers');
    expect(await counts(page)).toMatchObject({ 行数: '5', 新增: '2', 有误: '3' });
    const faults = page.locator('.line-errors tbody tr');
    expect(await faults.nth(0).textContent()).toBe(
      '3手机号码1.39E+10手机号被表格软件变成了数字；请将该列设为文本后重新导出',
    );
    expect(await faults.nth(1).textContent()).toContain('4经销商代码D9');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载这些错误' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('customers-errors.csv');
    const csv = await readFile(await saved.path(), 'utf8');
    expect(csv).toContain('3,手机号码,1.39E+10,');
    expect(csv).toContain(`,'+24/3/5,`);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('已导入。').waitFor();
    expect(await stored('customer')).toBe(2);
    const past = page.locator('.import-history li', { hasText: 'customers.csv' });
    await past.getByText('看有误的行').click();
    expect(await past.locator('.line-errors tbody tr').count()).toBe(3);
  });

  test('with a heading nobody knows is mapped by hand; without a required column it is not taken', async () => {
    await choose(
      page,
      file('odd.csv', [HEADING.replace('姓名', 'XYZ'), 'C9,钱多,个人用户,,重庆,D1,2020-03-05']),
    );
    await page.getByText('无法判断 odd.csv 的内容').waitFor();
    await page.getByLabel('内容').selectOption({ label: '客户' });
    await page.getByText('缺少必填的列：姓名').waitFor();
    expect(await page.getByRole('button', { name: /^导入 \d+ 行/ }).count()).toBe(0);
    await page.getByLabel('“XYZ”列对应的字段').selectOption({ label: '姓名 （必填）' });
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('已导入。').waitFor();
    await page.goto('/customers?q=钱多');
    await page.locator('.customer-row', { hasText: 'C9' }).waitFor();
  });

  test('whose trial got no answer is tried again, not taken in', async () => {
    await choose(page, file('more.csv', ['code,name,region', 'D7,西方店,西北']));
    await page.getByRole('button', { name: '导入 1 行' }).waitFor();
    const before = await stored('dealer');
    await page.route('**/api/imports', (route) => route.abort());
    await page.getByLabel('“region”列对应的字段').selectOption('');
    await page.getByRole('alert').waitFor();
    stage.complaints.length = 0;
    await page.unroute('**/api/imports');
    const [sent] = await Promise.all([
      page.waitForResponse('**/api/imports'),
      page.getByRole('button', { name: '重试' }).click(),
    ]);
    expect(await sent.json()).toMatchObject({ id: null, inserted: 1 });
    expect(await page.getByLabel('“region”列对应的字段').inputValue()).toBe('');
    expect(await stored('dealer')).toBe(before);
  });

  test('that is no file of ours says so, and another can be chosen', async () => {
    await choose(page, file('holiday.csv', ['a,b', '1,2']));
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.locator('.file-drop').waitFor();
    stage.complaints.length = 0;
  });

  test('once dealers are known, a person can be one of theirs', async () => {
    await page.goto('/people');
    await page.getByRole('button', { name: '添加人员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('角色').selectOption({ label: '经销商' });
    await dialog.locator('[name=dealer]').selectOption({ label: '南方店' });
    await dialog.getByLabel('姓名').fill('店员');
    await dialog.getByLabel('邮箱').fill('south@example.com');
    await dialog.getByRole('button', { name: '创建账号' }).click();
    const password = (await dialog.locator('.secret').textContent()) ?? '';
    const south = await stage.visit();
    await south.goto('/');
    await signIn(south, { email: 'south@example.com', password });
    await south.goto('/customers');
    await south.locator('.customer-row', { hasText: '赵敏' }).waitFor();
    expect(await south.locator('.customer-row').count()).toBe(1);
    expect(await south.getByRole('link', { name: '导入' }).count()).toBe(0);
    await south.goto('/imports');
    await south.getByRole('heading', { name: '无权查看' }).waitFor();
    await south.context().close();
  });
});

test('a brand manager may import events and is told that customers are not theirs', async () => {
  const person = { name: 'b', email: 'brand@example.com', role: 'brand', password: 'correct horse battery' };
  await page.request.post('/api/people', { data: person });
  const brand = await stage.visit();
  await brand.goto('/');
  await signIn(brand, person);
  await choose(brand, CUSTOMERS);
  await brand.getByText('你的角色不能导入这类文件，只能导入：事件').waitFor();
  await brand.context().close();
});

test('on a phone nothing hangs over the side and no barrier stands, in English and dark', async () => {
  const phone = await stage.asAdmin({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    locale: 'en-US',
  });
  await phone.getByRole('button', { name: /^Account of/ }).click();
  await phone.getByRole('link', { name: 'Imports' }).click();
  await phone.locator('.file-drop').waitFor();
  expect(await barriers(phone)).toEqual([]);
  await phone.locator('input[type=file]').setInputFiles(CUSTOMERS);
  await phone.locator('.line-errors').first().waitFor();
  expect(await barriers(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await phone.context().close();
});
