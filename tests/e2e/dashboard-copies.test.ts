import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { barriers, openStage, type Stage } from './dashboard/stage.ts';

const MAY = 'from=2026-05-01&to=2026-05-31';
const PRAISE = '悦翔真的是五万内的首选！空间大，超级省油，颜值在线，家人特别喜欢，强烈推荐大家入手！';
const TOLD = '悦翔周末跑了一趟山路，后备箱放下三个大箱子，油耗七个多，就是隔音差了一点。';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  const label = { polarity: 'positive' as const, complaint: false, groups: [], topics: [], faults: [] };
  const series = [{ series: 'changan-yuexiang', basis: 'named' as const }];
  const line = (n: number, author: string, publishedAt: string, body: string) =>
    postLine({
      site: 'bought.example.com',
      url: `https://bought.example.com/t/${n}`,
      threadId: `${n}`,
      threadTitle: '夸夸悦翔',
      postId: `${n}`,
      author: { id: author, name: `用户${author}` },
      publishedAt,
      body,
      label: { ...label, series },
    });
  const posts = [
    line(1, 'owner', '2026-01-02T02:00:00Z', TOLD),
    line(2, 'owner', '2026-05-02T02:00:00Z', `${TOLD}提车三年了`),
    ...Array.from({ length: 9 }, (_, i) =>
      line(10 + i, `new${i % 3}`, `2026-05-1${i % 3}T02:0${i}:00Z`, PRAISE),
    ),
  ];
  await importOne(stage.monitor.store, 'posts.jsonl', jsonLines(posts));
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

const reading = (name: string) =>
  page.getByRole('navigation', { name: '口径' }).getByRole('link', { name, exact: true });
const openings = async () => {
  await expect.poll(() => page.locator('.stale').count()).toBe(0);
  return page
    .locator('.counts a, .series-figures a, .overview a')
    .filter({ hasText: '主帖' })
    .first()
    .innerText();
};
const total = (count: string) => page.locator('.total', { hasText: count }).waitFor();

test('a number read three ways opens the posts it counts, and the choice goes along', async () => {
  await page.goto(`/series/changan-yuexiang?${MAY}`);
  await page.locator('.report').waitFor();
  expect(await openings()).toContain('10');
  await reading('去重').click();
  await expect.poll(openings).toContain('2');
  await reading('去疑似水军').click();
  await expect.poll(openings).toContain('1');
  await page.locator('.report a').filter({ hasText: '主帖' }).click();
  await page.waitForURL(/\/posts\?.*reading=genuine/);
  await total('1');
  await page.locator('.post-body', { hasText: '提车三年了' }).waitFor();
  await reading('原始').click();
  await total('10');
});

test('a suspected post says why, opens its group, and a person’s word counts until it is taken back', async () => {
  await page.goto(`/posts?${MAY}`);
  const suspects = page.locator('.post', { has: page.locator('.chip.suspected') });
  await suspects.first().waitFor();
  expect(await suspects.count()).toBe(9);
  await suspects.first().locator('.post-title').click();
  const why = page.locator('.suspicion');
  await why.getByText('3 天内 3 个账号发了 9 篇几乎相同、口径一致的帖子').waitFor();
  await why.getByText('3 个账号中 3 个是此前没有发过帖的新账号').waitFor();
  expect(await barriers(page)).toEqual([]);
  await why.getByRole('button', { name: '不是水军' }).click();
  await why.getByText('人工判定：不是水军。').waitFor();
  await expect.poll(() => suspects.count()).toBe(8);
  await why.getByRole('button', { name: '撤回判定' }).click();
  await expect.poll(() => suspects.count()).toBe(9);
  await suspects.first().locator('.chip.copies').click();
  await page.waitForURL(/group=\d+/);
  await total('9');
});

test('on a phone in the dark, in English, nothing is a barrier or hangs over', async () => {
  await page.context().close();
  page = await stage.asAdmin({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' });
  for (const path of [
    `/overview?${MAY}&reading=distinct`,
    `/series/changan-yuexiang?${MAY}`,
    `/posts?${MAY}&reading=raw`,
  ]) {
    await page.goto(path);
    await page.locator('.report, .post, .overview-main .figures').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
  await page
    .locator('.post', { has: page.locator('.chip.suspected') })
    .first()
    .locator('.post-title')
    .click();
  await page.locator('.suspicion .reasons').waitFor();
  expect(await barriers(page)).toEqual([]);
});
