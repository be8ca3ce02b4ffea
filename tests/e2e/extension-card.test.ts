import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { cardOn, leave, pressAway, restOn, slotsOf } from './extension/card.ts';
import { KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { type PagePost, servePage } from './extension/pages.ts';

const [LINKED, UNKNOWN, REFUSED, WORDY] = [1, 2, 3, 4];
const POSTS: PagePost[] = [
  { uid: LINKED, name: '老宋', text: '离合器异响，修了三次还响，4S店说都这样。'.repeat(3) },
  { uid: UNKNOWN, name: '小周', text: '变速箱漏油，去修了两次还是漏' },
  { uid: REFUSED, name: '阿海', text: '开了三年，省油，空间大，很满意' },
  { uid: LINKED, name: '老宋', text: '补充一下，踩下离合就没有了。' },
  { uid: WORDY, name: '话多', text: '从提车那天说起，'.repeat(200) },
  { uid: UNKNOWN, name: '小周', text: '又漏了' },
];
/** As wide as forums are: beside it there is room on a wide screen. */
const STYLE =
  'body{font:14px sans-serif;width:960px;margin:20px auto}td{vertical-align:top}.pls{height:160px}';

let monitor: StandInMonitor;
let browser: ExtensionBrowser;
let forum: { url: string; close(): void };
let page: Page;

beforeAll(async () => {
  [monitor, forum] = await Promise.all([startStandInMonitor(), servePage({ posts: POSTS, style: STYLE })]);
  monitor.known = new Set([String(LINKED)]);
  monitor.refused = new Set([String(REFUSED)]);
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
  monitor.mood = 'well';
  await browser.worker.evaluate(`chrome.storage.session.remove('lastKnown')`);
  await page?.close();
  page = await browser.context.newPage();
  await page.goto(forum.url);
  await slotsOf(page, LINKED).first().and(page.locator('[data-state=known]')).waitFor();
  monitor.asked = [];
});

test('resting on an author shows vehicle, last visits, what is open and how they speak', async () => {
  const card = await restOn(page, slotsOf(page, LINKED).first());
  const text = await card.locator('main').innerText();
  expect(text).toContain('宋明远 · 悦翔 2010款 舒适型 · 城南店');
  expect(text).toContain('未结事项 2');
  expect(text).toContain('离合器异响修了三次还响');
  for (const work of ['更换离合器三件套', '清洗节气门', '更换机油机滤']) expect(text).toContain(work);
  expect(text).toContain('公开帖子 12 · 负面 5 · 投诉 3');
  expect(await card.locator('.polarity-trend g').count()).toBe(12);
  expect(monitor.asked).toEqual([
    `GET /api/authors?host=${encodeURIComponent(new URL(forum.url).host)}&key=1`,
  ]);
});

test('without a link the card holds what anyone can read, and the way to a link; a refusal says so', async () => {
  const card = await restOn(page, slotsOf(page, UNKNOWN).first());
  expect(await card.locator('main').innerText()).toMatch(/小周\s+没有关联的客户\s+公开帖子 12/);
  await card.getByRole('button', { name: '关联客户' }).waitFor();
  await leave(page);
  const other = await restOn(page, slotsOf(page, REFUSED).first());
  expect(await other.locator('main').innerText()).toContain('无权查看：非本店客户');
  expect(await other.getByRole('button', { name: '关联客户' }).count()).toBe(0);
});

test('passing over authors opens nothing and asks nothing; leaving closes', async () => {
  for (const uid of [LINKED, UNKNOWN, REFUSED]) {
    const box = await slotsOf(page, uid).first().boundingBox();
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await page.mouse.move(1, 1);
  }
  await page.waitForTimeout(600);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(monitor.asked).toEqual([]);
  await restOn(page, slotsOf(page, LINKED).first());
  // The pointer may go into the card without losing it.
  await cardOn(page).locator('h1').hover();
  await page.waitForTimeout(500);
  expect(await page.locator('iframe').count()).toBe(1);
  await leave(page);
});

test('the room the frame takes beside a short card is not held against the page: the card goes away from there too', async () => {
  await restOn(page, slotsOf(page, UNKNOWN).first());
  const frame = await page.locator('iframe').boundingBox();
  const card = await cardOn(page).locator('main').boundingBox();
  if (frame === null || card === null) throw new Error('No card is open.');
  expect(card.height).toBeLessThan(frame.height - 100);
  await cardOn(page).locator('h1').hover();
  const below = card.y < frame.y + 50;
  await page.mouse.move(frame.x + 100, below ? frame.y + frame.height - 30 : frame.y + 30);
  await page.locator('iframe').waitFor({ state: 'detached' });
});

test('the keyboard opens the card, goes into it, and comes back to the author by Escape or past its end', async () => {
  const slot = slotsOf(page, LINKED).first();
  const focused = () =>
    slot.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button);
  for (let step = 0; step < 6 && !(await focused()); step++) await page.keyboard.press('Tab');
  await cardOn(page).locator('h1').waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => cardOn(page).locator(':focus').count()).toBe(1);
  await pressAway(page, 'Escape');
  expect(await focused()).toBe(true);
  await page.waitForTimeout(600);
  expect(await page.locator('iframe').count(), 'closed by Escape it stays closed').toBe(0);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await cardOn(page).locator('h1').waitFor();
  await page.keyboard.press('Tab');
  const controls = cardOn(page).locator('a[href], button');
  const reached = () => controls.evaluateAll((all) => all.findIndex((control) => control.matches(':focus')));
  const last = (await controls.count()) - 1;
  for (let step = 0; step < last; step++) {
    await expect.poll(reached).toBe(step);
    await page.keyboard.press('Tab');
  }
  await expect.poll(reached).toBe(last);
  await pressAway(page, 'Tab');
  expect(await focused()).toBe(true);
});

