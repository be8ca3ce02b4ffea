import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PostsPage } from '../../shared/contract/posts.ts';
import { openStage, type Stage, signIn, TOLD } from './dashboard/stage.ts';

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

/** How many posts the list behind an address holds, as the API says. */
async function totalBehind(href: string): Promise<number> {
  const answer = await page.request.get(`/api/posts${new URL(href, 'http://here').search}`);
  return PostsPage.parse(await answer.json()).total;
}

describe('signing in', () => {
  test('says when it is wrong, and lands where one wanted to go', async () => {
    const visitor = await stage.visit();
    await visitor.goto('/sources');
    await visitor.locator('[name=email]').fill(stage.monitor.admin.email);
    await visitor.locator('[name=password]').fill('not the password');
    await visitor.locator('form button[type=submit]').click();
    expect(await visitor.getByRole('alert').textContent()).toBe('邮箱和密码不匹配。');
    await signIn(visitor, stage.monitor.admin);
    await visitor.locator('.source').waitFor();
    expect(new URL(visitor.url()).pathname).toBe('/sources');
    await visitor.context().close();
  });

  test('signing out closes every screen', async () => {
    const visitor = await stage.visit();
    await visitor.goto('/');
    await signIn(visitor, stage.monitor.admin);
    await visitor.getByRole('button', { name: /的账号$/ }).click();
    await visitor.getByRole('button', { name: '退出登录' }).click();
    await visitor.locator('[name=password]').waitFor();
    await visitor.goto('/posts');
    await visitor.locator('[name=password]').waitFor();
    await visitor.context().close();
  });
});

describe('overview', () => {
  test.each([
    { asked: {}, least: 12 },
    { asked: { compare: 'year' }, least: 12 },
    { asked: { topic: 'noise' }, least: 4 },
    { asked: { topic: 'afterSales', compare: 'year' }, least: 4 },
  ])('every count on it is a link to exactly so many posts: $asked', async ({ asked, least }) => {
    await page.locator('.overview:not(.stale) .figures').first().waitFor();
    const address = new URL(page.url());
    for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value);
    await page.goto(address.href);
    await page.locator('.overview:not(.stale) .figures').first().waitFor();
    const counted = await page.locator('a.figure, .counts a').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        said: [...link.querySelectorAll('b, .figure-value')].map((number) => number.textContent ?? ''),
      })),
    );
    const numbers = counted.filter(({ href }) => !/measure=(heat|reputation)/.test(href));
    expect(numbers.length).toBeGreaterThan(least);
    for (const { href, said } of numbers) {
      // One number, one list.
      expect(said).toHaveLength(1);
      const printed = Number(/^(?:\d+→)?(\d+)/.exec(said[0] ?? '')?.[1]);
      expect({ href, total: await totalBehind(href) }).toEqual({ href, total: printed });
    }
  });

  test('the topic filter and the comparison stay in the address and narrow the numbers', async () => {
    await page.locator('.figures').first().waitFor();
    await page.getByRole('link', { name: '异响噪音', exact: true }).click();
    await page.getByRole('link', { name: '同比' }).click();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('topic'), searchParams.get('compare')]).toEqual(['noise', 'year']);
    await page.locator('.overview:not(.stale) .figures').first().waitFor();
    const href = (await page.locator('.counts .apart a').first().getAttribute('href')) ?? '';
    expect(href).toContain('topic=noise');
    await page.reload();
    await page.locator('.segmented [aria-current]', { hasText: '异响噪音' }).waitFor();
  });

  test('the chart has its table, and the table opens its posts', async () => {
    await page.locator('.chart svg').waitFor();
    await page.getByRole('button', { name: '表', exact: true }).click();
    const cell = page.locator('.trend td a').last();
    const printed = await cell.textContent();
    await cell.click();
    await page.locator('.total strong').waitFor();
    await expect.poll(() => page.locator('.total strong').textContent()).toBe(`${printed} 帖`);
  });
});

