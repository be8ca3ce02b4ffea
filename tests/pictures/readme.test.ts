import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { z } from 'zod';
import { openStage, type Stage } from '../e2e/dashboard/stage.ts';
import { type ExtensionBrowser, openBrowser } from '../e2e/extension/browser.ts';
import { restOn, slotsOf } from '../e2e/extension/card.ts';
import { takeIn, writeWorld } from '../support/world.ts';

/** `npm run screenshots` takes the README's pictures from the real thing: sample world, monitor, extension. */
const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
const DECEMBER = 'from=2025-12-01&to=2025-12-31';
/** Seed of the sample forum in tests. */
const SEED = 7;

let stage: Stage;
let browser: ExtensionBrowser;

beforeAll(async () => {
  stage = await openStage();
  const { files } = await writeWorld({ site1: stage.forum.host, site2: '127.0.0.1:8642' }, SEED);
  await takeIn(stage.monitor.store, files);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const take = (page: Page, name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });

test('overview, series, posts, customer and sources', async () => {
  const page = await stage.asAdmin({ viewport: { width: 1280, height: 860 } });
  await page.goto(`/overview?${DECEMBER}`);
  await page.locator('.chart svg').waitFor();
  await take(page, 'overview');
  await page.goto(`/series/changan-yuexiang?${DECEMBER}`);
  await page.locator('.chart svg').first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(FOLDER, 'series.png'), fullPage: true });
  await page.goto(`/posts?series=changan-yuexiang&${DECEMBER}&measure=complaints&topic=noise:clutch`);
  await page.locator('.post').first().click();
  await page.waitForTimeout(500); // the detail slides in
  await take(page, 'posts');
  await page.goto('/customers?linked=true');
  await page.locator('main a[href^="/customers/"]').first().click();
  await page.getByText('本次查看已记入日志').waitFor();
  await take(page, 'customer');
  await page.goto('/sources');
  await page.locator('.source').first().waitFor();
  await take(page, 'sources');
});

/** A key as the account menu makes one. */
async function apiKey(): Promise<string> {
  const { url, admin } = stage.monitor;
  const ask = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const { token } = z.object({ token: z.string() }).parse(await ask('/api/auth/sign-in/email', admin));
  const made = await ask('/api/keys', { name: 'pictures' }, { authorization: `Bearer ${token}` });
  return z.object({ key: z.string() }).parse(made).key;
}

test('chips and the card over a thread', async () => {
  browser = await openBrowser({ mode: 'e2e', viewport: { width: 1280, height: 860 } });
  await browser.enableForum(stage.forum.url);
  await browser.connect(stage.monitor.url, await apiKey());
  const { rows } = await stage.monitor.store.pool.query<{ key: string }>(
    'SELECT author_key AS key FROM link WHERE host = $1',
    [stage.forum.host],
  );
  const known = new Set(rows.map(({ key }) => key));
  const post = (await stage.forum.posts()).find(
    ({ author, floor, threadTitle }) =>
      author !== null && floor === 1 && known.has(String(author.uid)) && threadTitle.length > 0,
  );
  if (!post?.author) throw new Error('No thread of the sample forum is by a linked account.');
  const page = await browser.context.newPage();
  await page.goto(`${stage.forum.url}forum.php?mod=viewthread&tid=${post.tid}`);
  const slot = slotsOf(page, post.author.uid).first();
  await slot.waitFor();
  const card = await restOn(page, slot);
  await card
    .getByText('悦翔')
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => {});
  await page.waitForTimeout(800); // chips come in slices
  await take(page, 'overlay');
});
