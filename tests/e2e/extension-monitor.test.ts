import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { makeSitePatch } from '../../store/queries/site-patches.ts';
import { twoCustomers } from '../support/customers.ts';
import { startTestMonitor, type TestMonitor } from '../support/monitor.ts';
import { type SampleForum, startSampleForum, type TruePost } from '../support/sample-forum.ts';
import { type ExtensionBrowser, openBrowser } from './extension/browser.ts';
import { restOn } from './extension/card.ts';
import { chipsOf, slotStates } from './extension/chips.ts';

let forum: SampleForum;
let monitor: TestMonitor;
let browser: ExtensionBrowser;
let opening: TruePost;
let thread: string;
let customer: number;
let key: string;
let revoke: () => Promise<void>;

async function ask(path: string, body: unknown, token: string | null): Promise<unknown> {
  const response = await fetch(new URL(path, monitor.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** What the audit trail holds of an action: the customers of each entry. */
async function deeds(action: string): Promise<number[][]> {
  const { rows } = await monitor.store.pool.query<{ ids: number[] | null }>(
    'SELECT customer_ids AS ids FROM audit WHERE action = $1 ORDER BY id',
    [action],
  );
  return rows.map(({ ids }) => ids ?? []);
}

beforeAll(async () => {
  [forum, monitor] = await Promise.all([startSampleForum(), startTestMonitor()]);
  const posts = await forum.posts();
  const found = posts.find(({ floor, author }) => floor === 1 && author !== null);
  if (found === undefined) throw new Error('The sample forum has no thread by a member.');
  opening = found;
  thread = `${forum.url}forum.php?mod=viewthread&tid=${opening.tid}`;
  await monitor.crawl(thread);
  customer = (await twoCustomers(monitor.store)).song;
  const { token } = z
    .object({ token: z.string() })
    .parse(await ask('/api/auth/sign-in/email', monitor.admin, null));
  const made = z
    .object({ key: z.string(), view: z.object({ id: z.string() }) })
    .parse(await ask('/api/keys', { name: 'extension', days: 30 }, token));
  key = made.key;
  revoke = async () => {
    const headers = { authorization: `Bearer ${token}` };
    await fetch(new URL(`/api/keys/${made.view.id}`, monitor.url), { method: 'DELETE', headers });
  };
  await ask(
    '/api/links',
    {
      host: forum.host,
      key: String(opening.author?.uid),
      customerId: customer,
      evidence: 'VIN in a post',
      purpose: 'complaint',
    },
    token,
  );
  browser = await openBrowser({ mode: 'e2e' });
  await browser.enableForum(thread);
  await browser.connect(monitor.url, key);
});
afterAll(async () => {
  await browser?.close();
  await monitor?.stop();
  await forum?.stop();
});

test('page, extension and monitor together: chips as stored, the linked author marked, each view in the audit trail', async () => {
  const before = (await deeds('authors.lookup')).length;
  const page = await browser.context.newPage();
  await page.goto(thread);
  await page.locator('button[data-state=known]').first().waitFor();
  expect(new Set(await slotStates(page))).toEqual(new Set(['known', 'unknown']));
  expect((await deeds('authors.lookup')).slice(before)).toEqual([[customer]]);

  await page.locator('.chip').first().waitFor();
  const polarities: Record<string, string> = { negative: '负面', neutral: '中性', positive: '正面' };
  const { rows } = await monitor.store.pool.query<{ id: string; polarity: string }>(
    'SELECT p.external_id AS id, i.polarity FROM post p JOIN insight i ON i.post_id = p.id',
  );
  const stored = new Map(rows.map(({ id, polarity }) => [id, polarities[polarity]]));
  for (const { postId, words } of await chipsOf(page)) expect(words[0], postId).toBe(stored.get(postId));

  await page.locator('button[data-state=known]').first().click();
  await expect.poll(() => deeds('customer.opened'), { timeout: 15_000 }).toEqual([[customer]]);
  const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.getByText('更换离合器分离轴承').waitFor();
  expect(await panel.locator('dl.figures').textContent()).toMatch(/帖子[1-9]/);
  expect(await panel.locator('dl.customer-facts').first().textContent()).toContain('宋建国');
});

test('the card shows what the monitor knows, and every opening is in the audit trail', async () => {
  const before = (await deeds('author.opened')).length;
  const page = await browser.context.newPage();
  await page.goto(thread);
  const card = await restOn(page, page.locator('button[data-state=known]').first());
  await card.getByText('更换离合器分离轴承').waitFor();
  expect(await card.locator('main').innerText()).toContain('宋建国');
  // A card that goes before it was read is opened anew, and that is an opening, too.
  const opened = (await deeds('author.opened')).slice(before);
  expect(opened.length).toBeGreaterThan(0);
  for (const whose of opened) expect(whose).toEqual([customer]);
  await page.close();
});

test('a link made and undone in the panel is the monitor’s, with its evidence, purpose and a last day', async () => {
  const page = await browser.context.newPage();
  await page.goto(thread);
  const unknown = page.locator('button[data-state=unknown]').first();
  const card = await restOn(page, unknown);
  const name = await card.locator('h1').innerText();
  await card.getByRole('button', { name: '关联客户' }).click();
  const panel = await browser.ownPage(`sidepanel.html?window=${await browser.windowId()}`);
  await panel.getByRole('heading', { name }).waitFor();
  await panel.locator('#find').fill('654321');
  await panel.keyboard.press('Enter');
  await panel.locator('.confirm').getByText('李梅').waitFor();
  await panel.keyboard.press('Enter');
  await panel.getByText('已关联。').waitFor();
  await panel
    .locator('.accounts')
    .getByText(/帖子 http.*tid=/)
    .waitFor();
  const { rows } = await monitor.store.pool.query<{ purpose: string; days: number }>(
    'SELECT purpose, expires_on - made_at::date AS days FROM link WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1',
  );
  expect(rows[0]?.purpose).toBe('处理投诉');
  expect(rows[0]?.days).toBeGreaterThanOrEqual(364);
  expect(rows[0]?.days).toBeLessThanOrEqual(367);
  expect(new Set(await slotStates(page))).toEqual(new Set(['known', 'unknown']));
  await panel.getByRole('status').getByRole('button', { name: '撤销关联' }).click();
  await panel.getByText('已撤销关联。').waitFor();
  expect((await deeds('link.undone')).length).toBe(1);
  await panel.close();
  await page.close();
});

test('a site file switched off by the monitor is left out of this browser, but only on the word of the key met first', async () => {
  const patch = { engine: 'discuz', disabled: true, note: '', selectors: {} };
  const hosts = async (): Promise<number> => {
    const page = await browser.context.newPage();
    await page.goto(thread);
    // Slots stand there before anything is asked; a page without any has been left alone.
    await page.waitForTimeout(1500);
    const count = await page.locator('button[data-state]').count();
    await page.close();
    return count;
  };
  expect(await hosts()).toBeGreaterThan(0);

  // Another key than the one it is signed with: nothing is taken over.
  const held = (publicKey: string) => ({ publicKey, serial: 0, patches: [], askedAt: 0 });
  const hold = (value: unknown) =>
    browser.worker.evaluate(`chrome.storage.local.set({ sitePatches: ${JSON.stringify(value)} })`);
  await makeSitePatch(monitor.store, patch, 'a tester');
  await hold(held(Buffer.alloc(32, 7).toString('base64')));
  await hosts();
  expect(await hosts()).toBeGreaterThan(0);

  await hold(null);
  await hosts();
  await expect.poll(hosts, { timeout: 20_000 }).toBe(0);

  await makeSitePatch(monitor.store, { ...patch, disabled: false }, 'a tester');
  await hold(null);
  await hosts();
  await expect.poll(hosts, { timeout: 20_000 }).toBeGreaterThan(0);
});

test('a revoked key is refused at once, and the page keeps its chips', async () => {
  await revoke();
  const page = await browser.context.newPage();
  await page.goto(thread);
  await expect.poll(async () => new Set(await slotStates(page))).toEqual(new Set(['away']));
  await page.locator('.chip').first().waitFor();
  const popup = await browser.ownPage('popup.html');
  await popup.locator('.state[data-state=refused]').waitFor();
});
