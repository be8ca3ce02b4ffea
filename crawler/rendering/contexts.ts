import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, chromiumSandbox } from './chromium-arguments.ts';

/** A context that has shown so many pages is made anew, so that what pages leave behind cannot pile up. */
const PAGES_EACH = 100;
const MOST_CONTEXTS = 4;
/** A browser that cannot open a page in this time is stuck; the rendering fails and the next one has a fresh context. */
const OPEN_MS = 20_000;

export interface Contexts {
  /**
   * Lets `work` have a page in the host's context, and closes the page after it. The context is made when it is first
   * needed or worn out, and is given up when the work goes wrong; pages still at work in it are left to end.
   * @throws what the browser or `work` throws
   */
  withPage<T>(host: string, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Held {
  context: Promise<BrowserContext>;
  pages: number;
  /** Pages at work in it. */
  busy: number;
}

/**
 * One browser, started when it is first needed and again after it died, with one context a host, so that a site sees one
 * visitor. It can reach nothing by itself: its proxy is a port where nobody listens (see requests.ts).
 */
export function openContexts(executablePath: string, userAgent: string): Contexts {
  let starting: Promise<Browser> | null = null;
  let closed = false;
  const held = new Map<string, Held>();

  function browser(): Promise<Browser> {
    if (closed) throw new Error('the browser was closed');
    starting ??= chromium
      .launch({
        executablePath,
        chromiumSandbox: chromiumSandbox(),
        proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' },
        args: [...CHROMIUM_ARGUMENTS, '--renderer-process-limit=2'],
      })
      .then((started) => {
        started.on('disconnected', () => {
          starting = null;
          held.clear();
        });
        return started;
      })
      .catch((error: unknown) => {
        starting = null;
        throw error;
      });
    return starting;
  }

  // A context of a browser that died is closed already.
  const closeContext = ({ context }: Held) => context.then((open) => open.close()).catch(() => {});

  /** No page more comes into it; it is closed now, or by the last page that leaves it. */
  async function retire(host: string, one: Held): Promise<void> {
    if (held.get(host) !== one) return;
    held.delete(host);
    if (one.busy === 0) await closeContext(one);
  }

  async function enter(host: string): Promise<Held> {
    const known = held.get(host);
    if (known !== undefined && known.pages < PAGES_EACH) {
      known.pages++;
      known.busy++;
      // Behind the others, since the one longest unused is the first to go.
      held.delete(host);
      held.set(host, known);
      return known;
    }
    const made: Held = {
      context: (async () => {
        const started = await browser();
        return started.newContext({
          userAgent,
          locale: 'zh-CN',
          serviceWorkers: 'block',
          acceptDownloads: false,
        });
      })(),
      pages: 1,
      busy: 1,
    };
    // Whoever waits for the context hears it.
    made.context.catch(() => {});
    held.set(host, made);
    if (known !== undefined && known.busy === 0) await closeContext(known);
    const [oldest] = held;
    if (held.size > MOST_CONTEXTS && oldest !== undefined) await retire(...oldest);
    return made;
  }

  async function leave(host: string, one: Held): Promise<void> {
    one.busy--;
    if (one.busy === 0 && held.get(host) !== one) await closeContext(one);
  }

  return {
    async withPage(host, work) {
      const one = await enter(host);
      let page: Page | null = null;
      try {
        page = await inTime(one.context.then((context) => context.newPage()));
        // Windows a page opens would be nobody's to answer and to close.
        page.on('popup', (popup) => void popup.close().catch(() => {}));
        const done = await work(page);
        await page.close().catch(() => {});
        return done;
      } catch (error) {
        // Scripts that never end hold their process, and closing their page may wait for them; a fresh context takes another.
        void page?.close().catch(() => {});
        await retire(host, one);
        throw error;
      } finally {
        await leave(host, one);
      }
    },
    async close() {
      const running = starting;
      closed = true;
      starting = null;
      held.clear();
      await running?.then((started) => started.close()).catch(() => {});
    },
  };
}

/** @throws when the browser has not answered within OPEN_MS; a page it opens later is closed with its context */
async function inTime(opening: Promise<Page>): Promise<Page> {
  opening.catch(() => {});
  const timer = new AbortController();
  try {
    return await Promise.race([
      opening,
      sleep(OPEN_MS, undefined, { signal: timer.signal }).then((): never => {
        throw new Error(`the browser opened no page within ${OPEN_MS / 1000} seconds`);
      }),
    ]);
  } finally {
    timer.abort();
  }
}
