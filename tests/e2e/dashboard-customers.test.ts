import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../shared/contract/words.ts';
import { type Recorded, recordedCustomers } from '../support/customer-record.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;
let known: Recorded;
let page: Page;

const PASSWORD = 'correct horse battery';

beforeAll(async () => {
  stage = await openStage();
  known = await recordedCustomers(stage.monitor.store);
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

const rows = (of: Page = page) => of.locator('.customer-row');
const song = () => `/customers/${known.song}`;

/** A new visitor in this role. */
async function as(role: Role, dealerId?: number): Promise<Page> {
  const email = `${role}${dealerId ?? ''}@example.com`;
  const person = { name: role, email, role, password: PASSWORD, ...(dealerId && { dealerId }) };
  const made = await page.request.post('/api/people', { data: person });
  expect([201, 409]).toContain(made.status());
  const visitor = await stage.visit();
  await visitor.goto('/');
  await visitor.locator('[name=email]').fill(email);
  await visitor.locator('[name=password]').fill(PASSWORD);
  await visitor.locator('form button[type=submit]').click();
  await visitor.locator('header.top').waitFor();
  return visitor;
}

test('a customer is found by the tail of a phone, by keyboard alone, and opened', async () => {
  await page.goto('/customers');
  await rows().first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('5678');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows().count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('q')).toBe('5678');
  await rows().getByRole('link', { name: '宋建国' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: '宋建国' }).waitFor();
  expect(await page.getByText('13812345678').first().isVisible()).toBe(true);
});

test('the list is narrowed by dealer and by forum account, and the address holds it', async () => {
  await page.goto('/customers');
  await expect.poll(() => rows().count()).toBe(2);
  await page.getByLabel('经销商').selectOption({ label: '南方店' });
  await expect.poll(() => rows().allTextContents()).toEqual([expect.stringContaining('李梅')]);
  await page.getByLabel('经销商').selectOption({ label: '全部' });
  await page.getByLabel('只看有论坛账号的').check();
  const onlySong = [expect.stringContaining('宋建国')];
  await expect.poll(() => rows().allTextContents()).toEqual(onlySong);
  await page.reload();
  await expect.poll(() => rows().allTextContents()).toEqual(onlySong);
  await page.goto('/customers?q=zzzzzz');
  await page.getByRole('heading', { name: '没有符合的客户' }).waitFor();
});

test('the page tells of visits with part, fault and claim, of posts, and where two files disagree', async () => {
  await page.goto(song());
  await page.getByText('本次查看已记入日志').waitFor();
  const timeline = page.locator('.customer-history');
  const visit = timeline.locator('.timeline-visit', { hasText: '更换分离轴承' });
  for (const part of ['15400-OF01', 'P0730', '索赔', '维修']) await visit.getByText(part).first().waitFor();
  expect(await timeline.locator('.timeline-post .badge').count()).toBeGreaterThan(0);
  await timeline.getByRole('button', { name: /^进店/ }).click();
  expect(await timeline.locator('.timeline > li').count()).toBe(2);
  const provenance = page.locator('.provenance');
  const phones = provenance.locator('.conflicting dd');
  expect(await phones.count()).toBe(2);
  expect(await phones.first().textContent()).toMatch(/13812345678.*采用.*crm\.csv 第 7 行/);
  expect(await phones.last().textContent()).toMatch(/13800001111.*另一个值.*dms\.csv 第 12 行/);
  await page.getByText('看数字').click();
  expect(await page.locator('.polarity-trend tbody tr').count()).toBe(12);
});

test('every opening is in the audit log', async () => {
  const opened = async () => {
    const answer = await page.request.get(`/api/audit?customer=${known.song}`);
    const { entries } = await answer.json();
    return entries.filter(({ action }: { action: string }) => action === 'customer.opened').length;
  };
  const before = await opened();
  await page.goto(song());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(opened).toBe(before + 1);
});

test('an account is linked by the address of its profile and undone after a question; both stay in sight', async () => {
  await page.goto(`/customers/${known.li}`);
  await page.getByRole('button', { name: '关联账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('个人主页网址').fill('https://bbs.example.com/space-uid-4711.html');
  expect(await dialog.getByLabel('论坛域名').inputValue()).toBe('bbs.example.com');
  expect(await dialog.getByLabel('账号 ID').inputValue()).toBe('4711');
  await dialog.getByText('还没有读到过这个账号的帖子').waitFor();
  await dialog.getByLabel('依据').fill('楼里贴了车牌');
  await dialog.getByLabel('用途').fill('处理投诉');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '关联账号' }).press('Enter');
  const accounts = page.locator('.accounts');
  await accounts.getByText('楼里贴了车牌').waitFor();
  await accounts.getByRole('button', { name: '解除关联：4711' }).click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await accounts.getByText('楼里贴了车牌').isVisible()).toBe(true);
  await accounts.getByRole('button', { name: '解除关联：4711' }).click();
  await dialog.getByRole('button', { name: '解除关联' }).click();
  await accounts.getByText('还没有关联论坛账号').waitFor();
  await accounts.getByText('已结束的关联 1 个').click();
  await accounts.getByText('已解除').waitFor();
});

