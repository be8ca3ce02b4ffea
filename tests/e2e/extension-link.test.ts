import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { cardOn, restOn, slotsOf } from './extension/card.ts';
import { CARD, KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { servePage } from './extension/pages.ts';

const [AUTHOR, OTHER] = [1, 2];
const VIN = 'LS5A3DBE0AA123456';
const POSTS = [
  { uid: AUTHOR, name: '老宋', text: `我是重庆车友，悦翔开了三年，VIN ${VIN}，电话13812345678，离合器异响` },
  { uid: OTHER, name: '小周', text: '变速箱漏油' },
  { uid: AUTHOR, name: '老宋', text: '又响了' },
];

let monitor: StandInMonitor;
let browser: ExtensionBrowser;
let forum: { url: string; close(): void };
let page: Page;
let panel: Page;

const states = (uid: number) =>
  slotsOf(page, uid).evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-state')));

/** Opens the panel on an author the way the card does, and the panel's page in a tab, where a test can reach it. */
async function openPanel(uid: number, button: string): Promise<void> {
  const card = await restOn(page, slotsOf(page, uid).first());
  await card.getByRole('button', { name: button }).click();
  await page.locator('iframe').waitFor({ state: 'detached' });
  panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.locator('h1').waitFor();
}

beforeAll(async () => {
  [monitor, forum] = await Promise.all([startStandInMonitor(), servePage({ posts: POSTS })]);
  browser = await openBrowser({ mode: 'e2e' });
  await browser.enableForum(forum.url);
  await browser.connect(monitor.url, KEY);
});
afterAll(async () => {
  await browser?.close();
  await monitor?.close();
  forum?.close();
});
beforeEach(async () => {
  Object.assign(monitor, { mood: 'well', slowness: 0, links: [], known: new Set(), role: 'pr' });
  await browser.worker.evaluate(`chrome.storage.session.remove('lastKnown')`);
  for (const open of browser.context.pages().slice(1)) await open.close();
  page = await browser.context.newPage();
  await page.goto(forum.url);
  await expect.poll(() => states(AUTHOR)).toEqual(['unknown', 'unknown']);
});

test('three inputs from an unknown author to a link; slots, card and panel show it at once, and it can be undone', async () => {
  await openPanel(AUTHOR, '关联客户');
  // 1: the tail of a VIN into the field that waits for it; 2: Enter finds the one customer; 3: Enter links.
  await expect.poll(() => panel.evaluate(() => document.activeElement?.id)).toBe('find');
  await panel.keyboard.type('123456');
  await panel.keyboard.press('Enter');
  await panel.locator('.confirm').waitFor();
  const evidence = await panel.locator('#evidence').inputValue();
  expect(evidence).toContain(`${forum.url}#pid1001`);
  for (const part of ['LS5**************', '138********', '悦翔（与客户车辆一致）', '自称在重庆'])
    expect(evidence).toContain(part);
  await panel.keyboard.press('Enter');
  await panel.getByText('已关联。').waitFor();
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('已关联。');

  const inAYear = new Date();
  inAYear.setFullYear(inAYear.getFullYear() + 1);
  expect(monitor.links).toEqual([
    {
      host: new URL(forum.url).host,
      key: String(AUTHOR),
      customerId: CARD.id,
      evidence,
      purpose: '处理投诉',
      expiresOn: inAYear.toISOString().slice(0, 10),
    },
  ]);
  await panel.locator('.accounts').getByText('林晓').waitFor();
  await expect.poll(() => states(AUTHOR)).toEqual(['known', 'known']);
  expect(await states(OTHER)).toEqual(['unknown']);
  await page.bringToFront();
  const card = await restOn(page, slotsOf(page, AUTHOR).last());
  await card.getByText('宋明远').waitFor();

  // The card is still open while the link is undone beside it.
  await panel.getByRole('status').getByRole('button', { name: '撤销关联' }).click();
  await panel.getByText('已撤销关联。').waitFor();
  await expect.poll(() => states(AUTHOR)).toEqual(['unknown', 'unknown']);
  expect(monitor.asked).toContain('DELETE /api/links/31');
  await cardOn(page).getByText('没有关联的客户').waitFor();
  await panel.locator('#find').waitFor();
});

test('what stands in the post is searched for with one press, and several are there to pick from', async () => {
  await openPanel(AUTHOR, '关联客户');
  await panel.getByRole('button', { name: '用帖中的 VIN' }).click();
  await panel.locator('.confirm').waitFor();
  expect(monitor.asked.at(-1)).toBe(`GET /api/customers?q=${VIN}&limit=8`);
  await panel.getByRole('button', { name: '换一位' }).click();
  await panel.locator('#find').fill('没有这个人');
  await panel.locator('#find').press('Enter');
  await panel.getByText('没有找到').waitFor();
  await panel.locator('#find').fill('宋家');
  await panel.locator('#find').press('Enter');
  await panel.getByText('找到 2 位').waitFor();
  await panel.getByRole('button', { name: '宋明远' }).click();
  await panel.locator('.confirm').getByText('宋明远').waitFor();
});

test('nothing is asked while somebody types: every search is a logged view', async () => {
  await openPanel(AUTHOR, '打开侧栏');
  const searches = () => monitor.asked.filter((asked) => asked.includes('/api/customers?'));
  monitor.asked = [];
  await panel.locator('#find').pressSequentially('123456');
  await panel.waitForTimeout(400);
  expect(searches()).toEqual([]);
  // And once at a time: a late answer never picks a customer for a newer question.
  monitor.slowness = 300;
  await panel.locator('#find').press('Enter');
  await panel.locator('#find').press('Enter');
  await panel.locator('.confirm').waitFor();
  expect(searches()).toEqual(['GET /api/customers?q=123456&limit=8']);
});

test('what the monitor declines is said in its own words, and nothing typed is lost', async () => {
  await openPanel(AUTHOR, '关联客户');
  await panel.locator('#find').fill('123456');
  await panel.locator('#find').press('Enter');
  await panel.locator('#purpose').fill('回访');
  await panel.locator('#purpose').fill('回访车主');
  monitor.known = new Set([String(AUTHOR)]);
  await panel.locator('#purpose').press('Enter');
  await panel.getByRole('alert').getByText('这个账号已关联').waitFor();
  expect(await panel.locator('#purpose').inputValue()).toBe('回访车主');
  expect(monitor.links).toEqual([]);
});

test('undoing from the list of accounts asks once more', async () => {
  await openPanel(AUTHOR, '关联客户');
  await panel.locator('#find').fill('123456');
  await panel.locator('#find').press('Enter');
  await panel.locator('.confirm').waitFor();
  await panel.locator('.confirm [type=submit]').press('Enter');
  const accounts = panel.locator('.accounts');
  await accounts.getByRole('button', { name: '撤销关联' }).click();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('保留');
  await accounts.getByRole('button', { name: '保留' }).click();
  expect(monitor.asked.some((asked) => asked.startsWith('DELETE'))).toBe(false);
  await accounts.getByRole('button', { name: '撤销关联' }).click();
  await accounts.getByRole('button', { name: '确认撤销' }).click();
  await panel.getByText('已撤销关联。').waitFor();
});

test('a role that may not link is told so instead of a field that would be refused', async () => {
  monitor.role = 'brand';
  await browser.connect(monitor.url, KEY);
  await openPanel(AUTHOR, '打开侧栏');
  await panel.getByText('你的角色不能关联客户。').waitFor();
  expect(await panel.locator('#find').count()).toBe(0);
  monitor.role = 'pr';
  await browser.connect(monitor.url, KEY);
});

test('the panel shows the last known record while the monitor is away, and what is new when it is back', async () => {
  monitor.known = new Set([String(AUTHOR)]);
  await openPanel(AUTHOR, '打开档案');
  await panel.getByText('渝A12345').waitFor();
  monitor.mood = 'away';
  await panel.reload();
  await panel.getByText(/^离线 · 客户信息截至 \d\d:\d\d$/).waitFor();
  await panel.getByText('渝A12345').waitFor();
  expect(await panel.locator('#find').count()).toBe(0);
  monitor.mood = 'well';
  monitor.known = new Set();
  await browser.worker.evaluate(`chrome.alarms.create('monitor', { when: Date.now() })`);
  await panel.locator('#find').waitFor();
  expect(await panel.getByText('渝A12345').count()).toBe(0);
});

test('who asks again in the panel also fills the slots that pages had to leave open', async () => {
  await openPanel(AUTHOR, '打开侧栏');
  monitor.mood = 'away';
  await page.reload();
  await expect.poll(() => states(OTHER)).toEqual(['away']);
  await panel.reload();
  await panel.getByText(/^离线/).waitFor();
  monitor.mood = 'well';
  await panel.getByRole('button', { name: '重新查询' }).click();
  await panel.locator('#find').waitFor();
  await expect.poll(() => states(OTHER)).toEqual(['unknown']);
});
