import { chromium } from 'playwright-core';

const [, , pw, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [w, theme, lang] of [
  [1440, 'light', 'zh-CN'],
  [390, 'dark', 'zh-CN'],
  [1440, 'dark', 'en'],
]) {
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: theme, locale: lang });
  const p = await c.newPage();
  await p.goto('http://127.0.0.1:8790/');
  await p.locator('input[type=email]').fill('admin@chesheng.local');
  await p.locator('input[type=password]').fill(pw);
  await p.keyboard.press('Enter');
  await p.waitForURL(/overview/, { timeout: 30000 }).catch(() => {});
  for (const path of paths) {
    await p.goto('http://127.0.0.1:8790' + path);
    await p.waitForTimeout(4000);
    const name = path.replace(/[^a-z]+/gi, '_').slice(0, 30);
    await p.screenshot({ path: `/tmp/shots/${name}_${w}_${theme}_${lang}.png`, fullPage: true });
  }
  await c.close();
}
await b.close();
