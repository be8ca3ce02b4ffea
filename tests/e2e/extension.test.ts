import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type SampleForum, startSampleForum, type TruePost } from '../support/sample-forum.ts';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { extensionBuild } from './extension/build.ts';
import { chipsOf, slotStates, titleFor, understandingInNode, wordsIn } from './extension/chips.ts';
import { CARD, KEY, type StandInMonitor, startStandInMonitor } from './extension/monitor.ts';
import { postBlock, servePage } from './extension/pages.ts';

const TOLD = '发动机异响，去了4S店三次，态度差，一直不给解决';

let forum: SampleForum;
let monitor: StandInMonitor;
let browser: ExtensionBrowser;

let posts: TruePost[];
/** Opening posts of two threads with several authors. */
let first: TruePost;
let second: TruePost;
/** What went wrong in any page, so that "quiet" can be checked. */
let complaints: string[];

const thread = (tid: number) => `${forum.url}forum.php?mod=viewthread&tid=${tid}`;
const uidOf = (post: TruePost) => String(post.author?.uid);

/** Opening posts of threads of one page, in which at least four members write. */
function livelyThreads(): TruePost[] {
  return posts.filter(({ tid, floor }) => {
    const inThread = posts.filter((post) => post.tid === tid);
    const members = inThread.map(({ author }) => author?.uid);
    return floor === 1 && inThread.length <= 10 && new Set(members).size >= 4 && !members.includes(undefined);
  });
}

async function open(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  return page;
}

beforeAll(async () => {
  [forum, monitor] = await Promise.all([startSampleForum(), startStandInMonitor()]);
  posts = await forum.posts();
  const [one, two] = livelyThreads();
  if (one === undefined || two === undefined) throw new Error('The sample forum has no two lively threads.');
  [first, second] = [one, two];
  browser = await openBrowser({ mode: 'e2e' });
  await browser.enableForum(thread(first.tid));
  await browser.connect(monitor.url, KEY);
});
afterAll(async () => {
  await browser?.close();
  await monitor?.close();
  await forum?.stop();
});
beforeEach(() => {
  complaints = [];
  monitor.lookups = [];
  monitor.asked = [];
  monitor.mood = 'well';
});
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

test('every post has one chip that says what the monitor would say of it', async () => {
  const page = await open(thread(first.tid));
  const bodies = new Map(posts.map(({ pid, body }) => [String(pid), body]));
  await page.locator('.chip').first().waitFor();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const ids = await page
    .locator('#postlist > [id^="post_"]')
    .evaluateAll((posts) => posts.map((post) => post.id.slice(5)));
  const [understand, words] = await Promise.all([
    understandingInNode(),
    wordsIn(await extensionBuild('e2e'), 'zh_CN'),
  ]);
  const said = ids.flatMap((postId): [string, string][] => {
    const title = titleFor(understand, words, bodies.get(postId) ?? '', postId === ids[0]);
    return title === null ? [] : [[postId, title]];
  });
  expect(said.length).toBeGreaterThan(3);
  await expect
    .poll(async () => (await chipsOf(page)).map(({ postId, title }) => [postId, title]))
    .toEqual(said);
});

test('a complaint about noise and service says so in colour, icon and words', async () => {
  const page = await open(
    thread((await forum.control({ do: 'thread', fid: 11, title: '求助', body: TOLD })).tid ?? 0),
  );
  await page.locator('.chip').first().waitFor();
  const [chip] = await chipsOf(page);
  expect(chip?.words[0]).toBe('负面');
  expect(chip?.words[1]).toBe('投诉');
  expect(chip?.words[2]).toContain('异响噪音 · 发动机');
});

