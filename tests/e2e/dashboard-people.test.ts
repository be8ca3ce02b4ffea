import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Me } from '../../shared/contract/people.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';
import { barriers, openStage, type Stage, signIn } from './dashboard/stage.ts';

let stage: Stage;
let second: SampleForum;
let page: Page;

beforeAll(async () => {
  [stage, second] = await Promise.all([openStage(), startSampleForum({ seed: 11 })]);
});
afterAll(async () => {
  await stage?.stop();
  await second?.stop();
});
beforeEach(async () => {
  stage.complaints.length = 0;
  page = await stage.asAdmin();
});
afterEach(async () => {
  await page.context().close();
  expect(stage.complaints).toEqual([]);
});

test('a forum pasted as an address is read, and its posts grow on screen without a reload', async () => {
  await page.goto('/sources');
  await page.getByLabel('网址').fill(second.url);
  await page.getByRole('button', { name: '识别' }).click();
  const preview = page.getByRole('region', { name: '预览' });
  await preview.getByText('Discuz!').waitFor();
  expect(await preview.getByRole('listitem').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '添加来源' }).click();
  const row = page.locator('.source', { hasText: new URL(second.url).host });
  await row.waitFor();
  await expect
    .poll(async () => Number(await row.locator('dd a').textContent()), { timeout: 60_000 })
    .toBeGreaterThan(10);
  await row.getByRole('button', { name: '暂停' }).click();
  await row.getByText('已暂停').waitFor();
  await row.getByRole('button', { name: '继续' }).waitFor();
});

test('an address that is a source already says so', async () => {
  await page.goto('/sources');
  await page.getByLabel('网址').fill(stage.forum.url);
  await page.getByRole('button', { name: '识别' }).click();
  await page.getByRole('button', { name: '添加来源' }).click();
  expect(await page.getByRole('alert').textContent()).toContain(stage.forum.url);
});

test('an address that is no forum says what was found there', async () => {
  await page.goto('/sources');
  await page.getByLabel('网址').fill(`${stage.forum.url}robots.txt`);
  await page.getByRole('button', { name: '识别' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('region', { name: '预览' }).count()).toBe(0);
});

test('a colleague is let in with a first password, sees sources, steers none and meets no people page', async () => {
  await page.goto('/people');
  await page.getByRole('button', { name: '添加人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('王敏');
  await dialog.getByLabel('邮箱').fill('wang@example.com');
  await dialog.getByLabel('角色').selectOption({ label: '质量' });
  await dialog.getByRole('button', { name: '创建账号' }).click();
  const password = (await dialog.locator('.secret').textContent()) ?? '';
  await dialog.getByRole('button', { name: '我已保存' }).click();
  await page.getByRole('cell', { name: 'wang@example.com' }).waitFor();

  const colleague = await stage.visit();
  await colleague.goto('/');
  await signIn(colleague, { email: 'wang@example.com', password });
  await colleague.goto('/sources');
  await colleague.locator('.source').first().waitFor();
  expect(await colleague.getByLabel('网址').count()).toBe(0);
  expect(await colleague.getByRole('link', { name: '人员' }).count()).toBe(0);
  await colleague.goto('/people');
  await colleague.getByRole('heading', { name: '无权查看' }).waitFor();
  await colleague.context().close();
});

test('an administrator changes a role, shuts somebody out and lets them in again, by keyboard alone', async () => {
  await stage.monitor.store.pool.query(
    `INSERT INTO dealer (code, name) VALUES ('N1', '北方店'), ('S1', '南方店')`,
  );
  await page.goto('/people');
  await page.getByRole('button', { name: '添加人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('赵强');
  await dialog.getByLabel('邮箱').fill('zhao@example.com');
  await dialog.getByRole('button', { name: '创建账号' }).click();
  const password = (await dialog.locator('.secret').textContent()) ?? '';
  await dialog.getByRole('button', { name: '我已保存' }).click();
  const row = page.getByRole('row', { name: /zhao@example\.com/ });
  const colleague = await stage.visit();
  await colleague.goto('/');
  await signIn(colleague, { email: 'zhao@example.com', password });
  const theirs = async () => {
    const answer = await colleague.request.get('/api/me');
    return answer.ok() ? Me.parse(await answer.json()).role : answer.status();
  };
  expect(await theirs()).toBe('brand');

  const press = async (name: string) => {
    await row.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
  };
  await press('修改角色：赵强');
  await dialog.getByLabel('角色').selectOption({ label: '质量' });
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await theirs()).toBe('brand');
  await press('修改角色：赵强');
  await dialog.getByLabel('角色').selectOption({ label: '质量' });
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await row.getByRole('cell', { name: '质量', exact: true }).waitFor();
  await press('修改角色：赵强');
  await dialog.getByLabel('角色').selectOption({ label: '经销商' });
  await dialog.locator('[name=dealer]').selectOption({ label: '南方店' });
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await row.getByRole('cell', { name: '经销商 · 南方店' }).waitFor();
  await press('修改角色：赵强');
  expect(await dialog.locator('[name=dealer]').locator('option:checked').textContent()).toBe('南方店');
  await dialog.getByLabel('角色').selectOption({ label: '质量' });
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await row.getByRole('cell', { name: '质量', exact: true }).waitFor();
  expect(await theirs()).toBe('quality');

  await press('停用 赵强');
  expect(await barriers(page)).toEqual([]);
  expect(await theirs()).toBe('quality');
  await dialog.getByRole('button', { name: '停用' }).press('Enter');
  await row.getByText('已停用').waitFor();
  expect(await theirs()).toBe(401);
  await press('恢复 赵强');
  await dialog.getByRole('button', { name: '恢复' }).press('Enter');
  await expect.poll(() => row.getByText('已停用').count()).toBe(0);
  await colleague.goto('/');
  await signIn(colleague, { email: 'zhao@example.com', password });
  expect(await theirs()).toBe('quality');
  await colleague.context().close();
});

test('nobody changes their own role or shuts themselves out', async () => {
  await page.goto('/people');
  const own = page.getByRole('row', { name: /（你）/ });
  await own.waitFor();
  expect(await own.getByRole('button').count()).toBe(0);
});

test('a key for the extension works from the moment it is shown until it is revoked', async () => {
  await page.goto('/account');
  await page.getByLabel('名称').fill('办公室');
  await page.getByRole('button', { name: '生成密钥' }).click();
  const key = (await page.locator('.secret').textContent()) ?? '';
  const ask = async () =>
    (await fetch(`${stage.monitor.url}api/me`, { headers: { 'x-api-key': key } })).status;
  expect(await ask()).toBe(200);
  await page.getByRole('button', { name: '我已保存' }).click();
  expect(await page.getByText(key).count()).toBe(0);
  await page.locator('.keys').getByRole('button', { name: '撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await page.getByText('还没有密钥。').waitFor();
  expect(await ask()).toBe(401);
});
