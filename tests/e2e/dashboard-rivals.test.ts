import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { PostsPage } from '../../shared/contract/posts.ts';
import { importAll, importOne, jsonLines, postLine } from '../support/imports.ts';
import { DECEMBER, FAULTS, importDecember, YUEXIANG } from './dashboard/december.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

const JUNE = ['悦翔离合器异响，昆明远达店推诿，说都这样，投诉！', '悦翔油耗高，失望。'].map((body, n) =>
  postLine({
    threadId: `${n}`,
    postId: `${n}`,
    publishedAt: `2025-06-0${n + 1}T04:00:00Z`,
    body,
    label: {
      polarity: 'negative',
      complaint: true,
      groups: [],
      topics: [],
      faults: [],
      series: [{ series: YUEXIANG, basis: 'named' }],
    },
  }),
);

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  await importDecember(stage.monitor.store);
  await importAll(stage.monitor.store, {
    'dealers.csv': 'code,name,region\r\nD003,昆明远达店,西南\r\nD006,郑州中原路店,华中\r\n',
    'sales.csv': '车系,月份,销量\r\n悦翔,2025-12,12000\r\n',
  });
  await importOne(stage.monitor.store, 'posts.jsonl', jsonLines(JUNE), { understand: loadUnderstanding });
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

async function totalBehind(href: string | null): Promise<number> {
  const answer = await page.request.get(`/api/posts${new URL(href ?? '', 'http://here').search}`);
  return PostsPage.parse(await answer.json()).total;
}

const figureRow = (name: string) => page.locator('.rival-figures tbody tr', { hasText: name }).first();

describe('rivals', () => {
  test('stand beside the series chosen, each number opening its posts', async () => {
    await page.goto(`/rivals?${DECEMBER}&series=${YUEXIANG}&rivals=yuanshan-yunling`);
    await page.locator('.voice .chart svg').waitFor();
    expect(await page.locator('.rival-figures thead a').allTextContents()).toEqual(['悦翔', '云岭']);
    const complaints = figureRow('投诉').locator('td a').first();
    expect(await complaints.textContent()).toBe(`${FAULTS.posts}`);
    expect(await totalBehind(await complaints.getAttribute('href'))).toBe(FAULTS.posts);
    expect(await figureRow('声量份额').locator('td').first().textContent()).toContain('100.0%');
    expect(await figureRow('投诉销量比').locator('td').allTextContents()).toEqual([
      `5投诉 ${FAULTS.posts} / 销量 12,000`,
      '没有这段时间的销量；请在“导入”中导入',
    ]);
    // The last rival cannot be taken away.
    expect(await page.getByRole('button', { name: '去掉云岭' }).count()).toBe(0);
  });

  test('voice by month can be read as a table, and the screen has no barrier in either look', async () => {
    await page.goto(`/rivals?${DECEMBER}`);
    await page.locator('.voice .chart svg').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('.voice').getByRole('button', { name: '表', exact: true }).click();
    const cell = page.locator('.voice tbody tr').last().locator('td a').first();
    const posts = Number(/（(\d+) 帖）/.exec((await cell.textContent()) ?? '')?.[1]);
    expect(posts).toBeGreaterThan(0);
    expect(await totalBehind(await cell.getAttribute('href'))).toBe(posts);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the topics map', () => {
  test('is walked with arrow keys, and a cell opens exactly its posts', async () => {
    await page.goto(`/topics?${DECEMBER}&by=symptoms`);
    await page.locator('.topic-map .heat-cell').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const months = page.locator('.topic-map').last();
    await months.locator('.heat-cell').first().waitFor();
    await months.locator('[tabindex="0"].heat-cell').focus();
    for (let step = 0; step < 13; step++) await page.keyboard.press('ArrowRight');
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(said).toMatch(/^异响，2025年12月：投诉 5，多于预期/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.total strong').textContent()).toBe('5 帖');
  });

  test('says in its table what colour says, for negatives too', async () => {
    await page.goto(`/topics?${DECEMBER}`);
    const map = page.locator('.topic-map').first();
    await map.locator('.heat-cell').first().waitFor();
    await page.getByRole('navigation', { name: '计什么' }).getByRole('link', { name: '负面' }).click();
    await expect.poll(() => map.locator('.heat-cell').first().getAttribute('aria-label')).toContain('负面');
    await map.getByRole('button', { name: '表', exact: true }).click();
    expect(await map.locator('tbody').textContent()).toMatch(/预期|无可比/);
  });
});

describe('dealers and regions', () => {
  test('a region chosen on top narrows every number to the posts that name its dealers', async () => {
    await page.goto(`/series/${YUEXIANG}?from=2025-06-01&to=2025-06-30`);
    await page.locator('.places-panel tbody a').first().waitFor();
    await page.getByRole('button', { name: '经销商/大区' }).click();
    await page.getByRole('link', { name: '西南', exact: true }).first().click();
    await expect.poll(() => page.url()).toContain('place=region');
    const complaints = page.locator('.report .figure').nth(3);
    await expect.poll(() => complaints.locator('.figure-value').textContent()).toMatch(/^1 /);
    expect(await totalBehind(await complaints.getAttribute('href'))).toBe(1);
    expect(await barriers(page)).toEqual([]);
    const row = page.locator('.places-panel tbody tr', { hasText: '昆明远达店' });
    expect(await totalBehind(await row.locator('td a').first().getAttribute('href'))).toBe(1);
    await page.getByRole('link', { name: '去掉筛选：西南' }).click();
    await expect.poll(() => page.url()).not.toContain('place=');
  });
});
