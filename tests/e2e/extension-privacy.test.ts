import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { extensionBuild } from './extension/build.ts';
import { KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { servePage } from './extension/pages.ts';

/** What a forum that wants to know more than it should would put into its page. */
const SPY = `
  window.spy = { roots: 0, batches: [], events: [] };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { spy.roots++; return attach.call(this, { ...init, mode: 'open' }); };
  new MutationObserver((records) => {
    const hosts = records.flatMap((r) => [...r.addedNodes]).filter((n) => n.localName === 'span' && n.id === '');
    if (hosts.length > 0) spy.batches.push(hosts.map((host) => host.outerHTML));
  }).observe(document, { childList: true, subtree: true, attributes: true });
  for (const type of ['transitionrun', 'transitionend', 'animationstart', 'load', 'focusin', 'slotchange', 'message']) {
    window.addEventListener(type, (e) => { if (e.target?.localName === 'span') spy.events.push(type); }, true);
  }
`;
const POSTS = [
  { uid: 1, name: '老宋', text: '发动机抖，售后推来推去，半年了没人管，太差劲' },
  { uid: 2, name: '小周', text: '变速箱漏油，去修了两次还是漏' },
  { uid: 3, name: '阿海', text: '开了三年，省油，空间大，很满意' },
];
/** Names and numbers of the customer behind 老宋, and words of chips that stand nowhere in the page's own text. */
const SECRETS = ['宋明远', 'LS5A3DBE0AA123456', '城南店', '客户库', '负面', '正面', '投诉'];

let monitor: StandInMonitor;
let browser: ExtensionBrowser;
let forum: { url: string; close(): void };
let page: Page;
let session: CDPSession;

/** Attributes of all elements called `name`, also those in closed roots: the debugger sees what no page can. */
async function drawn(name: string): Promise<Record<string, string>[]> {
  type Drawn = Awaited<ReturnType<typeof snapshot>>;
  const snapshot = async () => (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
  const found: Record<string, string>[] = [];
  const visit = (node: Drawn): void => {
    const flat = node.attributes ?? [];
    const attributes = Object.fromEntries(
      flat.flatMap((text, i) => (i % 2 === 0 ? [[text, flat[i + 1] ?? '']] : [])),
    );
    if (node.localName === name) found.push(attributes);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
  };
  visit(await snapshot());
  return found;
}

const slots = async () => (await drawn('button')).map((button) => button['data-state']);
const ask = <T>(script: string): Promise<T> => page.evaluate<T>(script);

beforeAll(async () => {
  [monitor, forum] = await Promise.all([startStandInMonitor(), servePage({ posts: POSTS, script: SPY })]);
  monitor.known = new Set(['1']);
  browser = await openBrowser({ mode: 'production' });
  await browser.enableForum(forum.url);
  await browser.connect(monitor.url, KEY);
  page = await browser.context.newPage();
  session = await browser.context.newCDPSession(page);
  await page.goto(forum.url);
  await vi.waitFor(
    async () => {
      expect(await slots()).toEqual(['known', 'unknown', 'unknown']);
      expect((await drawn('span')).filter((span) => span.class === 'chip')).toHaveLength(3);
    },
    { timeout: 20_000, interval: 200 },
  );
});
afterAll(async () => {
  await browser?.close();
  await monitor?.close();
  forum?.close();
});

test('what ships asks for no site beforehand and offers pages no file but the card, at an address new in every session', async () => {
  const manifest = JSON.parse(
    await readFile(join(await extensionBuild('production'), 'manifest.json'), 'utf8'),
  );
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['card.html'], matches: ['*://*/*'], use_dynamic_url: true },
  ]);
  expect(manifest).not.toHaveProperty('externally_connectable');
});

test('roots are closed and made where the page cannot watch', async () => {
  expect(
    await ask(`[...document.querySelectorAll('span')].filter((span) => span.shadowRoot !== null).length`),
  ).toBe(0);
  expect(await ask('spy.roots')).toBe(0);
});

test('no text, copy or search of the page holds our words or a customer', async () => {
  const texts = await ask<string[]>(`(() => {
    getSelection().selectAllChildren(document.body);
    return [document.body.innerText, document.body.textContent, String(getSelection()),
      document.documentElement.getHTML({ serializableShadowRoots: true }), document.documentElement.outerHTML];
  })()`);
  for (const secret of SECRETS) {
    for (const text of texts) expect(text).not.toContain(secret);
    expect(
      await ask(`getSelection().removeAllRanges() ?? find(${JSON.stringify(secret)}, false, false, true)`),
      secret,
    ).toBe(false);
  }
  expect(
    await ask(`getSelection().removeAllRanges() ?? find('漏油', false, false, true)`),
    'the search works',
  ).toBe(true);
});

test('slots tell nothing: same markup, same size, inserted at once, no event when they change', async () => {
  const boxes = await ask<string[]>(`[...document.querySelectorAll('.pls span')].map((host) => {
    const { width, height } = host.getBoundingClientRect();
    return [host.outerHTML, width, height, host.scrollWidth, host.clientHeight, JSON.stringify(getComputedStyle(host))].join();
  })`);
  expect(boxes).toHaveLength(3);
  expect(new Set(boxes).size).toBe(1);
  const batches = await ask<string[][]>('spy.batches');
  expect(batches[0]).toEqual(['<span></span>', '<span></span>', '<span></span>']);
  expect(batches.flat()).toHaveLength(6);
  expect(await ask('spy.events')).toEqual([]);
  expect(await ask('document.getAnimations().length')).toBe(0);
});

test('the page cannot click, speak to the background, or fetch our files', async () => {
  const before = monitor.asked.length;
  await ask(`for (const host of document.querySelectorAll('.pls span')) {
    host.click();
    host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }`);
  await page.waitForTimeout(500);
  expect(monitor.asked.length).toBe(before);
  expect(await ask('typeof globalThis.chrome?.runtime?.sendMessage')).toBe('undefined');
  for (const file of [
    'model.bin',
    'manifest.json',
    'sidepanel.html',
    'card.html',
    'content-scripts/overlay.js',
  ]) {
    const url = `chrome-extension://${browser.extensionId}/${file}`;
    expect(await ask(`fetch(${JSON.stringify(url)}).then(() => 'read', () => 'refused')`), file).toBe(
      'refused',
    );
  }
  expect(
    await ask(`performance.getEntriesByType('resource').filter((e) => e.name.includes('extension')).length`),
  ).toBe(0);
});

test('the key lies where no script of a page can read it, and is never in the page', async () => {
  expect(
    await browser.worker.evaluate(`chrome.storage.local.get('server').then(({ server }) => server.key)`),
  ).toBe(KEY);
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  expect(contexts).toHaveLength(1);
  const [contextId = 0] = contexts;
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    expression: `chrome.storage.local.get().then(JSON.stringify, (error) => 'refused: ' + error.message)`,
  });
  expect(result.value).toMatch(/^refused/);
});
