import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from './extension/axe.ts';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { extensionBuild } from './extension/build.ts';
import { leave, restOn, slotsOf } from './extension/card.ts';
import { KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { servePage } from './extension/pages.ts';

const [LINKED, UNKNOWN] = [1, 2];
const POSTS = [
  { uid: LINKED, name: '老宋', text: '离合器异响' },
  { uid: UNKNOWN, name: '小周', text: '变速箱漏油，电话13812345678' },
];
const STYLE = '.pls{height:160px}body{background:Canvas;color:CanvasText}:root{color-scheme:light dark}';
/** What a content script may weigh, packed: it is read by every page of every forum. */
const MOST_BYTES = 26_000;

const cardFrame = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.url().startsWith('chrome-extension://'));
  if (frame === undefined) throw new Error('No card is open.');
  return frame;
};

describe.each([
  { language: 'zh-CN', colorScheme: 'light', open: '打开档案', link: '关联客户', until: '有效期至' },
  {
    language: 'en-US',
    colorScheme: 'dark',
    open: 'Open record',
    link: 'Link customer',
    until: 'Valid until',
  },
] as const)('$language, $colorScheme', ({ language, colorScheme, open, link, until }) => {
  let monitor: StandInMonitor;
  let browser: ExtensionBrowser;
  let forum: { url: string; close(): void };
  let page: Page;

  beforeAll(async () => {
    [monitor, forum] = await Promise.all([startStandInMonitor(), servePage({ posts: POSTS, style: STYLE })]);
    monitor.known = new Set([String(LINKED)]);
    browser = await openBrowser({ mode: 'e2e', language, colorScheme });
    await browser.enableForum(forum.url);
    await browser.connect(monitor.url, KEY);
    page = await browser.context.newPage();
    await page.goto(forum.url);
    await slotsOf(page, LINKED).and(page.locator('[data-state=known]')).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await monitor?.close();
    forum?.close();
  });

  test.each([LINKED, UNKNOWN])('the card of author %i has no fault axe can find', async (uid) => {
    const card = await restOn(page, slotsOf(page, uid));
    await card.getByRole('button', { name: uid === LINKED ? open : link }).waitFor();
    expect(await cardFrame(page).evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      colorScheme,
    );
    expect(await barriers(cardFrame(page))).toEqual([]);
    await leave(page);
  });

  test('at 200 % zoom the card stays on the screen and all of it can be reached', async () => {
    await page.setViewportSize({ width: 640, height: 400 });
    await restOn(page, slotsOf(page, LINKED));
    const box = await page.locator('iframe').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(-12);
    expect(box?.y).toBeGreaterThanOrEqual(-12);
    const frame = cardFrame(page);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await frame.getByRole('button', { name: open }).scrollIntoViewIfNeeded();
    const button = await frame.getByRole('button', { name: open }).boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(400);
    await leave(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the panel with a record and with the form of a link: no fault, also as narrow as it gets at 200 %', async () => {
    for (const uid of [LINKED, UNKNOWN]) {
      await page.bringToFront();
      await slotsOf(page, uid).click();
      const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
      await panel.setViewportSize({ width: 180, height: 400 });
      if (uid === LINKED) await panel.getByText('渝A12345').first().waitFor();
      else {
        await panel.locator('#find').fill('123456');
        await panel.locator('#find').press('Enter');
        await panel.getByText(until).first().waitFor();
      }
      expect(await barriers(panel)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(180);
      await panel.setViewportSize({ width: 360, height: 900 });
      expect(await barriers(panel)).toEqual([]);
      await panel.close();
    }
  });
});

test('the content script stays light', async () => {
  const file = await readFile(join(await extensionBuild('production'), 'content-scripts/overlay.js'));
  const packed = gzipSync(file, { level: 9 }).length;
  console.log(`content script: ${file.length} bytes, ${packed} gzipped`);
  expect(packed).toBeLessThan(MOST_BYTES);
});
