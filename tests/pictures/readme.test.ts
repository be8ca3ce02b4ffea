import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openStage, type Stage } from '../e2e/dashboard/stage.ts';
import { type ExtensionBrowser, openBrowser } from '../e2e/extension/browser.ts';

/** `npm run screenshots` takes the README's pictures from the real thing: sample forum, monitor, extension. */
const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

let stage: Stage;
let browser: ExtensionBrowser;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const take = (page: Page, name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });

test('overview, posts and sources', async () => {
  const page = await stage.asAdmin({ viewport: { width: 1280, height: 800 } });
  await page.locator('.chart svg').waitFor();
  await take(page, 'overview');
  await page.goto('/posts?measure=complaints&topic=noise');
  await page.locator('.post').first().click();
  await page.waitForTimeout(500); // the detail slides in
  await take(page, 'posts');
  await page.goto('/sources');
  await page.locator('.source').first().waitFor();
  await take(page, 'sources');
});

test('chips on a thread', async () => {
  browser = await openBrowser({ mode: 'production', viewport: { width: 1280, height: 800 } });
  await browser.enableForum(stage.forum.url);
  const busiest = Map.groupBy(await stage.forum.posts(), ({ tid, threadTitle }) =>
    JSON.stringify([tid, threadTitle]),
  );
  const [key = ''] = [...busiest].filter(([title]) => title.includes('沙沙声')).flatMap(([title]) => title);
  const tid: unknown = JSON.parse(key)[0];
  const page = await browser.context.newPage();
  await page.goto(`${stage.forum.url}forum.php?mod=viewthread&tid=${String(tid)}`);
  await page.waitForTimeout(2500); // chips come in slices; a closed root offers nothing to wait for
  await take(page, 'overlay');
});
