import pLimit from 'p-limit';
import type { CDPSession, Page } from 'playwright-core';
import type { Dispatcher } from 'undici';
import type { Fetched } from '../fetching/fetch-page.ts';
import { openContexts } from './contexts.ts';
import { answerRequests } from './requests.ts';

export interface Renderer {
  /**
   * A fetched page as its scripts leave it: the same answer with the rendered document in place of the bytes. Whatever
   * the page or the browser does is an outcome.
   * @param allows what robots.txt says of addresses of the page's host
   */
  render(fetched: Fetched, allows: (url: string) => boolean): Promise<Fetched>;
  close(): Promise<void>;
}

/** Pages in the browser at a time; each costs some hundred milliseconds of a core and tens of megabytes. */
const AT_A_TIME = 2;
const WHOLE_MS = 20_000;
/** A page has come to rest when nothing was asked for so long and its document has not grown. */
const REST_MS = 400;
const LONGEST_REST_MS = 10_000;
const MOST_CHARACTERS = 8 * 1_048_576;

export interface RendererOptions {
  client: Dispatcher;
  userAgent: string;
  /** Hosts on private addresses that the client reaches. */
  allowPrivateHosts: readonly string[];
  /** Chromium to run. */
  executablePath: string;
}

/** Renders pages of sources that show nothing without scripts. Starts no browser before the first page. */
export function openRenderer(options: RendererOptions): Renderer {
  const { client, userAgent, allowPrivateHosts } = options;
  const contexts = openContexts(options.executablePath, userAgent);
  const limit = pLimit(AT_A_TIME);

  const show = (fetched: Fetched, allows: (url: string) => boolean): Promise<string> =>
    contexts.withPage(new URL(fetched.url).host, async (page) => {
      let pending = 0;
      await answerRequests(page, {
        client,
        userAgent,
        allowPrivateHosts,
        page: {
          url: fetched.url,
          contentType: fetched.contentType,
          bytes: fetched.bytes ?? new Uint8Array(),
        },
        allows,
        onPending: (count) => {
          pending = count;
        },
      });
      const crashed = new Promise<never>((_resolve, reject) => {
        page.once('crash', () => reject(new Error('the page used more memory than it may')));
      });
      const shown = (async () => {
        await page.goto(fetched.url, { waitUntil: 'domcontentloaded', timeout: WHOLE_MS });
        const session = await page.context().newCDPSession(page);
        await rest(page, session, () => pending);
        // Cut by the browser, so that an endless document never comes here.
        const html = `document.documentElement?.outerHTML.slice(0, ${MOST_CHARACTERS + 1})`;
        return String((await evaluateApart(session, html)) ?? '');
      })();
      return withinTime(Promise.race([shown, crashed]));
    });

  return {
    render: (fetched, allows) =>
      limit(async () => {
        const started = performance.now();
        const spent = () => fetched.milliseconds + performance.now() - started;
        try {
          const html = await show(fetched, allows);
          if (html.length > MOST_CHARACTERS)
            return {
              ...fetched,
              outcome: 'too-large',
              detail: 'the rendered page is too large',
              bytes: null,
            };
          const bytes = new TextEncoder().encode(html);
          return { ...fetched, bytes, contentType: 'text/html; charset=utf-8', milliseconds: spent() };
        } catch (error) {
          const detail = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
          // Says nothing of the host, and may go well next time.
          return {
            ...fetched,
            outcome: 'truncated',
            detail: `could not be rendered: ${detail}`,
            bytes: null,
            milliseconds: spent(),
          };
        }
      }),
    close: contexts.close,
  };
}

/** What the browser says of the page in a world of its own, where the page's scripts have put nothing in place of the DOM. */
async function evaluateApart(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  // Asked for each time: a page that loads itself again takes its worlds with it.
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'reader',
  });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression,
    returnByValue: true,
  });
  return result.value;
}

/** Waits until nothing is under way and the document stays as long as it was, or patience ends. */
async function rest(page: Page, session: CDPSession, pending: () => number): Promise<void> {
  const until = performance.now() + LONGEST_REST_MS;
  let size = -1;
  while (performance.now() < until) {
    await page.waitForTimeout(REST_MS);
    const now = Number(await evaluateApart(session, 'document.body?.innerHTML.length ?? 0'));
    if (pending() === 0 && now === size) return;
    size = now;
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not at rest after ${WHOLE_MS / 1000} s`)), WHOLE_MS);
  });
  // Whichever loses must not be an error nobody heard.
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
