import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { chipsOf } from './extension/chips.ts';
import { KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { servePage } from './extension/pages.ts';

const LONG = '刹车异响，方向盘抖，前减震漏油，轮胎偏磨，变速箱顿挫，售后还乱收费，服务态度恶劣';
const NIGHT = 'body{background:#17181c;color:#ccc}a{color:#9dbdf0}body.day{background:#fff;color:#222}';

let monitor: StandInMonitor;
let browser: ExtensionBrowser;
let forum: { url: string; close(): void };

beforeAll(async () => {
  const posts = [{ uid: 1, name: '老宋', text: LONG }];
  [monitor, forum] = await Promise.all([startStandInMonitor(), servePage({ posts, style: NIGHT })]);
  monitor.known = new Set(['1']);
  browser = await openBrowser({ mode: 'e2e', language: 'en-US', colorScheme: 'dark' });
  await browser.enableForum(forum.url);
  await browser.connect(monitor.url, KEY);
});
afterAll(async () => {
  await browser?.close();
  await monitor?.close();
  forum?.close();
});

async function openThread(width: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(forum.url);
  await page.locator('.chip').waitFor();
  await page.locator('button[data-state=known]').waitFor();
  return page;
}

/** What axe finds wrong, shortened to what a person needs to find it. */
async function faults(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

test('an English browser shows English words', async () => {
  const page = await openThread(1440);
  const [chip] = await chipsOf(page);
  expect(chip?.words.slice(0, 2)).toEqual(['Negative', 'Complaint']);
  expect(await page.locator('button[data-state]').getAttribute('aria-label')).toBe(
    'Author: in the customer records',
  );
  await page.close();
});

test('colours follow the page from night to day', async () => {
  const page = await openThread(1440);
  const scheme = () => page.locator('.chip').evaluate((chip) => getComputedStyle(chip).colorScheme);
  expect(await scheme()).toBe('dark');
  await page.evaluate(() => document.body.classList.add('day'));
  await expect.poll(scheme).toBe('light');
  await page.close();
});

test('on a phone the longest chip wraps and does not make the page wider', async () => {
  const page = await openThread(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const box = await page.locator('.chip').boundingBox();
  expect(box?.height).toBeGreaterThan(30);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.close();
});

test('slots and chips are reached by keyboard and named for those who listen', async () => {
  const page = await openThread(1440);
  const reached: string[] = [];
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '',
      ),
    );
  }
  expect(reached).toContain('Author: in the customer records');
  expect(reached.some((label) => label.startsWith('Negative · Complaint · '))).toBe(true);
  expect(await faults(page, '.authi')).toEqual([]);
  await page.close();
});

test.each(['popup.html', 'options.html', 'sidepanel.html'])('%s has no fault axe can find', async (path) => {
  const page = await browser.ownPage(path);
  await page.locator('main').waitFor();
  if (path !== 'sidepanel.html') await page.locator('.state').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.close();
});

test('the side panel with a customer has no fault axe can find', async () => {
  const page = await openThread(1440);
  await page.locator('button[data-state=known]').click();
  const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.getByText('渝A12345').first().waitFor();
  expect(await faults(panel)).toEqual([]);
  await panel.close();
});
