import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { barriers, look, openStage, type Stage } from './dashboard/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  // Two years of one complaint a day, with a burst in the last week.
  await stage.monitor.store.pool.query(
    `INSERT INTO rollup (series, day, source_id, opening, topic, posts, heat_micro, negatives, neutrals, positives, complaints)
     SELECT 'lanzhou-zhuguang', d::date, (SELECT min(id) FROM source), true, 'all', 12, 12e6, n, 6, 4, n
     FROM (SELECT d, CASE WHEN d::date > (now() AT TIME ZONE 'Asia/Shanghai')::date - 5 THEN 8 ELSE 1 END AS n
           FROM generate_series(now() - interval '700 days', now() + interval '1 day', interval '1 day') AS d) days
     ON CONFLICT DO NOTHING`,
  );
  await stage.monitor.store.pool.query(
    `INSERT INTO rollup_month (series, month, source_id, opening, topic, posts, heat_micro, negatives, neutrals, positives, complaints)
     SELECT series, date_trunc('month', day)::date, source_id, opening, topic, sum(posts), sum(heat_micro), sum(negatives), sum(neutrals),
            sum(positives), sum(complaints)
     FROM rollup WHERE series = 'lanzhou-zhuguang' AND topic = 'all' AND opening GROUP BY 1, 2, 3, 4, 5
     ON CONFLICT DO NOTHING`,
  );
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

test('a spike rule is tried on the past, saved, and its alarm arrives, is taken in hand with a note and muted', async () => {
  await page.goto('/alerts/rules');
  await page.getByText('预置').first().waitFor();
  await page.getByRole('button', { name: '新建规则' }).click();
  const form = page.getByRole('region', { name: '新建规则' });
  await form.getByLabel('名称').fill('逐光投诉');
  await form.getByLabel('车系').selectOption('lanzhou-zhuguang');
  await form.getByText(/^约每月 [\d.]+ 次$/).waitFor();
  await form.getByText(/过去12个月共 \d+ 次预警/).click();
  await form
    .getByRole('link', { name: /逐光 投诉 \d+，预期约/ })
    .first()
    .waitFor();
  await form.locator('.preview-chart .alarm').first().waitFor({ state: 'attached' });
  await look(page, 'rules');
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: '表', exact: true }).click();
  await form.getByRole('columnheader', { name: '上限' }).waitFor();
  await form.getByRole('button', { name: '保存规则' }).click();
  await page.getByRole('heading', { name: '逐光投诉' }).waitFor();

  await page.goto('/alerts');
  // The rule was looked at as it was saved.
  const mine = page.locator('.alert', { hasText: '逐光投诉' }).filter({ hasText: '逐光 投诉' });
  await mine.waitFor();
  await page.locator('.places .count').waitFor();
  await mine.getByRole('button', { name: /^经过/ }).click();
  await mine.getByLabel('备注').fill('已联系质量部');
  await look(page, 'inbox');
  expect(await barriers(page)).toEqual([]);
  await mine.locator('form').getByRole('button', { name: '接手' }).click();
  await mine.getByText('已联系质量部').waitFor();
  await mine.getByText('已接手').first().waitFor();
  await mine.getByRole('button', { name: /^对我静音/ }).click();
  await mine.waitFor({ state: 'detached' });
  await page.getByLabel('也显示我已静音的').check();
  await mine.getByText('我已静音').waitFor();
}, 180_000);

test('the inbox is worked through by keys, and fits a phone', async () => {
  const saved = await page.request.post('/api/alert-rules', {
    data: {
      name: '逐光负面',
      severity: 'warning',
      channels: [],
      enabled: true,
      params: {
        kind: 'spike',
        series: 'lanzhou-zhuguang',
        topic: null,
        measures: ['negatives'],
        window: 'week',
        quantile: 0.999,
        minBase: 5,
        days: 1,
      },
    },
  });
  expect(await saved.text()).toContain('逐光负面');
  await page.goto('/alerts');
  await page.locator('.alert').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.locator('.alert').first().getByRole('heading').first().waitFor();
  await page.keyboard.press('a');
  await page.locator('.alert', { hasText: '已接手' }).first().waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}, 120_000);

test('a rule goes only after a question that is answered by keys, and the focus comes back to where it was asked', async () => {
  await page.goto('/alerts/rules');
  const remove = page.getByRole('button', { name: /^删除/ }).last();
  await remove.waitFor();
  const name = ((await remove.getAttribute('aria-label')) ?? '').replace('删除 ', '');
  await remove.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '删除规则' });
  await dialog.getByText(`删除“${name}”？`).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`删除 ${name}`);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '删除', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name, exact: true }).waitFor({ state: 'detached' });
});
