import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../../support/chromium.ts';
import { startTestMonitor, type TestMonitor } from '../../support/monitor.ts';
import { type SampleForum, startSampleForum } from '../../support/sample-forum.ts';
import { worldDatabase } from '../../support/world.ts';
import { dashboardBuild } from './build.ts';

/** A monitor with the built dashboard, and a real Chromium to look at it. */
export interface World {
  monitor: TestMonitor;
  /** What any page logged as an error or a warning; answers a test provokes are expected and left out. */
  complaints: string[];
  /** A new visitor without a session. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** A new visitor with the session of the first administrator; all of them share it. */
  asAdmin(options?: BrowserContextOptions): Promise<Page>;
  stop(): Promise<void>;
}

export interface Stage extends World {
  forum: SampleForum;
}

/** A post of which search must find the part 异响. */
export const TOLD = { title: '悦翔冷车有怪声', body: '早上启动，发动机有异响，4S店说都这样，不给解决。' };

/** The built dashboard on a real monitor that has read the sample forum, and a real Chromium. */
export async function openStage(): Promise<Stage> {
  await dashboardBuild();
  const [forum, monitor] = await Promise.all([startSampleForum(), startTestMonitor()]);
  await forum.control({ do: 'thread', fid: 11, ...TOLD });
  await monitor.crawl(forum.url);
  const world = await lookAt(monitor);
  return {
    ...world,
    forum,
    async stop() {
      await world.stop();
      await forum.stop();
    },
  };
}

/** The same on a monitor that knows the sample world's 37 months, and reads no forum. */
export async function openWorld(): Promise<World> {
  await dashboardBuild();
  return lookAt(await startTestMonitor(await worldDatabase()));
}

async function lookAt(monitor: TestMonitor): Promise<World> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const complaints: string[] = [];
  const visit = (options?: BrowserContextOptions) => openPage(browser, monitor.url, complaints, options);
  const first = await visit();
  await first.goto('/');
  await signIn(first, monitor.admin);
  const cookies = await first.context().cookies();
  await first.context().close();
  const storageState = { cookies, origins: [] };
  return {
    monitor,
    complaints,
    visit,
    async asAdmin(options) {
      const page = await visit({ ...options, storageState });
      await page.goto('/');
      await page.locator('header.top').waitFor();
      return page;
    },
    async stop() {
      await browser.close();
      await monitor.stop();
    },
  };
}

/** Fills the sign-in form that is on screen and waits for the frame of the screens. */
export async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.locator('[name=email]').fill(who.email);
  await page.locator('[name=password]').fill(who.password);
  await page.locator('form button[type=submit]').click();
  await page.locator('header.top').waitFor();
}

async function openPage(
  browser: Browser,
  baseURL: string,
  complaints: string[],
  options?: BrowserContextOptions,
) {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (/status of 4\d\d/.test(message.text())) return;
    complaints.push(message.text());
  });
  return page;
}

/** Pictures for whoever changes how it looks: LOOKS=folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOKS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1440, height: 900 });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it is, one line each; empty is the wish. */
export async function barriers(page: Page): Promise<string[]> {
  // Over the debugger, because the page's policy lets no foreign script in.
  const run = `${axe}; axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.target.join(' ') + ' ' + node.failureSummary)))`;
  const found: string[] = await page.evaluate(run);
  return found;
}
