import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Recorded, recordedCustomers } from '../support/customer-record.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;
let known: Recorded;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  known = await recordedCustomers(stage.monitor.store);
  await stage.monitor.store.pool.query(
    `INSERT INTO customer (number, dealer_id, name, phone, city, adviser) VALUES
       ('C3', $1, '宋建囯', '13812345678', '重庆', '周敏'), ('C4', $1, '王刚', NULL, '成都', '周敏')`,
    [known.north],
  );
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

const names = () => page.locator('.customer-name a').allTextContents();

test('two that are one are merged with a reason, and the merge is undone', async () => {
  await page.goto('/customers/duplicates');
  const pair = page.locator('.like-pair', { hasText: '宋建囯' });
  await pair.getByText('电话相同').waitFor();
  await pair.getByRole('button', { name: /^合并…/ }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel(/^宋建国/).isChecked()).toBe(true);
  await dialog.getByLabel('原因').fill('电话确认为同一人');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await page.getByText('没有疑似重复的客户').waitFor();
  await page.getByText('编号 C3 并入').waitFor();
  await page.getByRole('button', { name: '撤销合并：C3' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await pair.waitFor();
  await pair.getByRole('button', { name: /^不是同一人/ }).click();
  await page.getByText('没有疑似重复的客户').waitFor();
});

test('a number of the quality page opens its customers, which can be taken as a file', async () => {
  await page.goto('/customers/quality');
  await page.getByRole('link', { name: '缺 1 位' }).first().click();
  await expect.poll(names).toEqual(['王刚']);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^chesheng-customers-\d{4}-\d\d-\d\d\.csv$/);
  await page.getByRole('link', { name: '去掉筛选：缺电话' }).click();
  await expect.poll(async () => (await names()).length).toBe(4);
});

test('a segment counts while it is written, is saved by name and opens as a list', async () => {
  await page.goto('/customers/segments');
  await page.getByRole('button', { name: '新建分群' }).click();
  await page.getByText('至少选择一项条件').waitFor();
  await page.getByLabel('城市').selectOption('重庆');
  await page.getByText('符合 3 位，共 4 位').waitFor();
  await page.getByLabel('城市').selectOption('成都');
  await page.getByText('符合 4 位，共 4 位').waitFor();
  await page.getByRole('button', { name: '去掉筛选：重庆' }).click();
  await page.getByText('符合 1 位，共 4 位').waitFor();
  await page.getByLabel('名称').fill('成都客户');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '成都客户' }).click();
  await page.getByText('分群：成都客户').waitFor();
  await expect.poll(names).toEqual(['王刚']);
});

test('the customers of an adviser who leaves go to others, and back', async () => {
  await page.goto('/customers/advisers');
  await page.getByRole('button', { name: '移交 周敏 的客户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '按城市或大区分给几位' }).click();
  await dialog.getByLabel('城市或大区').fill('成都');
  await dialog.getByLabel('接手顾问', { exact: true }).fill('何勇');
  await dialog.getByLabel('其余客户的接手顾问').fill('林芳');
  await dialog.getByLabel('原因').fill('离职');
  await dialog.getByRole('button', { name: '移交', exact: true }).click();
  await page.getByText('何勇（成都）：1 位客户').waitFor();
  await page.getByText('林芳（其余）：1 位客户').waitFor();
  await page.getByRole('button', { name: '撤销移交：周敏' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '移交 周敏 的客户' }).waitFor();
});

test.each([
  { width: 1440, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-US' },
] as const)('at $width px no screen has a barrier and nothing hangs over the side', async (look) => {
  const { width, height, colorScheme, locale } = look;
  const visitor = await stage.asAdmin({ viewport: { width, height }, colorScheme, locale });
  for (const [path, ready] of [
    ['base', '.base-flows'],
    ['quality', '.base-flaws'],
    ['duplicates', '.like-pairs'],
    ['segments', '.segments'],
    ['advisers', '.advisers'],
  ]) {
    await visitor.goto(`/customers/${path}`);
    await visitor.locator(`${ready}`).waitFor({ state: 'attached' });
    expect({ path, barriers: await barriers(visitor) }).toEqual({ path, barriers: [] });
    const over = await visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ path, over }).toEqual({ path, over: 0 });
  }
  await visitor.locator('.advisers .button').first().click();
  expect(await barriers(visitor)).toEqual([]);
  await visitor.goto('/customers/segments');
  await visitor.locator('main .button.primary').click();
  await visitor.locator('.segment-form').waitFor();
  expect(await barriers(visitor)).toEqual([]);
  await visitor.context().close();
});
