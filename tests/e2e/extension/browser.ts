import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { z } from 'zod';
import { CHROMIUM } from '../../support/chromium.ts';
import { extensionBuild, grantedCopy, type Mode } from './build.ts';

export interface BrowserOptions {
  mode: Mode;
  language?: 'zh-CN' | 'en-US';
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  worker: Worker;
  /** Opens one of the extension's own pages in a tab. */
  ownPage(path: string): Promise<Page>;
  /** Switches the overlay on for a forum the way the popup does. */
  enableForum(url: string): Promise<void>;
  /** Saves server and key the way a person does, on the options page. */
  connect(address: string, key: string): Promise<void>;
  /** The browser's own number of its window. */
  windowId(): Promise<number>;
  close(): Promise<void>;
}

/** A real Chromium with the extension and an empty profile. */
export async function openBrowser(options: BrowserOptions): Promise<ExtensionBrowser> {
  const {
    mode,
    language = 'zh-CN',
    colorScheme = 'light',
    viewport = { width: 1440, height: 900 },
  } = options;
  const extension = await grantedCopy(await extensionBuild(mode));
  const profile = await mkdtemp(join(tmpdir(), 'chesheng-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    viewport,
    colorScheme,
    args: [
      `--disable-extensions-except=${extension.folder}`,
      `--load-extension=${extension.folder}`,
      '--no-sandbox',
      `--lang=${language}`,
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host: extensionId } = new URL(worker.url());

  async function ownPage(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  }

  return {
    context,
    extensionId,
    worker,
    ownPage,
    async enableForum(url) {
      const forum = await context.newPage();
      await forum.goto(url);
      const popup = await ownPage('popup.html');
      // A popup stands over the tab it was opened for; as a tab of its own it must look at the one behind it.
      await forum.bringToFront();
      await popup.reload();
      await popup.locator('button.main').click();
      await popup.getByRole('listitem').first().waitFor();
      await popup.close();
      await forum.close();
    },
    async connect(address, key) {
      const page = await ownPage('options.html');
      await page.locator('#address').fill(address);
      await page.locator('#key').fill(key);
      await page.locator('button[type=submit]').click();
      await page.locator('.state[data-state=connected]').waitFor();
      await page.close();
    },
    windowId: async () =>
      z.int().parse(await worker.evaluate('chrome.windows.getLastFocused().then(({ id }) => id)')),
    async close() {
      await context.close();
      await Promise.all([extension.remove(), rm(profile, { recursive: true, force: true })]);
    },
  };
}