test('one page asks once about all its authors, and only the linked one is marked', async () => {
  monitor.known = new Set([uidOf(first)]);
  const page = await open(thread(first.tid));
  await page.locator('button[data-state=known]').first().waitFor();
  const slots = await page.locator('button[data-state]').evaluateAll((buttons) =>
    buttons.map((button) => {
      const root = button.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : button;
      return {
        state: button.getAttribute('data-state'),
        link: host.nextElementSibling?.getAttribute('href'),
      };
    }),
  );
  expect(slots).toHaveLength(await page.locator('#postlist > [id^="post_"]').count());
  for (const { state, link } of slots)
    expect(state).toBe(link?.endsWith(`uid=${uidOf(first)}`) ? 'known' : 'unknown');
  await page.waitForTimeout(500);
  expect(monitor.asked).toEqual(['POST /api/authors/lookup']);
  const [asked = []] = monitor.lookups;
  expect(new Set(asked.map(({ host }) => host))).toEqual(new Set([forum.host]));
  const uids = slots.map(({ link }) => new URLSearchParams(link?.split('?')[1]).get('uid'));
  expect(asked.map(({ key }) => key)).toEqual([...new Set(uids)]);
});

test('posts added by the page get their chip and slot, and nothing is drawn twice', async () => {
  const page = await open(thread(first.tid));
  await expect.poll(async () => (await slotStates(page)).includes('asking')).toBe(false);
  const before = (await slotStates(page)).length;
  await page.evaluate(
    (html) => document.querySelector('[id="postlistreply"]')?.insertAdjacentHTML('beforebegin', html),
    postBlock({ uid: 999, name: '新来的', text: TOLD }, 0),
  );
  await page.locator('#post_1001').scrollIntoViewIfNeeded();
  await page.locator('#post_1001 .chip').waitFor();
  await expect.poll(() => monitor.lookups.length).toBe(2);
  expect(monitor.lookups[1]).toEqual([{ host: forum.host, key: '999' }]);
  const chips = await chipsOf(page);
  expect(new Set(chips.map(({ postId }) => postId)).size).toBe(chips.length);
  expect(await slotStates(page)).toHaveLength(before + 1);
});

test('while the monitor is away chips work and nothing is heard in the page; back again, the slots are filled', async () => {
  monitor.known = new Set([uidOf(first)]);
  monitor.mood = 'away';
  const page = await open(thread(first.tid));
  await page.locator('.chip').first().waitFor();
  await expect.poll(async () => new Set(await slotStates(page))).toEqual(new Set(['away']));
  expect(complaints).toEqual([]);
  const asked = monitor.asked.length;
  const other = await open(thread(second.tid));
  await expect.poll(async () => new Set(await slotStates(other))).toEqual(new Set(['away']));
  expect(monitor.asked.length, 'no page asks a monitor that is known to be away').toBe(asked);

  monitor.mood = 'well';
  // The browser's clock rings after half a minute at the earliest; here it is set to ring now.
  await browser.worker.evaluate(`chrome.alarms.create('monitor', { when: Date.now() })`);
  await page.locator('button[data-state=known]').first().waitFor();
  await expect.poll(async () => new Set(await slotStates(other))).not.toContain('away');
  expect(new Set(await slotStates(page))).toEqual(new Set(['known', 'unknown']));
  expect(complaints).toEqual([]);
});

test('a person need not wait: the popup says the monitor is away and tries at once', async () => {
  monitor.mood = 'away';
  const page = await open(thread(first.tid));
  await expect.poll(async () => new Set(await slotStates(page))).toEqual(new Set(['away']));
  const popup = await browser.ownPage('popup.html');
  await popup.locator('.state[data-state=away]').waitFor();
  monitor.mood = 'well';
  // Without waiting for the button to stand still: the next try of the extension's own takes it away.
  await popup.locator('.state button').dispatchEvent('click');
  await popup.locator('.state[data-state=connected]').waitFor();
  await expect.poll(async () => new Set(await slotStates(page))).not.toContain('away');
});

