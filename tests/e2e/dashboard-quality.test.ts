import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
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

const posts = async (): Promise<number> =>
  (await stage.monitor.store.pool.query('SELECT count(*) AS n FROM post')).rows[0].n;

test('a fault and the series of a post are corrected, told with who and when, and taken back', async () => {
  await page.goto(`/posts?q=${encodeURIComponent('发动机有异响')}`);
  await page.locator('.post-title').first().click();
  const desk = page.locator('.detail');
  await desk.getByText('更正标签').click();
  await desk.getByLabel('故障', { exact: true }).selectOption('shake');
  await desk.getByLabel('部位', { exact: true }).selectOption('seats');
  await desk.getByRole('button', { name: '添加故障' }).click();
  await desk.getByLabel('品牌或车系名称').fill('长安 CS75');
  await desk.getByRole('button', { name: '添加车系' }).click();
  await desk.getByRole('button', { name: '保存更正' }).click();
  await desk.getByText('已保存，相关数字已更新。').waitFor();
  expect(await page.locator('.detail > .labels').textContent()).toMatch(
    /CS75.*抖动 › 座椅|抖动 › 座椅.*CS75/,
  );
  await desk.getByText('更正记录（2）').click();
  const [series] = await desk.locator('.corrections li').all();
  expect(await series?.textContent()).toMatch(/^车系 .*→ .*CS75/);
  expect(await barriers(page)).toEqual([]);
  await series?.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => page.locator('.detail > .labels').textContent()).not.toContain('CS75');
  expect(await page.locator('.detail > .labels').textContent()).toContain('抖动 › 座椅');
  await desk.locator('.corrections .undone').waitFor();
  await page.goto('/quality');
  await expect
    .poll(() => page.locator('.agreement .class-bars').textContent())
    .toMatch(/故障.*核对 1 个，改动 1 个/);
});

test('posts another model read are read anew, and quality, overview and series say so', async () => {
  const { store } = stage.monitor;
  await store.pool.query("UPDATE insight SET version = '1-2020-01-01'");
  await page.goto('/quality');
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('.restatement-list li').first().textContent({ timeout: 5000 });
      },
      { timeout: 60_000, interval: 2000 },
    )
    .toMatch(new RegExp(`1-2020-01-01 → .* 完成 .*重读 ${(await posts()).toLocaleString('zh-CN')} 帖`));
  await page.goto('/overview');
  await expect
    .poll(() => page.locator('.basis .restated').textContent())
    .toMatch(/历史已于 .* 按模型 .* 重述/);
  await page.locator('.card-name').first().click();
  await expect.poll(() => page.locator('.report .restated').textContent()).toContain('重述');
});

describe.each([
  { width: 1440, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-US' },
] as const)('at $width px, $colorScheme, $locale', ({ width, height, colorScheme, locale }) => {
  test('the page has no barrier, charts and tables, and nothing hangs over the side', async () => {
    const visitor = await stage.asAdmin({ viewport: { width, height }, colorScheme, locale });
    await visitor.goto('/quality');
    await visitor.locator('.restatement-list li').first().waitFor();
    const over = () => visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await barriers(visitor)).toEqual([]);
    expect(await over()).toBe(0);
    if (process.env.SHOTS)
      await visitor.screenshot({ path: `${process.env.SHOTS}/quality-${width}.png`, fullPage: true });
    for (const table of await visitor.getByRole('button', { name: /^(表|Table)$/ }).all())
      await table.click();
    expect(await visitor.locator('.classes tbody tr').count()).toBeGreaterThan(3);
    expect(await barriers(visitor)).toEqual([]);
    expect(await over()).toBe(0);
    if (process.env.SHOTS) {
      await visitor.screenshot({ path: `${process.env.SHOTS}/quality-tables-${width}.png`, fullPage: true });
      await visitor.goto('/posts');
      await visitor.locator('.post-title').first().click();
      await visitor.locator('.correct summary').first().click();
      await visitor.screenshot({ path: `${process.env.SHOTS}/correct-${width}.png`, fullPage: true });
    }
    await visitor.context().close();
  });
});

test('a server that is away is said with a way out', async () => {
  await page.route('**/api/quality', (route) => route.abort());
  await page.goto('/quality');
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor();
  await page.unroute('**/api/quality');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.quality-main').waitFor();
  // The lost request is what was tried.
  stage.complaints.length = 0;
});

test('while history is being restated the page shows how far it is, and a report that is missing is said', async () => {
  const answer = await (await page.request.get('/api/quality')).json();
  const restating = {
    to: '9-2027-01-01',
    startedAt: new Date().toISOString(),
    movedAt: new Date(Date.now() - 600_000).toISOString(),
    done: 1200,
    of: 50_000,
    rate: 400,
    secondsLeft: 122,
  };
  await page.route('**/api/quality', (route) =>
    route.fulfill({ json: { ...answer, report: null, restating } }),
  );
  await page.goto('/quality');
  expect(await page.locator('.restating').textContent()).toContain(
    '1200 / 50,000 帖 · 每秒 400 帖 · 约剩 3 分钟',
  );
  expect(await page.locator('.restating').textContent()).toContain('两分钟没有进展');
  await page.getByRole('heading', { name: '没有可读的训练报告' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
