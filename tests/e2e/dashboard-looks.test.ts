import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attention } from '../../shared/contract/series.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.stop());

const SCREENS = {
  overview: { path: '/', ready: '.chart svg' },
  posts: { path: '/posts', ready: '.post' },
  sources: { path: '/sources', ready: '.source' },
  people: { path: '/people', ready: 'tbody tr' },
  channels: { path: '/channels', ready: '.notice' },
  account: { path: '/account', ready: '.keys' },
};

describe.each([
  { width: 1440, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-US' },
] as const)('at $width px, $colorScheme, $locale', ({ width, height, colorScheme, locale }) => {
  test('no screen has a barrier, nothing hangs over the side, nothing complains', async () => {
    stage.complaints.length = 0;
    const page = await stage.asAdmin({ viewport: { width, height }, colorScheme, locale });
    for (const [name, { path, ready }] of Object.entries(SCREENS)) {
      await page.goto(path);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      expect({ name, barriers: await barriers(page) }).toEqual({ name, barriers: [] });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ name, over }).toEqual({ name, over: 0 });
    }
    await page.goto('/posts');
    await page.locator('.post-title').first().click();
    await page.locator('.correct summary').click();
    expect(await barriers(page)).toEqual([]);
    expect(stage.complaints).toEqual([]);
    await page.context().close();
  });
});

test('the language follows the browser until somebody chooses, and the choice stays', async () => {
  const page = await stage.asAdmin({ locale: 'en-US' });
  await page.getByRole('link', { name: 'Overview' }).waitFor();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: '总览' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: '总览' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.context().close();
});

test('on a phone what needs a person stands above the numbers', async () => {
  const page = await stage.asAdmin({ viewport: { width: 390, height: 844 } });
  const answer: Attention = {
    items: [{ kind: 'source', id: 1, name: '示例论坛', state: 'quiet', reason: '' }],
    uncompared: [],
    version: 'test',
  };
  await page.route('**/api/attention?*', (route) => route.fulfill({ json: answer }));
  await page.reload();
  const alarm = await page.locator('.attention.alarmed').boundingBox();
  const numbers = await page.locator('.overview-main .trend').boundingBox();
  expect(alarm?.y).toBeLessThan(numbers?.y ?? 0);
  await page.context().close();
});

test('what needs a person says when it cannot be told, and is asked for again', async () => {
  const page = await stage.asAdmin();
  await page.route('**/api/attention?*', (route) => route.abort());
  await page.reload();
  const note = page.locator('.overview aside').getByRole('alert');
  await note.waitFor();
  await page.unroute('**/api/attention?*');
  await note.getByRole('button', { name: '重试' }).click();
  await page.locator('.attention').waitFor();
  await page.context().close();
});

test('a chosen theme wins over the system', async () => {
  const page = await stage.asAdmin({ colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: /的账号$/ }).click();
  await page.getByRole('button', { name: '深色' }).click();
  await expect.poll(background).not.toBe(light);
  await page.context().close();
});

test('the keyboard reaches the content first and sees where it is', async () => {
  const page = await stage.asAdmin();
  await page.locator('.figures').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.evaluate((element) => element.closest('main') !== null)).toBe(true);
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.context().close();
});

test('what goes wrong is said with a way out: the server away, then back', async () => {
  const page = await stage.asAdmin();
  await page.locator('.figures').first().waitFor();
  await page.route('**/api/posts*', (route) => route.abort());
  await page.getByRole('link', { name: '帖子', exact: true }).click();
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor();
  await page.unroute('**/api/posts*');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.post').first().waitFor();
  await page.context().close();
});
