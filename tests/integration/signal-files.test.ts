import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../crawler/rendering/find-chromium.ts';
import { router } from '../../server/api/env.ts';
import { onError } from '../../server/api/problems.ts';
import { signalFilesRoutes } from '../../server/api/routes/signals/files.ts';
import type { SignalPressDeps } from '../../server/reports/signal-press.ts';
import type { PostsPage } from '../../shared/contract/posts.ts';
import type { Role } from '../../shared/contract/words.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { reportOfSignal, signalDetailOf } from '../support/signal-detail.ts';

/** Stands for the dashboard's page of a signal: shows what it is told, and tries what else it might reach. */
const SCRIPT = `
  const get = async (url) => { const a = await fetch(url); return a.ok ? a.json() : a.status; };
  const me = await get('/api/me');
  const signal = await get('/api' + location.pathname);
  const posts = await get('/api/posts?series=other&limit=5&q=secret');
  const tried = [await get('/api/signals/8'), await get('/api/customers'), await get('/api/report')];
  document.body.innerText = [me.role, signal.signal.seriesName, signal.repeat.vehicles.length, posts.total, location.search, ...tried, signal.history[0].reason].join(' ');
  document.body.dataset.ready = 'true';`;

let api: TestApi;
let dashboard: string;
beforeAll(async () => {
  api = await startApi();
  dashboard = await mkdtemp(join(tmpdir(), 'chesheng-paper-'));
  await mkdir(join(dashboard, 'assets'));
  await writeFile(
    join(dashboard, 'index.html'),
    '<!doctype html><meta charset="utf-8"><body><script type="module" src="/assets/page.js"></script>',
  );
  await writeFile(join(dashboard, 'assets', 'page.js'), SCRIPT);
});
afterAll(async () => {
  await api.close();
  await rm(dashboard, { recursive: true });
});

const log = pino({ level: 'silent' });
const asked: object[] = [];
const press = (): SignalPressDeps => ({
  detail: async (id) => (id === 7 ? signalDetailOf() : null),
  evidence: async (of, page): Promise<PostsPage> => {
    asked.push({ of: of.id, ...page });
    return { total: 21, posts: [reportOfSignal()], nextCursor: null };
  },
  overview: async () => {
    throw new Error('nobody asks');
  },
  log,
  dashboard,
  timeZone: 'Asia/Shanghai',
  publicUrl: 'https://voice.maker.example/',
  chromium: findChromium(undefined),
});

/** Asks for a file as somebody of a role. */
function ask(path: string, role: Role, deps: Partial<SignalPressDeps> = {}) {
  const app = router();
  app.onError(onError);
  app.use(async (c, next) => {
    c.set('log', log);
    c.set('person', { id: `${role} person`, name: role, email: '', role, dealer: null, via: 'session' });
    await next();
  });
  app.route('/api', signalFilesRoutes({ store: api.store }, { ...press(), ...deps }));
  return app.request(`/api/signals/${path}`);
}

async function sheetsOf(workbook: Buffer): Promise<{ names: string[]; text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'chesheng-xlsx-'));
  const file = join(folder, 'signal.xlsx');
  await writeFile(file, workbook);
  execFileSync('python3', ['-m', 'zipfile', '-e', file, folder]);
  const book = await readFile(join(folder, 'xl/workbook.xml'), 'utf8');
  const text = await readFile(join(folder, 'xl/sharedStrings.xml'), 'utf8');
  await rm(folder, { recursive: true });
  return { names: [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name ?? ''), text };
}

test('the workbook holds the problem, its statistics and its evidence', async () => {
  const answer = await ask('7/file.xlsx', 'quality');
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="chesheng-signal-7-changan-yuexiang-2025-11-30.xlsx"',
  );
  const { names, text } = await sheetsOf(Buffer.from(await answer.arrayBuffer()));
  expect(names).toEqual([
    '问题描述',
    '统计',
    '每周',
    '证据帖',
    '分布',
    '反复维修',
    '同类',
    '措施与验证',
    '状态记录',
    '事件',
  ]);
  expect(text).toContain('踩下离合就没有了');
  expect(asked.at(-1)).toEqual({ of: 7, limit: 500 });
});

test('a phone number or VIN a colleague wrote into a reason does not leave with a file', async () => {
  const { text } = await sheetsOf(Buffer.from(await (await ask('7/file.xlsx', 'admin')).arrayBuffer()));
  const paper = await textOfPdf(Buffer.from(await (await ask('7/file.pdf', 'admin')).arrayBuffer()));
  for (const said of [text, paper]) {
    expect(said).toContain('来电');
    expect(said).not.toMatch(/13812345678|LS5A2ABE1AA123456/);
  }
});

test('which vehicles came back is for the roles that may see visits; others learn how many', async () => {
  for (const [role, shown] of [
    ['quality', true],
    ['admin', true],
    ['brand', false],
  ] as const) {
    const { text } = await sheetsOf(Buffer.from(await (await ask('7/file.xlsx', role)).arrayBuffer()));
    expect(text.includes('*************3456'), role).toBe(shown);
  }
});

test('the PDF is the page of the signal, and that page reaches nothing but its signal', async () => {
  const answer = await ask('7/file.pdf?language=en', 'quality');
  expect(answer.status, await answer.clone().text()).toBe(200);
  const text = await textOfPdf(Buffer.from(await answer.arrayBuffer()));
  expect(text).toContain('quality 悦翔 1 21 ?print=1 404 404 404');
  // Whatever else the page asked for.
  expect(asked.at(-1)).toEqual({ of: 7, limit: 5 });
});

test('without Chromium a PDF is refused in a sentence, and there is no file of what is not there', async () => {
  const refused = await ask('7/file.pdf', 'quality', { chromium: null });
  expect(refused.status).toBe(501);
  expect(await refused.text()).toContain('Install it, or name it in CHROMIUM');
  expect((await ask('8/file.xlsx', 'quality')).status).toBe(404);
});

test('files are for quality, brand and admin, and each stands in the log with the customers it shows', async () => {
  for (const role of ['pr', 'dealer'] as const) expect((await ask('7/file.xlsx', role)).status).toBe(403);
  await ask('7/file.xlsx', 'admin');
  const { rows } = await api.store.pool.query(
    `SELECT action, customer_ids AS customers, detail FROM audit WHERE user_id = 'admin person' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows).toEqual([
    { action: 'signal.exported', customers: [31], detail: { signal: 7, format: 'xlsx' } },
  ]);
});

test('the monitor itself answers for a signal of its own store', async () => {
  const { figures } = signalDetailOf().signal;
  const { rows } = await api.store.pool.query<{ id: number }>(
    `INSERT INTO signal (series, cell, figures, made_on, evaluated_on)
     VALUES ('changan-yuexiang', 'noise:clutch', $1, '2025-11-01', '2025-11-30') RETURNING id`,
    [JSON.stringify(figures)],
  );
  const quality = await api.as('quality');
  const answer = await quality.ask(`/api/signals/${rows[0]?.id}/file.xlsx?language=en`);
  expect(answer.status, await answer.clone().text()).toBe(200);
  const { names, text } = await sheetsOf(Buffer.from(await answer.arrayBuffer()));
  expect(names.slice(0, 3)).toEqual(['Problem', 'Statistics', 'Weeks']);
  expect(text).toContain('Noise › Clutch');
});
