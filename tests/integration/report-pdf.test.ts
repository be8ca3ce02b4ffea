import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../crawler/rendering/find-chromium.ts';
import { reportFile } from '../../server/reports/press.ts';
import type { Report } from '../../shared/contract/report.ts';
import { ReportQuery } from '../../shared/contract/report-query.ts';
import { textOfPdf } from '../support/pdf-text.ts';

/** Stands for the dashboard: shows what it is told, and tries what a hostile text might make it try. */
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/assets/page.js"></script>`;
const SCRIPT = `
  const ask = (url, init) => fetch(url, init).then((a) => a.status, () => 'blocked');
  const report = await (await fetch('/api/report' + location.search.replace('&print=1', ''))).json();
  const me = await (await fetch('/api/me')).json();
  const tried = [await ask('http://example.com/'), await ask('/api/report', { method: 'POST' }), await ask('/api/customers')];
  document.body.innerText = [document.title, report.series, me.role, localStorage.getItem('language'), ...tried].join(' ');
  document.body.dataset.ready = 'true';`;

let dashboard: string;
beforeAll(async () => {
  dashboard = await mkdtemp(join(tmpdir(), 'chesheng-paper-'));
  await mkdir(join(dashboard, 'assets'));
  await writeFile(join(dashboard, 'index.html'), PAGE);
  await writeFile(join(dashboard, 'assets', 'page.js'), SCRIPT);
});
afterAll(() => rm(dashboard, { recursive: true }));

const query = ReportQuery.parse({ series: 'changan-yuexiang', from: '2025-12-01', to: '2025-12-31' });
const press = (series: string) => ({
  make: async () => ({ series }) as unknown as Report,
  overview: async () => {
    throw new Error('nobody asks');
  },
  log: pino({ level: 'silent' }),
  dashboard,
  timeZone: 'Asia/Shanghai',
  publicUrl: 'https://voice.maker.example/',
  chromium: findChromium(undefined),
  settings: {},
});

test('a PDF is printed from the page itself, in its language, and the page reaches nothing but the report', async () => {
  const { content, type } = await reportFile(press('悦翔 2666'), query, 'pdf', 'zh');
  expect(type).toBe('application/pdf');
  const text = await textOfPdf(content);
  expect(text).toContain('悦翔 2666 brand zh-CN blocked blocked 404');
});

test('two asked for at once are both printed', async () => {
  const made = await Promise.all(['甲车', '乙车'].map((name) => reportFile(press(name), query, 'pdf', 'en')));
  const texts = await Promise.all(made.map(({ content }) => textOfPdf(content)));
  expect(texts[0]).toContain('甲车 brand en');
  expect(texts[1]).toContain('乙车 brand en');
});
