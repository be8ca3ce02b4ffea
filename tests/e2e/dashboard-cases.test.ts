import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CaseView } from '../../shared/contract/cases.ts';
import { startSampleForum } from '../support/sample-forum.ts';
import { barriers, look, openStage, type Stage, signIn } from './dashboard/stage.ts';
import { employ } from './day/people.ts';
import { recorded } from './day/recording.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.monitor.store.pool.query(
    `INSERT INTO dealer (code, name) VALUES ('CS01', '长沙宏达店'), ('CS02', '长沙众和店')`,
  );
});
afterAll(() => stage?.stop());
afterEach(() => {
  expect(stage.complaints.splice(0)).toEqual([]);
});

async function told(page: Page, title: string, dealerId: number | null = null): Promise<CaseView> {
  const body = '车门漏水，修了三次，电话 13812345678';
  const made = await page.request.post('/api/cases', {
    data: { channel: 'hotline', title, body, dealerId, contact: '13812345678' },
  });
  expect(made.status()).toBe(201);
  return CaseView.parse(await made.json());
}

test('care staff take a call, promise, answer and close it without touching the mouse', async () => {
  const care = await employ(stage.monitor, 'pr', '周客服');
  const page = await stage.visit();
  await page.goto('/');
  await recorded(page.context(), 'case-by-keys', async () => {
    await signIn(page, care);
    await page.waitForURL(/\/cases$/);
    await page.getByRole('heading', { name: '这里没有工单' }).waitFor();
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('n');
    await dialog.getByLabel('标题').fill('天窗漏水');
    await dialog.getByLabel('反映内容').fill('下雨天窗漏水，电话 13812345678');
    await dialog.getByLabel('联系方式').fill('13812345678');
    await dialog.getByLabel('联系方式').press('Enter');
    await page.waitForURL(/\/cases\/\d+$/);
    await page.getByRole('heading', { name: /天窗漏水/ }).waitFor();
    expect(await page.locator('.case-body').innerText()).not.toContain('13812345678');
    await page.getByText(/首次响应 还剩/).waitFor();

    await page.keyboard.press('a');
    await dialog.getByLabel('负责人').selectOption({ label: '周客服' });
    await dialog.getByLabel('负责人').press('Enter');
    await dialog.getByRole('button', { name: '派单' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('s');
    await page.getByText('处理中', { exact: true }).waitFor();
    await page.keyboard.press('p');
    await dialog.getByRole('button', { name: '明天中午前' }).press('Enter');
    await dialog.getByLabel('承诺什么').press('Enter');
    await page.getByRole('region', { name: '承诺' }).getByText('回电告知处理进展').waitFor();
    await page.keyboard.press('c');
    await dialog.getByLabel('已接通').press('Space');
    await dialog.getByRole('button', { name: '保存' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '已兑现' }).press('Enter');
    await page.getByText('承诺已兑现').waitFor();
    await look(page, 'case');

    await page.keyboard.press('e');
    for (const text of ['排水管堵塞', '已疏通并烘干', '每年清理排水口', '免费处理']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.locator('select[name=cause]').selectOption('value');
    await page.getByRole('button', { name: '保存答复' }).press('Enter');
    await page.getByText('已答复', { exact: true }).waitFor();
    await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');
    await dialog.getByLabel(/客户评分/).fill('9');
    await dialog.getByLabel(/客户评分/).press('Enter');
    await page.getByText('客户已评分 9 分').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/cases$/);
    await page.getByRole('link', { name: '已关闭' }).click();
    await page.getByRole('link', { name: /天窗漏水/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('客户已评分 9 分').first().waitFor();
  });
  await page.context().close();
});

test('several are assigned at once, who refuses is named, and one without the four parts is not closed', async () => {
  const page = await stage.asAdmin();
  const first = await told(page, '异响一');
  const second = await told(page, '异响二');
  const taken = await told(page, '异响三');
  await page.request.post(`/api/cases/${taken.id}/move`, { data: { move: 'assign', dealerId: null } });
  await page.request.post(`/api/cases/${taken.id}/move`, { data: { move: 'start' } });
  await page.goto('/cases?q=异响');
  for (const { id } of [first, second, taken]) await page.locator(`#case-${id} input`).check();
  await look(page, 'inbox');
  const bar = page.getByRole('region', { name: '已选 3 个' });
  await bar.getByRole('button', { name: '派单' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('负责方').selectOption({ label: '长沙宏达店' });
  await dialog.getByRole('button', { name: '派单' }).click();
  await page.getByText('已处理 2 个工单。').waitFor();
  await page.getByText(`工单 ${taken.id} 目前为“处理中”，不能这样操作。`).waitFor();
  await page.locator(`#case-${first.id}`).getByText('长沙宏达店').waitFor();
  await page.context().close();
});

test('a case is opened at a post with what it says filled in, and the post then leads to it', async () => {
  const page = await stage.asAdmin();
  await page.goto('/posts?q=异响');
  await page.locator('.post').first().click();
  const detail = page.locator('.detail');
  await detail.getByRole('button', { name: '建工单' }).click();
  await page.waitForURL(/\/cases\/\d+$/);
  expect(await page.locator('.case-body').innerText()).toContain('异响');
  expect(await page.locator('.case-head').innerText()).toContain('论坛');
  await page.getByRole('link', { name: '帖子与标签' }).click();
  await detail.getByRole('link', { name: /^工单 #\d+ · 新建$/ }).click();
  await page.waitForURL(/\/cases\/\d+$/);
  await page.context().close();
});

test('a red line reaches a person, goes to the dealer, is late, is told, answered and closed with a score', async () => {
  const page = await stage.asAdmin();
  const { store } = stage.monitor;
  await page.goto('/cases');
  await page.getByRole('link', { name: '工单设置' }).click();
  await page.getByLabel('红线值班人').selectOption({ label: '管理员' });
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  const forum = await startSampleForum();
  await forum.control({
    do: 'thread',
    fid: 11,
    title: '悦翔刹车失灵',
    body: '悦翔高速上刹车突然失灵，一脚踩到底没反应，差点追尾，太危险了',
  });
  await stage.monitor.crawl(forum.url, '车友之家');
  await forum.stop();
  await recorded(page.context(), 'red-line-case', async () => {
    // The monitor looks three times a minute.
    const opened = async () => (await (await page.request.get('/api/cases?hazard=true')).json()).total;
    await expect.poll(opened, { timeout: 90_000, interval: 500 }).toBe(1);
    await page.goto('/cases?tab=redLine');
    const row = page.locator('.case-row', { hasText: '悦翔刹车失灵' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/刹车失灵[\s\S]*紧急救援[\s\S]*管理员/);
    await row.getByRole('link').first().click();

    await page.getByRole('button', { name: /^改派/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('负责方').selectOption({ label: '长沙宏达店' });
    await dialog.getByLabel('理由').fill('客户在长沙');
    await dialog.getByRole('button', { name: '改派' }).click();
    await page.getByText('长沙宏达店').first().waitFor();
    await page.getByRole('button', { name: /^开始处理/ }).click();
    await page.getByRole('button', { name: /^承诺/ }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });

    // The call does not come: what an hour does, the test does to the clock.
    await store.pool.query(`UPDATE promise SET due_at = now() - interval '5 hours'`);
    const rules = await (await page.request.get('/api/alert-rules')).json();
    const rule = rules.rules.find(({ params }: { params: { kind: string } }) => params.kind === 'caseLate');
    await page.request.patch(`/api/alert-rules/${rule.id}`, { data: { enabled: true } });
    await page.goto('/alerts');
    const alert = page.locator('.alert.critical', { hasText: '工单逾期' }).filter({ hasText: '承诺' });
    await alert.getByRole('link', { name: '查看工单' }).click();
    await page
      .getByText(/逾期 5小时/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: /^通话/ }).click();
    await dialog.getByLabel('已接通').check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '已兑现' }).click();
    await page.getByText('承诺已兑现').waitFor();
    for (const [name, text] of [
      ['原因说明', '真空助力器单向阀卡滞'],
      ['已给予的帮助', '拖车到店，更换单向阀'],
      ['使用指导', '如再出现请立即停车并致电'],
      ['处理决定', '免费更换并质保两年'],
    ] as const)
      await page.getByLabel(new RegExp(`^${name}`)).fill(text);
    await page.getByRole('button', { name: '保存答复' }).click();
    await page.getByText('已答复', { exact: true }).waitFor();
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    await dialog.getByLabel(/客户评分/).fill('8');
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByText('客户已评分 8 分').first().waitFor();
  });
  await page.context().close();
}, 240_000);

test('a dealer works on their own cases and is shown no others', async () => {
  const admin = await stage.asAdmin();
  const { rows } = await stage.monitor.store.pool.query<{ id: number }>(
    `SELECT id FROM dealer WHERE code IN ('CS01', 'CS02') ORDER BY code`,
  );
  const [own, other] = rows.map(({ id }) => id);
  const mine = await told(admin, '本店的工单', own ?? 0);
  const theirs = await told(admin, '别店的工单', other ?? 0);
  await admin.context().close();
  const dealer = await employ(stage.monitor, 'dealer', '何店长', own);
  const page = await stage.visit();
  await page.goto('/');
  await signIn(page, dealer);
  await page.waitForURL(/\/cases$/);
  await page.getByRole('link', { name: /本店的工单/ }).waitFor();
  expect(await page.getByRole('link', { name: /别店的工单/ }).count()).toBe(0);
  await page.goto(`/cases/${theirs.id}`);
  await page.getByText(`没有您可查看的工单 ${theirs.id}。`).waitFor();
  await page.goto(`/cases/${mine.id}`);
  await page.getByRole('heading', { name: /本店的工单/ }).waitFor();
  // What is handed on to the care centre is theirs no more.
  await page.getByRole('button', { name: /^改派/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('负责方').selectOption({ label: '客户关怀中心' });
  await dialog.getByLabel('理由').fill('需厂家技术支持');
  await dialog.getByRole('button', { name: '改派' }).click();
  await page.waitForURL(/\/cases$/);
  await page.locator('.total').waitFor();
  expect(await page.getByRole('link', { name: /本店的工单/ }).count()).toBe(0);
  await page.context().close();
});

test.each([
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'zh-CN' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' },
] as const)(
  'inbox and case have no barrier and fit the width: $viewport.width px, $colorScheme, $locale',
  async (options) => {
    const page = await stage.asAdmin(options);
    const { id } = await told(page, '车门漏水，4S店不给解决方案');
    for (const path of ['/cases', '/cases/settings', `/cases/${id}`]) {
      await page.goto(path);
      await page.locator('.case-row, .case-head, .case-settings').first().waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ path, barriers: await barriers(page), over }).toEqual({ path, barriers: [], over: 0 });
    }
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  },
);
