import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PostsPage } from '../../shared/contract/posts.ts';
import type { Role } from '../../shared/contract/words.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { DECEMBER, importDecember, YUEXIANG } from './dashboard/december.ts';
import { barriers, openStage, type Stage, signIn } from './dashboard/stage.ts';
import { recorded } from './day/recording.ts';

const PASSWORD = 'correct horse battery';
const REPORT = `/report?series=${YUEXIANG}&${DECEMBER}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importDecember(stage.monitor.store);
});
afterAll(() => stage?.stop());
afterEach(() => {
  expect(stage.complaints.splice(0)).toEqual([]);
});

/** A colleague of this role, not signed in yet. */
async function colleague(role: Role): Promise<{ email: string; password: string }> {
  const admin = await stage.asAdmin();
  const email = `${role}-reports@example.com`;
  const made = await admin.request.post('/api/people', {
    data: { name: role, email, role, password: PASSWORD },
  });
  expect(made.status()).toBe(201);
  await admin.context().close();
  return { email, password: PASSWORD };
}

const whole = (page: Page) => page.locator('[data-ready="true"]').waitFor();

test('a brand manager makes the December report from sign-in to PDF', async () => {
  const who = await colleague('brand');
  const page = await stage.visit();
  await recorded(page.context(), 'december-report', async () => {
    await page.goto('/');
    await signIn(page, who);
    await page.goto(`/overview?${DECEMBER}`);
    await page.locator('nav.places').getByText('报告', { exact: true }).click();
    await page.waitForURL(/\/report\?.*from=2025-12-01/);
    await whole(page);
    await page.locator('.report-builder button').first().click();
    await page.locator('.report-builder .menu a', { hasText: '悦翔' }).click();
    await page.waitForURL(new RegExp(`series=${YUEXIANG}`));
    await whole(page);
    await expect.poll(() => page.locator('h1').innerText()).toContain('悦翔');
    expect(await page.locator('.report-said').innerText()).toContain('投诉 1→6 (+5)，主要是异响×离合器');

    const figure = page.locator('.report-figures tr', { hasText: '投诉' }).first().locator('td a');
    const href = (await figure.getAttribute('href')) ?? '';
    const answer = await page.request.get(`/api/posts${new URL(href, 'http://here').search}`);
    expect(PostsPage.parse(await answer.json()).total).toBe(Number(await figure.innerText()));

    await page.getByRole('button', { name: '定稿', exact: true }).click();
    await page.getByRole('button', { name: '确认定稿' }).click();
    await page.locator('.state-final').waitFor();
    expect(await page.locator('.report-state').innerText()).toContain('brand 于');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /PDF/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`chesheng-${YUEXIANG}-2025-12-01-2025-12-31.pdf`);
    const paper = await textOfPdf(await readFile(await file.path()));
    expect(paper).toContain('悦翔 网络口碑报告');
    expect(paper).toContain('投诉 1→6 (+5)，主要是异响×离合器');
    expect(paper).toContain('已定稿');
  });
  await page.context().close();
});

test('the report can be used by everybody, in both themes and on a phone', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await stage.asAdmin({ colorScheme, viewport: { width: 390, height: 800 } });
    await page.goto(REPORT);
    await whole(page);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  }
});

test('on paper stands the report alone, light, with its charts drawn', async () => {
  const page = await stage.asAdmin({ colorScheme: 'dark' });
  await page.goto(`${REPORT}&print=1`);
  await whole(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header.top').isVisible()).toBe(false);
  expect(await page.locator('.report-builder').count()).toBe(0);
  expect(await page.locator('.report-charts .chart svg').count()).toBe(2);
  expect(await page.locator('[data-footer]').getAttribute('data-footer')).toContain('heat-1');
  const colour = await page
    .locator('.report-page')
    .evaluate((part) => getComputedStyle(part).backgroundColor);
  expect(colour).toBe('rgb(255, 255, 255)');
  await page.context().close();
});

test('a series nobody spoke of has an empty report that says so, and a period that runs cannot be final', async () => {
  const page = await stage.asAdmin();
  await page.goto(`/report?series=${YUEXIANG}&from=2001-01-01&to=2001-01-31`);
  await whole(page);
  expect(await page.locator('.notice').innerText()).toContain('没有关于悦翔的帖子');
  const declare = (from: string, to: string, series = YUEXIANG) =>
    page.request.post('/api/report/final', { data: { series, from, to } });
  const running = await declare('2090-01-01', '2100-01-31');
  expect(running.status()).toBe(409);
  const unknown = await declare('2025-12-01', '2025-12-31', 'no-such-series');
  expect(unknown.status()).toBe(422);
  await page.context().close();
});

test('a series no post of a place speaks of keeps its name above the report', async () => {
  const page = await stage.asAdmin();
  await page.goto(`${REPORT}&place=${encodeURIComponent('region:西北')}`);
  await whole(page);
  await page.locator('.report-builder').getByText('悦翔', { exact: true }).first().waitFor();
  expect(await page.locator('.report-builder').innerText()).not.toContain(YUEXIANG);
  await page.context().close();
});

test('quality engineers read reports and declare none final', async () => {
  const who = await colleague('quality');
  const page = await stage.visit();
  await page.goto('/');
  await signIn(page, who);
  await page.goto(REPORT);
  await whole(page);
  expect(await page.getByRole('button', { name: '定稿', exact: true }).count()).toBe(0);
  const [from, to] = ['2025-12-01', '2025-12-31'];
  const refused = await page.request.post('/api/report/final', { data: { series: YUEXIANG, from, to } });
  expect(refused.status()).toBe(403);
  await page.context().close();
});
