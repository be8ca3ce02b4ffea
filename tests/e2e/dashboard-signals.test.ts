import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PostsPage } from '../../shared/contract/posts.ts';
import { Signals } from '../../shared/contract/signals.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { barriers, openWorld, signIn, type World } from './dashboard/stage.ts';
import { employ, type Person } from './day/people.ts';
import { recorded } from './day/recording.ts';

/** What is planted in the sample world: 云岭's gearbox hesitates when warm. */
const PLANTED = /^顿挫 › 变速箱/;
const REASON = '三台拆检，阀体磨损一致';

let world: World;
let engineer: Person;
beforeAll(async () => {
  world = await openWorld();
  engineer = await employ(world.monitor, 'quality', '陈工');
  // What the night does.
  const page = await world.asAdmin();
  expect((await page.request.post('/api/signals/evaluate')).status()).toBe(200);
  await page.context().close();
});
afterAll(() => world?.stop());
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});

async function asEngineer(): Promise<Page> {
  const page = await world.visit();
  await page.goto('/');
  await signIn(page, engineer);
  return page;
}

const whole = (page: Page) => page.locator('[data-ready="true"]').waitFor();

async function board(page: Page): Promise<Signals> {
  return Signals.parse(await (await page.request.get('/api/signals')).json());
}

test('an engineer lands on the board, finds the planted defect, reads its evidence, confirms it and takes it away as files', async () => {
  const page = await asEngineer();
  await recorded(page.context(), 'defect-signal', async () => {
    await page.waitForURL(/\/signals$/);
    const row = page.locator('.signal-row', { hasText: '云岭' }).filter({ hasText: '顿挫 › 变速箱' });
    await row.waitFor();
    expect(await row.locator('.signal-why').innerText()).toMatch(/近 \d+ 周 \d+ 帖/);
    await row.getByRole('link', { name: PLANTED }).click();
    await whole(page);
    expect(await page.locator('h1').innerText()).toMatch(/顿挫 › 变速箱.*云岭/s);
    expect(await page.locator('.signal-weeks-panel .chart svg').count()).toBe(1);

    const posts = page.locator('.signal-evidence .post');
    expect(await posts.count()).toBeGreaterThanOrEqual(3);
    for (let read = 0; read < 3; read++) {
      const text = await posts.nth(read).innerText();
      expect(text).toContain('云岭');
      expect(text).toContain('顿挫 › 变速箱');
      expect(await posts.nth(read).locator('.post-foot a').getAttribute('href')).toMatch(/^http/);
    }
    const all = await page.locator('.signal-evidence header a').getAttribute('href');
    const answer = await page.request.get(`/api/posts${new URL(all ?? '', 'http://here').search}`);
    const [signal] = (await board(page)).signals.filter(({ series }) => series === 'yuanshan-yunling');
    expect(PostsPage.parse(await answer.json()).total).toBe(signal?.figures.posts);
    expect(await page.locator('.breakdown', { hasText: '配件号' }).innerText()).toContain('31705-YL20');

    await page.getByRole('button', { name: '作出判断' }).click();
    await page.getByRole('radio', { name: /^确认/ }).check();
    await page.getByLabel('理由').fill(REASON);
    await page.getByRole('button', { name: '保存判断' }).click();
    await page.locator('.chip.status-confirmed').waitFor();
    const history = await page.locator('.signal-history').innerText();
    expect(history).toContain(REASON);
    expect(history).toContain('陈工');

    for (const [button, start] of [
      ['Excel', 'PK'],
      ['PDF', '%PDF'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download', { timeout: 90_000 }),
        page.getByRole('button', { name: `下载 ${button}` }).click(),
      ]);
      const content = await readFile(await file.path());
      expect(content.subarray(0, start.length).toString('latin1')).toBe(start);
      if (button !== 'PDF') continue;
      const paper = await textOfPdf(content);
      for (const said of ['顿挫 › 变速箱', '云岭', REASON, '31705-YL20', '请与法务确认'])
        expect(paper).toContain(said);
    }
    await page.getByRole('link', { name: '质量预警' }).first().click();
    await page.getByRole('link', { name: /^确认/ }).click();
    await page.locator('.signal-row', { hasText: '云岭' }).waitFor();
  });
  await page.context().close();
});