describe('posts', () => {
  test('opening posts and replies are two halves of one list', async () => {
    await page.goto('/posts');
    const total = async () => {
      await page.locator('.list:not(.stale) .post').first().waitFor();
      return Number(/\d+/.exec((await page.locator('.total strong').textContent()) ?? '')?.[0]);
    };
    const kinds = page.getByRole('group', { name: '主帖与回帖' });
    const half = async (kind: string) => {
      await kinds.getByRole('link', { name: kind }).click();
      await kinds.locator('[aria-current]', { hasText: kind }).waitFor();
      await expect.poll(total).not.toBe(all);
      const found = await total();
      for (const foot of await page.locator('.post-foot').allTextContents()) expect(foot).toContain(kind);
      await page.getByRole('link', { name: `去掉筛选：${kind}` }).click();
      await expect.poll(total).toBe(all);
      return found;
    };
    const all = await total();
    const openings = await half('主帖');
    expect(openings).toBeGreaterThan(0);
    expect(openings + (await half('回帖'))).toBe(all);
  });

  test('异响 finds 发动机有异响 and shows where it stands', async () => {
    await page.goto('/posts');
    await page.locator('.post').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('异响');
    await page.keyboard.press('Enter');
    const found = page.locator('.post', { hasText: '发动机有异响' }).first();
    await found.waitFor();
    expect(await found.locator('mark.hit').first().textContent()).toBe('异响');
    expect(new URL(page.url()).searchParams.get('q')).toBe('异响');
  });

  test('a person corrects a label and the number follows', async () => {
    await page.goto(`/posts?q=${encodeURIComponent('发动机有异响')}`);
    await page.getByRole('link', { name: TOLD.title }).first().click();
    const detail = page.getByRole('complementary', { name: '帖子详情' });
    const set = async (polarity: string) => {
      await detail.getByRole('radio', { name: polarity }).check();
      await detail.getByRole('button', { name: '保存更正' }).click();
      await detail.getByText('已保存').waitFor();
    };
    await detail.getByText('更正标签').click();
    await set('中性');
    expect(await page.locator('.post .badge').first().textContent()).toBe('中性');
    await set('负面');
    const negatives = '/posts?measure=negatives';
    const before = await totalBehind(negatives);
    await set('正面');
    expect(await totalBehind(negatives)).toBe(before - 1);
    expect(await detail.getByText('人工更正').count()).toBe(1);
  });

  test('a post corrected out of a filtered list is counted out of it and says so', async () => {
    await page.goto('/posts?measure=negatives');
    const row = page.locator('.post').first();
    await row.locator('.post-title').click();
    const total = async () =>
      Number(/\d+/.exec((await page.locator('.total strong').textContent()) ?? '')?.[0]);
    const before = await total();
    const detail = page.getByRole('complementary', { name: '帖子详情' });
    await detail.getByText('更正标签').click();
    const save = async (polarity: string) => {
      await detail.getByRole('radio', { name: polarity }).check();
      await detail.getByRole('button', { name: '保存更正' }).click();
    };
    await save('正面');
    await row.getByText('不再属于此列表').waitFor();
    await expect.poll(total).toBe(before - 1);
    expect(await detail.locator('h2').count()).toBe(1);
    await save('负面');
    await expect.poll(total).toBe(before);
    expect(await row.getByText('不再属于此列表').count()).toBe(0);
  });

  test('an address with an opened post shows it to a colleague, and Escape closes it', async () => {
    await page.goto(`/posts?q=${encodeURIComponent('发动机有异响')}`);
    await page.getByRole('link', { name: TOLD.title }).first().click();
    await page.locator('.detail h2').waitFor();
    const shared = new URL(page.url());
    shared.searchParams.set('q', '完全不相干');
    await page.goto(shared.href);
    await page.locator('.detail h2', { hasText: TOLD.title }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.detail').count()).toBe(0);
  });

  test('a search that finds nothing says what to do', async () => {
    await page.goto('/posts?q=zzzzzz');
    await page.getByRole('heading', { name: '没有符合的帖子' }).waitFor();
    await page.getByRole('link', { name: '不搜索文字' }).click();
    await page.locator('.post').first().waitFor();
  });
});
