import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { CHROMIUM } from '../support/chromium.ts';
import { chooseMonth, goTo, listOf, numberOf, openPost, signIn } from './day/desk.ts';
import { enableHere, pairWith } from './day/extension.ts';
import { walkTo } from './day/forum.ts';
import { unlinkedOwner } from './day/owner.ts';
import { employ } from './day/people.ts';
import { recorded } from './day/recording.ts';
import { beginDay, type Day, SEED } from './day/world.ts';
import { openBrowser } from './extension/browser.ts';
import { leave, restOn, slotsOf } from './extension/card.ts';

// A day's work of four people on the sample world. They only see and press what is on the screen: each begins where
// everybody begins, signs in by the form, and finds the way by names. CONTRIBUTING.md says how to watch them.

/** As long as a busy machine may take. */
const PATIENT = { timeout: 60_000 };

let day: Day;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [day, browser] = await Promise.all([
    beginDay(),
    chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }),
  ]);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await day?.stop();
});
beforeEach(async () => {
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(30_000);
});
afterEach(() => page?.context().close());

test('a brand manager answers why 悦翔 fell in December, down to the posts', async () => {
  const manager = await employ(day.monitor, 'brand', '周宁');
  await recorded(page.context(), 'brand-manager', async () => {
    await signIn(page, day.monitor.url, manager);
    await chooseMonth(page, 2025, 12);
    const attention = page.getByRole('region', { name: /^需要处理/ });
    await attention.getByRole('link', { name: /^悦翔.*投诉 41，按热度和季节约应有 \d/ }).waitFor();

    const card = page.getByRole('region', { name: /^悦翔/ });
    for (const figure of [
      /^热度\s*2666 \(\+44%\)$/,
      /^美誉度\s*45 \(−4%\)$/,
      /^负面\s*276 \(\+88%\)$/,
      /^投诉\s*1→\s*41 \(\+40\)$/,
    ])
      await card.getByRole('link', { name: figure }).waitFor();

    await card.getByRole('link', { name: '悦翔', exact: true }).click();
    const report = page.getByRole('region', { name: '悦翔', exact: true });
    await report.getByText('美誉度 47→45', { exact: true }).waitFor();
    await report.getByRole('link', { name: /^负面 147→276；若只随热度增至约 \d+，美誉度应为 52$/ }).waitFor();

    const topics = page.getByRole('region', { name: '投诉问题' });
    expect(await topics.getByRole('listitem').first().innerText()).toMatch(/^异响/);
    const typical = page.getByRole('region', { name: '典型帖子' });
    const examples = typical.getByRole('listitem').filter({ has: page.getByText(/^(主帖|回帖)$/) });
    await examples.first().waitFor();
    expect(await examples.count()).toBeGreaterThan(1);
    for (const example of await examples.all())
      expect(await example.getByText(/^.XX$/).count(), await example.innerText()).toBe(1);

    const clutch = topics.getByRole('link', { name: /^异响 › 离合器\s*\d/ });
    const pressed = await numberOf(clutch);
    await clutch.click();
    const list = await listOf(page, pressed);
    const post = await openPost(page, list, /^悦祥离合器异响/);
    await post.getByTitle(/异响/).first().waitFor();
    await post.getByText(/· .XX · \d+ 楼/).waitFor();
  });
});

test('care staff links an author from a thread, sees the last visit, and takes the link back', async () => {
  const carer = await employ(day.monitor, 'pr', '林晓');
  const owner = await unlinkedOwner(day.forums[0], SEED);
  const extension = await openBrowser({ mode: 'e2e' });
  onTestFinished(() => extension.close());
  const { context } = extension;
  context.setDefaultTimeout(30_000);
  await recorded(context, 'care-staff', async () => {
    const desk = await context.newPage();
    await signIn(desk, day.monitor.url, carer);
    await pairWith(extension, desk, day.monitor.url, carer);

    const thread = await context.newPage();
    await thread.goto(day.forums[0].url);
    await walkTo(thread, owner.thread);
    await enableHere(extension, thread);
    await thread.locator('.chip').first().waitFor();
    const slots = slotsOf(thread, owner.account.uid);
    const unknown = slots.and(thread.getByRole('button', { name: '发帖人：客户库中无记录' })).first();
    const known = slots.and(thread.getByRole('button', { name: '发帖人：客户库中有记录' })).first();

    const card = await restOn(thread, unknown);
    await card.getByRole('heading', { name: owner.account.name }).waitFor();
    await card.getByText('没有关联的客户').waitFor();
    await card.getByRole('button', { name: '关联客户' }).click();
    const panel = await extension.ownPage(`sidepanel.html?window=${await extension.windowId()}`);
    await panel.getByRole('heading', { name: owner.account.name }).waitFor();

    // Three inputs: the last four digits the caller rang from, Enter finds, Enter links.
    await panel.getByRole('searchbox', { name: '查找客户' }).fill(owner.phoneTail);
    await panel.keyboard.press('Enter');
    await panel.getByLabel('依据').waitFor();
    expect(await panel.getByLabel('依据').inputValue()).toContain(new URL(thread.url()).origin);
    await panel.getByText(owner.name).first().waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByText('已关联。').waitFor();
    await panel.getByText(owner.lastVisit.work).first().waitFor();

    await thread.bringToFront();
    // The pointer comes back from the panel.
    await thread.mouse.move(1, 1);
    const linked = await restOn(thread, known);
    await linked.getByText(`${owner.name} · ${owner.series}`).waitFor();
    await linked.getByRole('listitem').getByText(owner.lastVisit.work).first().waitFor();
    await leave(thread);

    await panel.bringToFront();
    await panel.getByRole('listitem').getByRole('button', { name: '撤销关联' }).click();
    await panel.getByRole('button', { name: '确认撤销' }).click();
    await panel.getByText('已撤销关联。').waitFor();
    await thread.bringToFront();
    await unknown.waitFor();
  });
}, 300_000);