test('an account that is somebody already says so before anything is linked', async () => {
  const { host, key } = known.account;
  await page.goto(`/customers/${known.li}`);
  await page.getByRole('button', { name: '关联账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('论坛域名').fill(host);
  await dialog.getByLabel('账号 ID').fill(key);
  await dialog.getByText('已经关联了一位客户').waitFor();
});

test('care staff read in words what is hidden from them; quality see no name; brand see nobody', async () => {
  const pr = await as('pr');
  await pr.goto(song());
  await pr.locator('.customer-header').getByText('138****5678').waitFor();
  await pr.locator('.customer-header').getByText('（部分隐藏）').waitFor();
  expect(await pr.getByText('13812345678').count()).toBe(0);
  await pr.context().close();

  const quality = await as('quality');
  await quality.goto(song());
  await quality.getByRole('heading', { level: 1, name: 'C1' }).waitFor();
  expect(await quality.getByText('宋建国').count()).toBe(0);
  expect(await quality.getByRole('button', { name: '关联账号' }).count()).toBe(0);
  await quality.context().close();

  const brand = await as('brand');
  expect(await brand.getByRole('link', { name: '客户', exact: true }).count()).toBe(0);
  for (const path of ['/customers', song()]) {
    await brand.goto(path);
    await brand.getByRole('heading', { name: '无权查看' }).waitFor();
  }
  await brand.context().close();
});

test("a dealer's people see their own customers and no others", async () => {
  const north = await as('dealer', known.north);
  await north.goto('/customers');
  await rows(north).getByText('宋建国').waitFor();
  expect(await rows(north).count()).toBe(1);
  await north.goto(`/customers/${known.li}`);
  await north.getByRole('heading', { name: '无权查看' }).waitFor();
  expect(await north.getByText('李梅').count()).toBe(0);
  await north.context().close();
});

test('a customer who does not exist, and a server that is away', async () => {
  for (const id of ['999999', 'nobody']) {
    await page.goto(`/customers/${id}`);
    await page.getByRole('heading', { name: '没有这位客户' }).waitFor();
  }
  await page.route('**/api/customers*', (route) => route.abort());
  await page.getByRole('link', { name: '回到客户列表' }).click();
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor();
  await page.unroute('**/api/customers*');
  await page.getByRole('button', { name: '重试' }).click();
  await rows().first().waitFor();
  stage.complaints.length = 0;
});

test.each([
  { width: 1440, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-US' },
] as const)('no barrier and nothing over the side at $width px, $colorScheme, $locale', async (look) => {
  const { width, height, ...options } = look;
  const visitor = await stage.asAdmin({ viewport: { width, height }, ...options });
  for (const path of ['/customers', song()]) {
    await visitor.goto(path);
    await visitor.locator('.customer-row, .timeline').first().waitFor();
    expect({ path, barriers: await barriers(visitor) }).toEqual({ path, barriers: [] });
    const over = await visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ path, over }).toEqual({ path, over: 0 });
  }
  await visitor.locator('.accounts header button').click();
  await visitor.locator('dialog[open]').waitFor();
  for (const field of await visitor.locator('dialog .account-key input').all())
    expect((await field.boundingBox())?.width).toBeGreaterThan(90);
  expect(await barriers(visitor)).toEqual([]);
  await visitor.context().close();
});