test('Escape closes a card opened by the pointer, and the next author gets a card of their own', async () => {
  await restOn(page, slotsOf(page, LINKED).first());
  await pressAway(page, 'Escape');
  await page.mouse.move(1, 1);
  await restOn(page, slotsOf(page, LINKED).first());
  await slotsOf(page, UNKNOWN).last().hover();
  await cardOn(page).getByText('没有关联的客户').waitFor();
  expect(await page.locator('iframe').count()).toBe(1);
});

test.each([
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
])('at $width px the card never covers the post being read, nor its author', async (size) => {
  await page.setViewportSize(size);
  for (const [index] of POSTS.entries()) {
    const slot = page.locator('button[data-state]').nth(index);
    await slot.scrollIntoViewIfNeeded();
    await restOn(page, slot);
    const covered = await slot.evaluate((button) => {
      const host = (button.getRootNode() as ShadowRoot).host;
      const body = host.closest('[id^="post_"]')?.querySelector('.t_f') ?? document.body;
      const range = document.createRange();
      range.selectNodeContents(body);
      const spans = [...document.querySelectorAll('*')].map((element) =>
        element.shadowRoot?.querySelector('iframe'),
      );
      const frame = spans.find((each) => each != null)?.getBoundingClientRect() ?? new DOMRect();
      // The card without the room for its shadow.
      const card = new DOMRect(frame.x + 12, frame.y + 12, frame.width - 24, frame.height - 24);
      const over = (box: DOMRect) =>
        Math.min(card.right, box.right) > Math.max(card.left, box.left) &&
        Math.min(card.bottom, box.bottom) > Math.max(card.top, box.top);
      return {
        text: over(range.getBoundingClientRect()),
        author: over(button.getBoundingClientRect()),
        width: card.width,
      };
    });
    expect(covered, `post ${index + 1}`).toEqual({ text: false, author: false, width: 320 });
    await leave(page);
  }
});

test('the card opens the record in the side panel and is done', async () => {
  const card = await restOn(page, slotsOf(page, LINKED).first());
  await card.getByRole('button', { name: '打开档案' }).click();
  await page.locator('iframe').waitFor({ state: 'detached' });
  const session = await browser.context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  expect(targetInfos.some(({ url }) => url.endsWith('/sidepanel.html'))).toBe(true);
  const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.getByText('渝A12345').waitFor();
  await panel.close();
});

test('while the monitor is away the card shows what was known last and says how old that is', async () => {
  await restOn(page, slotsOf(page, LINKED).first());
  await leave(page);
  monitor.mood = 'away';
  const card = await restOn(page, slotsOf(page, LINKED).first());
  await card.getByText(/^离线 · 客户信息截至 \d\d:\d\d$/).waitFor();
  expect(await card.locator('main').innerText()).toContain('更换离合器三件套');
  await leave(page);
  const other = await restOn(page, slotsOf(page, WORDY).first());
  expect(await other.locator('main').innerText()).toContain('服务器暂时连不上');
  const asked = monitor.asked.length;
  await leave(page);
  await restOn(page, slotsOf(page, REFUSED).first());
  expect(monitor.asked.length, 'a rest on an author does not ask a monitor that is known to be away').toBe(
    asked,
  );

  monitor.mood = 'well';
  await browser.worker.evaluate(`chrome.alarms.create('monitor', { when: Date.now() })`);
  await cardOn(page).getByText('无权查看：非本店客户').waitFor();
});

test('a refused key says so, and nothing of any customer is kept', async () => {
  await restOn(page, slotsOf(page, LINKED).first());
  await leave(page);
  monitor.mood = 'refuse';
  const card = await restOn(page, slotsOf(page, LINKED).first());
  expect(await card.locator('main').innerText()).toContain('密钥无效');
  expect(
    await browser.worker.evaluate(`chrome.storage.session.get(null).then(JSON.stringify)`),
  ).not.toContain('宋明远');
  monitor.mood = 'well';
  await browser.connect(monitor.url, KEY);
});

test('signing out forgets every customer', async () => {
  await restOn(page, slotsOf(page, LINKED).first());
  const kept = () => browser.worker.evaluate(`chrome.storage.session.get(null).then(JSON.stringify)`);
  expect(await kept()).toContain('宋明远');
  const options = await browser.ownPage('options.html');
  await options.getByRole('button', { name: '断开并删除密钥' }).click();
  await options.locator('.state[data-state=unset]').waitFor();
  expect(await kept()).not.toContain('宋明远');
  await options.close();
  await browser.connect(monitor.url, KEY);
});