test('an engineer watches a fault by hand and a rising phrase with one click', async () => {
  const page = await asEngineer();
  await page.getByRole('button', { name: '关注一种故障' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('车系').fill('长安 悦翔');
  await dialog.locator('[name=symptom]').selectOption({ label: '异响' });
  await dialog.locator('[name=part]').selectOption({ label: '离合器' });
  await dialog.locator('[name=condition]').selectOption({ label: '踩下离合消失' });
  await dialog.getByLabel('理由').fill('服务站反馈');
  await dialog.getByRole('button', { name: '列入观察' }).click();
  await page.waitForURL(/\/signals\/\d+$/);
  expect(await page.locator('.chip.status-watching').innerText()).toBe('观察');
  expect(await page.locator('.signal-history').innerText()).toContain('服务站反馈');

  await page.goto('/signals/words');
  const watch = page.getByRole('button', { name: /^设为关注/ }).first();
  const phrase = ((await watch.getAttribute('aria-label')) ?? '').replace('设为关注 ', '');
  await watch.click();
  const watched = page.locator('.watched-words li', { hasText: phrase });
  await watched.waitFor();
  expect(await watched.innerText()).toContain('陈工');
  await watched.getByRole('button', { name: `结束关注 ${phrase}` }).click();
  await expect.poll(() => page.locator('.watched-words li').count()).toBe(0);
  expect((await board(page)).signals.some((signal) => signal.phrase === phrase)).toBe(true);
  await page.context().close();
});

test.each([
  ['light', 1440],
  ['dark', 390],
] as const)(
  'board, signal and rising words have no barrier and fit the width: %s, %i px',
  async (colorScheme, width) => {
    const page = await world.asAdmin({ colorScheme, viewport: { width, height: 844 } });
    const [first] = (await board(page)).signals;
    for (const path of [`/signals?status=${first?.status}`, `/signals/${first?.id}`, '/signals/words']) {
      await page.goto(path);
      await page.locator('.signal-row, [data-ready="true"], .rising-page').first().waitFor();
      expect({ path, width, barriers: await barriers(page) }).toEqual({ path, width, barriers: [] });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ path, width, over }).toEqual({ path, width, over: 0 });
    }
    await page.context().close();
  },
);

test('on paper a signal stands alone, light, with its chart as wide as the sheet and its formulas said', async () => {
  const page = await world.asAdmin({ colorScheme: 'dark' });
  const [first] = (await board(page)).signals;
  await page.goto(`/signals/${first?.id}?print=1`);
  await whole(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header.top').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: '作出判断' }).isVisible()).toBe(false);
  expect(await page.locator('.signal-meanings').isVisible()).toBe(true);
  const chart = await page.locator('.signal-weeks-panel .chart svg').boundingBox();
  expect(chart?.width).toBeLessThanOrEqual(690);
  const footer = await page.locator('[data-footer]').getAttribute('data-footer');
  expect(footer).toContain('cell-verdict-');
  await page.context().close();
});

test('a dealer finds no way to the board, and is told so at its address', async () => {
  const page = await world.asAdmin();
  const made = await page.request.post('/api/people', {
    data: {
      name: '昆明远达',
      email: 'dealer-signals@example.com',
      role: 'dealer',
      dealerId: 1,
      password: 'correct horse battery',
    },
  });
  expect(made.status()).toBe(201);
  await page.context().close();
  const dealer = await world.visit();
  await dealer.goto('/');
  await signIn(dealer, { email: 'dealer-signals@example.com', password: 'correct horse battery' });
  await dealer.locator('nav.places a').first().waitFor();
  expect(await dealer.locator('nav.places').getByText('质量预警').count()).toBe(0);
  await dealer.goto('/signals');
  await dealer.getByRole('heading', { name: '无权查看' }).waitFor();
  await dealer.context().close();
});
