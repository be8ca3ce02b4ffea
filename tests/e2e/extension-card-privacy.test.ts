import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { servePage } from './extension/pages.ts';

/** What a forum would put into its page to read the card: it listens to and measures all it can. */
const SPY = `
  window.spy = { roots: [], messages: [], boxes: [], ids: new Set() };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    spy.roots.push(root);
    return root;
  };
  const note = (e) => spy.messages.push(String(e.type) + JSON.stringify(e.data ?? null));
  for (const type of ['message', 'messageerror', 'focus', 'blur']) window.addEventListener(type, note, true);
  const post = window.postMessage;
  window.postMessage = function (...args) { spy.messages.push('patched'); return post.apply(this, args); };
  const Channel = window.MessageChannel;
  window.MessageChannel = class extends Channel { constructor() { super(); spy.messages.push('channel'); } };
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (name.includes('extension')) spy.ids.add(name);
  }).observe({ type: 'resource', buffered: true });
  new MutationObserver((records) => {
    for (const node of records.flatMap((r) => [...r.addedNodes]))
      if (node.parentNode === document.documentElement && node !== document.body) spy.boxes.push(node.outerHTML);
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;
const POSTS = [
  { uid: 1, name: '老宋', text: '发动机抖，售后推来推去，半年了没人管，太差劲' },
  { uid: 2, name: '小周', text: '变速箱漏油，去修了两次还是漏' },
];
const SECRETS = [
  '宋明远',
  'LS5A3DBE0AA123456',
  '渝A12345',
  '城南店',
  '更换离合器三件套',
  '公开帖子',
  '打开档案',
];

let monitor: StandInMonitor;
let browser: ExtensionBrowser;
let forum: { url: string; close(): void };
let page: Page;
let session: CDPSession;

const ask = <T>(script: string): Promise<T> => page.evaluate<T>(script);
const cardFrames = (): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith('chrome-extension://'));

async function slotAt(index: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.pls span').nth(index).boundingBox();
  return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
}

/** Rests on an author, until the card of the closed build says `words`. */
async function openCard(index: number, words: string): Promise<void> {
  const { x, y } = await slotAt(index);
  await page.mouse.move(x, y);
  await vi.waitFor(async () => expect(await cardFrames()[0]?.locator('body').innerText()).toContain(words), {
    timeout: 10_000,
    interval: 100,
  });
}

beforeAll(async () => {
  [monitor, forum] = await Promise.all([startStandInMonitor(), servePage({ posts: POSTS, script: SPY })]);
  monitor.known = new Set(['1']);
  browser = await openBrowser({ mode: 'production' });
  await browser.enableForum(forum.url);
  await browser.connect(monitor.url, KEY);
});
afterAll(async () => {
  await browser?.close();
  await monitor?.close();
  forum?.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.context.newPage();
  session = await browser.context.newCDPSession(page);
  monitor.lookups = [];
  await page.goto(forum.url);
  await expect.poll(() => page.locator('.pls span').count()).toBe(2);
  await expect.poll(() => monitor.lookups.length).toBe(1);
  monitor.asked = [];
  monitor.slowness = 0;
});

test('no text, selection, search or markup of the page holds a word of the open card', async () => {
  await openCard(0, '宋明远');
  const texts = await ask<string[]>(`(() => {
    getSelection().selectAllChildren(document.documentElement);
    return [document.body.innerText, document.documentElement.textContent, String(getSelection()),
      document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: spy.roots }),
      document.documentElement.outerHTML];
  })()`);
  for (const secret of SECRETS) {
    for (const text of texts) expect(text).not.toContain(secret);
    const search = `getSelection().removeAllRanges() ?? find(${JSON.stringify(secret)}, false, false, true, false, true)`;
    expect(await ask(search), secret).toBe(false);
  }
  expect(await ask(`find('漏油', false, false, true, false, true)`), 'the search works').toBe(true);
});

test('the page has no way into the frame: no root, no window, no message, no address', async () => {
  await openCard(0, '宋明远');
  expect(await ask('spy.roots.length')).toBe(0);
  expect(await ask('window.length')).toBe(0);
  expect(await ask(`document.querySelectorAll('iframe, frame, object, embed').length`)).toBe(0);
  expect(await ask(`[...document.querySelectorAll('*')].filter((e) => e.shadowRoot !== null).length`)).toBe(
    0,
  );
  expect(await ask('[...spy.ids]')).toEqual([]);
  await cardFrames()[0]?.locator('button').first().focus();
  expect(await ask('document.activeElement.outerHTML')).toMatch(/^<(?:span|body)/);
  expect(
    await ask<string[]>(
      'spy.messages.filter((m) => m.startsWith("message") || m.startsWith("pat") || m.startsWith("chan"))',
    ),
  ).toEqual([]);
});

test('linked or not, loaded or not, the page measures the same', async () => {
  const measure = `(() => {
    const host = document.documentElement.lastElementChild;
    const { width, height } = host.getBoundingClientRect();
    const shape = (x, y) => document.elementFromPoint(x, y) === host;
    const map = [];
    for (let y = 0; y < innerHeight; y += 20) for (let x = 0; x < innerWidth; x += 20) if (shape(x, y)) map.push(x + ',' + y);
    return JSON.stringify([host.outerHTML, width, height, host.scrollWidth, host.scrollHeight, map.length,
      document.documentElement.scrollHeight, document.documentElement.scrollWidth,
      [...getComputedStyle(host)].map((name) => getComputedStyle(host).getPropertyValue(name)).join()]);
  })()`;
  const measures: string[] = [];
  for (const [known, words] of [
    ['1', '宋明远'],
    ['none', '没有关联的客户'],
  ] as const) {
    monitor.known = new Set([known]);
    monitor.slowness = 800;
    await page.reload();
    await expect.poll(() => page.locator('.pls span').count()).toBe(2);
    const { x, y } = await slotAt(0);
    await page.mouse.move(x, y);
    await expect.poll(() => cardFrames().length).toBe(1);
    await page.waitForTimeout(300);
    measures.push(await ask<string>(measure));
    await openCard(0, words);
    measures.push(await ask<string>(measure));
    await page.mouse.move(1, 1);
    await expect.poll(() => cardFrames().length).toBe(0);
  }
  monitor.known = new Set(['1']);
  expect(measures).toHaveLength(4);
  expect(new Set(measures).size).toBe(1);
  expect(await ask<string[]>('[...new Set(spy.boxes)]')).toEqual(['<span></span>']);
});

test('the page cannot open a card: its events are not a person', async () => {
  await ask(`for (const host of document.querySelectorAll('.pls span')) {
    host.focus();
    for (const type of ['pointerenter', 'pointerover', 'mouseenter', 'mouseover', 'focus', 'focusin', 'click', 'keydown'])
      host.dispatchEvent(new (type.startsWith('pointer') ? PointerEvent : type.startsWith('key') ? KeyboardEvent : MouseEvent)(
        type, { bubbles: true, composed: true, key: 'Enter' }));
  }`);
  await page.waitForTimeout(800);
  expect(cardFrames()).toEqual([]);
  expect(monitor.asked).toEqual([]);
});

test('framed by the page itself, even with its address and the port it waits for, the card stays empty', async () => {
  await openCard(0, '宋明远');
  const dynamic = await dynamicAddress();
  await ask(`new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.id = 'stolen';
    frame.src = ${JSON.stringify(dynamic)};
    frame.onload = () => resolve();
    document.body.append(frame);
  })`);
  const asked = monitor.asked.length;
  await ask(`(() => {
    const { contentWindow } = document.getElementById('stolen');
    const { port1, port2 } = new MessageChannel();
    window.answers = [];
    port1.onmessage = ({ data }) => answers.push(data);
    contentWindow.postMessage({ ticket: crypto.randomUUID(), scheme: 'light', edge: 'top' }, '*', [port2]);
  })()`);
  await page.waitForTimeout(800);
  expect(monitor.asked.length).toBe(asked);
  // The word that it drew its empty self and then gave up is all that comes back.
  expect(await ask<string[]>('answers')).toEqual(['drawn', 'close']);
  const stolen = cardFrames().find(
    (frame) => frame.parentFrame() === page.mainFrame() && frame !== cardFrames()[0],
  );
  expect((await stolen?.locator('body').innerText())?.trim()).toBe('');
});

test('the address known beforehand, by the fixed name of the extension, loads nothing', async () => {
  await ask(`new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = 'chrome-extension://${browser.extensionId}/card.html';
    frame.onload = frame.onerror = () => resolve(1);
    document.body.append(frame);
    setTimeout(resolve, 2000, 0);
  })`);
  expect(cardFrames().filter((frame) => frame.url().endsWith('/card.html'))).toEqual([]);
});

test('a content security policy that allows nothing does not keep the card away', async () => {
  const strict = await servePage({ posts: POSTS, policy: "default-src 'none'; style-src 'unsafe-inline'" });
  try {
    await browser.enableForum(strict.url);
    await page.goto(strict.url);
    await expect.poll(() => page.locator('.pls span').count()).toBe(2);
    await openCard(0, '宋明远');
  } finally {
    strict.close();
  }
});

/** The address the overlay uses in this session, taken by the debugger from the overlay's own world. */
async function dynamicAddress(): Promise<string> {
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://') && context.auxData?.type === 'isolated')
      contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  const [contextId = 0] = contexts;
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `chrome.runtime.getURL('/card.html')`,
  });
  return String(result.value);
}