test('a quality engineer finds the clutch noise, written 悦翔 and 悦祥, and corrects a label', async () => {
  const engineer = await employ(day.monitor, 'quality', '吴桐');
  await recorded(page.context(), 'quality-engineer', async () => {
    await signIn(page, day.monitor.url, engineer);
    await page.getByRole('heading', { name: '质量预警', exact: true }).waitFor();
    await goTo(page, '车系');
    const topics = page.getByRole('region', { name: '投诉问题' });
    await topics.waitFor();
    await page.getByRole('button', { name: /换车系/ }).click();
    await page.getByRole('link', { name: /^悦翔\s*长安/ }).click();
    await chooseMonth(page, 2026, 11);
    const clutch = topics.getByRole('link', { name: /^异响 › 离合器\s*\d/ });
    const before = await numberOf(clutch);
    await clutch.click();

    const list = await listOf(page, before);
    const openings = list.getByRole('listitem').filter({ has: page.getByText('主帖', { exact: true }) });
    const first = await openPost(page, openings, /^悦翔怠速有沙沙声/);
    await first.getByRole('link', { name: '异响 › 离合器 · 踩下离合消失' }).waitFor();
    await first
      .getByTitle(/异响 › 离合器 · 踩下离合消失/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    const other = await openPost(page, openings, /^悦祥离合器异响/);
    await other.getByText(/^我这台/).waitFor();
    await other.getByRole('link', { name: /^异响 › 离合器/ }).waitFor();
    await other
      .getByTitle(/异响 › 离合器/)
      .first()
      .waitFor();
    await other.getByText('更正标签').click();
    await other.getByRole('checkbox', { name: '车主自己遇到的问题' }).uncheck();
    await other.getByRole('button', { name: '保存更正' }).click();
    await other.getByText('已保存，相关数字已更新。').waitFor();
    await other.getByText('人工更正').waitFor();
    await page.getByText(`${before - 1} 帖`, { exact: true }).waitFor();

    await goTo(page, '车系');
    await expect.poll(() => numberOf(clutch), PATIENT).toBe(before - 1);
  });
});

test('an administrator adds the second forum by its address and watches it being read', async () => {
  const [first, second] = day.forums;
  await second.control({ do: 'thread', fid: 3, title: '今天提车了', body: '悦翔提车，外观漂亮，很满意。' });
  await recorded(page.context(), 'administrator', async () => {
    await signIn(page, day.monitor.url, day.monitor.admin);
    await goTo(page, '来源');
    const sources = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
    const row = sources.filter({ has: page.getByRole('link', { name: new RegExp(second.host) }) });
    const posts = row.getByRole('definition').getByRole('link');
    await row.getByText('文件导入', { exact: true }).waitFor();
    const imported = await numberOf(posts);
    expect(imported).toBeGreaterThan(10_000);
    expect(await sources.count()).toBe(2);

    await page.getByLabel('网址').fill(second.url);
    await page.getByRole('button', { name: '识别' }).click();
    const preview = page.getByRole('region', { name: '预览' });
    await preview.getByText(/^phpBB · 首页/).waitFor();
    const name = await preview.getByRole('heading').innerText();
    expect(await preview.getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '添加来源' }).click();

    await row.getByRole('heading', { name }).waitFor();
    await row.getByRole('progressbar').waitFor();
    await expect.poll(() => numberOf(posts), PATIENT).toBeGreaterThan(imported);
    await row.getByText('正常', { exact: true }).waitFor({ timeout: 120_000 });
    expect(await numberOf(posts)).toBe(imported + (await second.posts()).length);
    expect(await sources.count()).toBe(2);
    await sources.filter({ has: page.getByRole('link', { name: new RegExp(first.host) }) }).waitFor();
  });
}, 240_000);
