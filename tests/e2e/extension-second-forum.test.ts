import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type SampleForum, startSampleForum, type TruePost } from '../support/sample-forum.ts';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { extensionBuild } from './extension/build.ts';
import { restOn } from './extension/card.ts';
import { chipsOf, titleFor, understandingInNode, wordsIn } from './extension/chips.ts';
import { KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';

let forum: SampleForum;
let monitor: StandInMonitor;
let browser: ExtensionBrowser;
/** The posts on the second page of a long thread. */
let posts: TruePost[];
let address: string;

beforeAll(async () => {
  [forum, monitor] = await Promise.all([startSampleForum({ engine: 'phpbb' }), startStandInMonitor()]);
  const truth = await forum.posts();
  const long = truth.find(({ floor }) => floor === 20);
  posts = truth.filter(({ tid, floor }) => tid === long?.tid && floor > 10 && floor <= 20);
  address = `${forum.url}viewtopic.php?t=${long?.tid}&start=10`;
  browser = await openBrowser({ mode: 'e2e' });
  await browser.enableForum(address);
  await browser.connect(monitor.url, KEY);
});
afterAll(async () => {
  await browser?.close();
  await monitor?.close();
  await forum?.stop();
});
beforeEach(() => {
  monitor.lookups = [];
  monitor.known = new Set([String(posts[0]?.author?.uid)]);
});

async function open(width = 1440): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  await page.locator('button[data-state=known]').first().waitFor();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  return page;
}

test('every post of the second forum has its chip, with the words the monitor has for it', async () => {
  const [understand, words] = await Promise.all([
    understandingInNode(),
    wordsIn(await extensionBuild('e2e'), 'zh_CN'),
  ]);
  const said = posts.flatMap(({ pid, body }, at): [string, string][] => {
    const title = titleFor(understand, words, body, at === 0);
    return title === null ? [] : [[String(pid), title]];
  });
  expect(said.length).toBeGreaterThan(3);
  const page = await open();
  await expect
    .poll(async () => (await chipsOf(page)).map(({ postId, title }) => [postId, title]))
    .toEqual(said);
});

test('chips stand in the line of the time and slots beside the name; no line of the page moves', async () => {
  const page = await open();
  await page.locator('.chip').first().waitFor();
  const places = await page.locator('.chip').evaluateAll((chips) =>
    chips.map((chip) => {
      const root = chip.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : chip;
      const line = host.closest('.author')?.getBoundingClientRect();
      const box = host.getBoundingClientRect();
      return {
        after: host.previousElementSibling?.localName,
        inside: line !== undefined && box.bottom <= line.bottom + 2,
      };
    }),
  );
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) expect(place).toEqual({ after: 'time', inside: true });
  const names = await page.locator('button[data-state]').evaluateAll((slots) =>
    slots.map((slot) => {
      const root = slot.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : slot;
      return host.nextElementSibling?.className;
    }),
  );
  expect(names).toEqual(posts.map(() => 'username'));
});

test('its authors are asked about once, by account id and host', async () => {
  const page = await open();
  await expect.poll(() => page.locator('button[data-state=asking]').count()).toBe(0);
  expect(monitor.lookups).toEqual([
    [...new Set(posts.map(({ author }) => String(author?.uid)))].map((key) => ({ host: forum.host, key })),
  ]);
  expect(await page.locator('button[data-state=known]').count()).toBe(
    posts.filter(({ author }) => monitor.known.has(String(author?.uid))).length,
  );
});

test('on a phone the name and its slot are still to be seen, and the page is no wider', async () => {
  const page = await open(390);
  expect(await page.locator('button[data-state=known]').first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the card opens beside an author on the right of the post, covers neither, and leads to a link of this forum', async () => {
  const page = await open();
  const slot = page.locator('button[data-state=unknown]').first();
  await slot.scrollIntoViewIfNeeded();
  const card = await restOn(page, slot);
  const boxes = await slot.evaluate((button) => {
    const root = button.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : button;
    const text = document.createRange();
    text.selectNodeContents(host.closest('.post')?.querySelector('.content') ?? document.body);
    return { text: text.getBoundingClientRect().toJSON(), slot: button.getBoundingClientRect().toJSON() };
  });
  const frame = await page.locator('iframe').boundingBox();
  expect((frame?.x ?? 0) + 12).toBeGreaterThanOrEqual(boxes.text.right);
  expect((frame?.y ?? 0) + 12 >= boxes.slot.bottom || (frame?.y ?? 0) < boxes.slot.top).toBe(true);
  await card.getByRole('button', { name: '关联客户' }).click();
  const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.locator('#find').fill('123456');
  await panel.locator('#find').press('Enter');
  await panel.locator('.confirm').waitFor();
  expect(await panel.locator('#evidence').inputValue()).toContain(`${forum.url}viewtopic.php?`);
  await panel.locator('.confirm button.main').click();
  await panel.getByText('已关联。').waitFor();
  expect(monitor.links.map(({ host }) => host)).toEqual([forum.host]);
  await panel.close();
});