test('a refused key is said in the popup and not sent again by pages', async () => {
  monitor.mood = 'refuse';
  const page = await open(thread(first.tid));
  await expect.poll(async () => new Set(await slotStates(page))).toEqual(new Set(['away']));
  const asked = monitor.asked.length;
  const other = await open(thread(second.tid));
  await other.locator('.chip').first().waitFor();
  await expect.poll(async () => new Set(await slotStates(other))).toEqual(new Set(['away']));
  expect(monitor.asked.length).toBe(asked);
  const popup = await browser.ownPage('popup.html');
  await popup.locator('.state[data-state=refused]').waitFor();
  monitor.mood = 'well';
  await browser.connect(monitor.url, KEY);
  await expect.poll(async () => new Set(await slotStates(page))).not.toContain('away');
});

test('a click on a slot opens the side panel with the customer', async () => {
  monitor.known = new Set([uidOf(first)]);
  const page = await open(thread(first.tid));
  await page.locator('button[data-state=known]').first().click();
  await expect.poll(() => monitor.asked).toContain(`GET /api/customers/${CARD.id}`);
  const session = await browser.context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  expect(targetInfos.some(({ url }) => url.endsWith('/sidepanel.html'))).toBe(true);
  const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.getByText('更换离合器三件套').waitFor();
  expect(await panel.locator('h1').textContent()).toBe(first.author?.name);
  expect(await panel.locator('dl.customer-facts').first().textContent()).toContain('宋明远');
});

test('two hundred posts: chips only near the screen, one lookup, and all of them in the end', async () => {
  const written = Array.from({ length: 200 }, (_, i) => ({
    uid: i + 1,
    name: `车友${i}`,
    text: `${TOLD}（${i}）`,
  }));
  const long = await servePage({ posts: written });
  try {
    await browser.enableForum(long.url);
    monitor.lookups = [];
    const page = await open(long.url);
    await page.locator('.chip').first().waitFor();
    await expect
      .poll(async () => (await slotStates(page)).filter((state) => state === 'unknown').length)
      .toBe(200);
    expect(monitor.lookups.map((batch) => batch.length)).toEqual([200]);
    expect((await chipsOf(page)).length).toBeLessThan(100);
    for (let top = 0; top <= 200; top += 5)
      await page.locator('[id^="post_"]').nth(Math.min(top, 199)).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await chipsOf(page)).length).toBe(200);
    expect(monitor.lookups).toHaveLength(1);
  } finally {
    long.close();
  }
});

test('asked for twice at the same time, a forum is switched on once', async () => {
  const own = await servePage({ posts: [{ uid: 1, name: '甲', text: TOLD }] });
  try {
    const page = await open(own.url);
    const popup = await browser.ownPage('popup.html');
    const order = {
      type: 'enableForum',
      data: { origin: new URL(own.url).origin, engine: 'discuz' },
      timestamp: 1,
    };
    await popup.evaluate(
      `Promise.all([1, 2].map(() => chrome.runtime.sendMessage(${JSON.stringify(order)})))`,
    );
    await page.locator('.chip').first().waitFor();
    expect(await page.locator('.chip').count()).toBe(1);
    await popup.reload();
    await popup.getByRole('button', { name: `停用 ${new URL(own.url).host}` }).waitFor();
    expect(
      await popup
        .getByRole('listitem')
        .filter({ hasText: new URL(own.url).host })
        .count(),
    ).toBe(1);
  } finally {
    own.close();
  }
});

test('switched off in the popup, the overlay leaves open pages as it found them', async () => {
  const own = await servePage({ posts: [{ uid: 1, name: '甲', text: TOLD }] });
  try {
    await browser.enableForum(own.url);
    const page = await open(own.url);
    await page.locator('.chip').first().waitFor();
    const popup = await browser.ownPage('popup.html');
    await popup.getByRole('button', { name: `停用 ${new URL(own.url).host}` }).click();
    await expect.poll(() => page.locator('.chip').count()).toBe(0);
    expect(await page.locator('#postlist span').evaluateAll((spans) => spans.map(({ id }) => id))).toEqual([
      'thread_subject',
    ]);
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('.chip').count()).toBe(0);
  } finally {
    own.close();
  }
});
