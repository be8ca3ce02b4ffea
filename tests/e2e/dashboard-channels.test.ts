import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DINGTALK_SECRET, startDingtalk } from '../support/chat-servers/dingtalk.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;
let dingtalk: Awaited<ReturnType<typeof startDingtalk>>;
let page: Page;

beforeAll(async () => {
  [stage, dingtalk] = await Promise.all([openStage(), startDingtalk()]);
});
afterAll(async () => {
  await stage?.stop();
  await dingtalk?.close();
});
beforeEach(async () => {
  stage.complaints.length = 0;
  page = await stage.asAdmin();
  await page.goto('/channels');
});
afterEach(async () => {
  await page.context().close();
  expect(stage.complaints).toEqual([]);
});

test('an administrator adds a robot, sees by a trial what is wrong with it, mends it, and deletes it', async () => {
  await page.getByRole('button', { name: '添加渠道' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('种类').selectOption({ label: '钉钉' });
  await dialog.getByText('加签').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('名称').fill('质量部群');
  await dialog.getByLabel('地址').fill('https://evil.example/robot/send?access_token=1');
  await dialog.getByRole('button', { name: '添加渠道' }).click();
  expect(await dialog.getByRole('alert').textContent()).toContain('oapi.dingtalk.com');
  await dialog.getByLabel('地址').fill(dingtalk.url);
  await dialog.getByRole('button', { name: '添加渠道' }).click();

  const row = page.locator('.source', { hasText: '质量部群' });
  await row.getByText('尚未使用').waitFor();
  expect(await page.content()).not.toContain('access_token');
  await row.getByRole('button', { name: '试发' }).click();
  await row.getByText('310000').waitFor();
  await row.getByText('发送失败', { exact: true }).waitFor();
  expect(dingtalk.taken).toEqual([]);

  await row.getByRole('button', { name: '修改渠道' }).click();
  await dialog.getByLabel('签名密钥').fill(DINGTALK_SECRET);
  await dialog.getByRole('button', { name: '保存' }).click();
  await row.getByText('已签名').waitFor();
  await row.getByRole('button', { name: '试发' }).click();
  await row.getByText('试发消息已送达').waitFor();
  await row.getByText('正常', { exact: true }).waitFor();
  expect(dingtalk.taken).toHaveLength(1);
  expect(await barriers(page)).toEqual([]);

  await row.getByRole('button', { name: '停用' }).click();
  await row.getByText('已停用', { exact: true }).waitFor();
  await row.getByRole('button', { name: '删除渠道' }).click();
  await dialog.getByRole('button', { name: '删除' }).click();
  await page.getByText('还没有渠道').waitFor();
});

test('the key of a webhook is shown once, when it is made', async () => {
  await page.getByRole('button', { name: '添加渠道' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('种类').selectOption('webhook');
  await dialog.getByLabel('名称').fill('工单系统');
  await dialog.getByLabel('地址').fill('https://tickets.maker.example/hooks/voc');
  await dialog.getByRole('button', { name: '添加渠道' }).click();
  const key = (await dialog.locator('.secret').textContent()) ?? '';
  expect(key).toMatch(/^whsec_/);
  await dialog.getByRole('button', { name: '我已保存' }).click();
  await page.locator('.source', { hasText: '工单系统' }).waitFor();
  expect(await page.content()).not.toContain(key);
});
