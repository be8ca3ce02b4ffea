import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureHost } from '../../store/queries/hosts.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;
let second: SampleForum;
let page: Page;

beforeAll(async () => {
  [stage, second] = await Promise.all([openStage(), startSampleForum({ engine: 'phpbb' })]);
  await ensureHost(stage.monitor.store, second.host, 5);
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

const storedBoards = async (url: string) =>
  (
    await stage.monitor.store.pool.query<{ board: string }>(
      `SELECT DISTINCT t.board FROM thread t JOIN source s ON s.id = t.source_id WHERE s.url = $1 ORDER BY 1`,
      [url],
    )
  ).rows.map(({ board }) => board);

/** The row of a source on screen. */
const row = (url: string) => page.locator('.source', { has: page.locator(`a[href="${url}"]`) });

test('a forum is added with the boards chosen, reads no others, and takes another one later', async () => {
  await page.goto('/sources');
  await page.getByLabel('网址').fill(second.url);
  await page.getByRole('button', { name: '识别' }).click();
  const boards = page.locator('.board-choice');
  await boards.waitFor({ timeout: 60_000 });
  const names = await boards.locator('li').allTextContents();
  expect(names.length).toBeGreaterThan(2);
  expect(await boards.locator('input:checked').count()).toBe(names.length);
  await boards.getByRole('button', { name: '全不选' }).click();
  await boards.getByText('请至少选择一个版块。').waitFor();
  const add = page.getByRole('button', { name: '添加来源' });
  expect(await add.isDisabled()).toBe(true);
  const [first = '', other = ''] = names;
  await boards.getByLabel(first, { exact: true }).check();
  await add.click();
  await row(second.url).locator('[data-state="healthy"]').waitFor({ timeout: 90_000 });
  expect(await storedBoards(second.url)).toEqual([first]);

  await row(second.url).getByRole('button', { name: '设置' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(other, { exact: true }).check();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await row(second.url).getByRole('button', { name: '立即读取' }).click();
  await expect.poll(() => storedBoards(second.url), { timeout: 90_000 }).toEqual([first, other].sort());
});

describe('settings', () => {
  test('hold the name, the pause, the hours, the pages a day', async () => {
    await page.goto('/sources');
    const { url } = stage.forum;
    await row(url).getByRole('button', { name: '设置' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('悦翔论坛');
    await dialog.getByLabel('两轮之间的分钟数').fill('45');
    await dialog.getByLabel('全天都可以读取').uncheck();
    await dialog.getByLabel('从').selectOption('23:00');
    await dialog.getByLabel('到').selectOption('06:00');
    await dialog.getByLabel('每天最多读取页数').fill('800');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await row(url).getByRole('heading', { name: '悦翔论坛' }).waitFor();
    await row(url).getByText('23:00–06:00').waitFor();
    expect(await row(url).textContent()).toContain('/ 800');
    const { rows } = await stage.monitor.store.pool.query(
      'SELECT every_minutes, window_from, window_until, daily_pages FROM source WHERE url = $1',
      [url],
    );
    expect(rows).toEqual([{ every_minutes: 45, window_from: 23, window_until: 6, daily_pages: 800 }]);
  });

  test('kept pages are read again, and the page of labels says how far it has come', async () => {
    await page.goto('/sources');
    await row(stage.forum.url).getByRole('button', { name: '设置' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '重读保存的页面' }).click();
    await dialog.getByRole('link', { name: '正在重读，查看进度' }).click();
    const done = async () => {
      await page.reload();
      return page.locator('#restatements li').first().textContent();
    };
    await expect
      .poll(done, { timeout: 60_000, interval: 1000 })
      .toMatch(/读取规则.*完成.*重读 \d+ 帖，其中 0 帖/s);
  });

  test('a source is deleted only after being asked once more, and its posts leave the list', async () => {
    await page.goto('/sources');
    const { url } = second;
    await row(url).getByRole('button', { name: '设置' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '删除此来源' }).click();
    await dialog.getByText(/无法恢复/).waitFor();
    await dialog.getByRole('alert').getByRole('button', { name: '取消' }).click();
    expect(await row(url).count()).toBe(1);
    await dialog.getByRole('button', { name: '删除此来源' }).click();
    await dialog.getByRole('button', { name: '确认删除' }).click();
    await expect.poll(() => row(url).count(), { timeout: 60_000 }).toBe(0);
  });
});

describe.each([
  { width: 1440, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-US' },
] as const)('in trouble, at $width px, $colorScheme, $locale', ({ width, height, colorScheme, locale }) => {
  test('what is wrong and what to do is on screen, and so is the mark on the figures', async () => {
    const { store } = stage.monitor;
    await store.pool.query(
      `UPDATE source SET state = 'failing', trouble = 'low-yield', last_post_at = now() - interval '8 days',
         health = '{"yields":{"posts":{"now":1.2,"usual":8.4},"threads":{"now":21,"usual":20.5}},"quietAfterHours":24,
                    "lag":{"posts":120,"medianMinutes":34,"p90Minutes":190},"storage":{"pages":61,"bytes":3400000},
                    "pagesPerMinute":41.5}'
       WHERE url = $1`,
      [stage.forum.url],
    );
    const looking = await stage.asAdmin({ viewport: { width, height }, colorScheme, locale });
    await looking.goto('/sources');
    const source = looking.locator('.source[data-state="failing"]');
    await source.waitFor();
    await source.getByRole('button', { name: /现在这样是对的|This is right/ }).waitFor();
    expect(await source.locator('.facts').textContent()).toMatch(/1\.2.*8\.4/);
    expect(await barriers(looking)).toEqual([]);
    expect(await looking.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const pictures = process.env.PICTURES;
    const picture = async (name: string) => {
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await looking.screenshot({
        path: join(pictures, `${name}-${width}-${colorScheme}-${locale}.png`),
        fullPage: true,
      });
    };
    await picture('sources');
    await source.getByRole('button', { name: /设置|Settings/ }).click();
    await looking.getByRole('dialog').waitFor();
    expect(await barriers(looking)).toEqual([]);
    await picture('settings');
    await looking.goto('/');
    await looking.locator('.figures').first().waitFor();
    await picture('overview');
    expect(await looking.locator('.figures .silent').count()).toBeGreaterThan(0);
    await looking.context().close();
  });
});
