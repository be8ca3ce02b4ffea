import pLimit from 'p-limit';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, chromiumSandbox } from '../../crawler/rendering/chromium-arguments.ts';

const WHOLE_MS = 60_000;
/** One Chromium at a time in this process. */
const limit = pLimit(1);

export interface PageToPrint {
  /** Chromium to run. */
  executablePath: string;
  /** Where this monitor answers on this machine, ending in a slash. */
  origin: string;
  /** Path and query of a page of ours. */
  path: string;
  /** Of a session that may read reports. */
  token: string;
  locale: 'zh-CN' | 'en';
}

/**
 * A page of the dashboard as its print style sets it, on A4. The browser reaches nothing but our own origin, asks only
 * for what can be read (GET) and is gone afterwards.
 * @throws Error in one sentence when the page is not ready in time
 */
export const pdfOf = (page: PageToPrint): Promise<Buffer> => limit(() => print(page));

async function print({ executablePath, origin, path, token, locale }: PageToPrint): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: chromiumSandbox(),
    timeout: WHOLE_MS,
    args: [...CHROMIUM_ARGUMENTS, '--renderer-process-limit=1'],
  });
  // Whatever hangs, the browser does not outlive its time.
  const end = setTimeout(() => void browser.close(), WHOLE_MS);
  try {
    const context = await browser.newContext({ locale, serviceWorkers: 'block', acceptDownloads: false });
    const { host } = new URL(origin);
    await context.route('**/*', async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      if (url.host !== host || request.method() !== 'GET') return route.abort('blockedbyclient');
      await route.continue({ headers: { ...request.headers(), authorization: `Bearer ${token}` } });
    });
    // The page shows itself in the language of its reader's choice, which is kept here.
    await context.addInitScript((language) => {
      localStorage.setItem('language', language);
      localStorage.setItem('theme', 'light');
    }, locale);
    const page = await context.newPage();
    await page.goto(new URL(path, origin).href, { waitUntil: 'domcontentloaded', timeout: WHOLE_MS });
    await page.waitForSelector('[data-ready="true"]', { state: 'attached', timeout: WHOLE_MS / 2 });
    await page.evaluate('document.fonts.ready.then(() => true)');
    return await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: true });
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
    throw new Error(`The report could not be printed: its page was not ready (${why}).`);
  } finally {
    clearTimeout(end);
    await browser.close().catch(() => {});
  }
}
