import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** A context that has shown so many pages is made anew, so that what pages leave behind cannot pile up. */
const PAGES_EACH = 100;
const MOST_CONTEXTS = 4;

export interface Contexts {
  /** The host's context, made when it is first needed or worn out. */
  of(host: string): Promise<BrowserContext>;
  /** Gives a host's context up, after a page that went wrong in it. */
  drop(host: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * One browser, started when it is first needed and again after it died, with one context a host, so that a site sees one
 * visitor. It can reach nothing by itself: its proxy is a port where nobody listens (see requests.ts).
 */
export function openContexts(executablePath: string, userAgent: string): Contexts {
  let starting: Promise<Browser> | null = null;
  const held = new Map<string, { context: Promise<BrowserContext>; pages: number }>();

  function browser(): Promise<Browser> {
    starting ??= chromium
      .launch({
        executablePath,
        // Chromium refuses its sandbox to root; run the monitor as an ordinary user to have it.
        chromiumSandbox: process.getuid?.() !== 0,
        proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' },
        args: [
          '--js-flags=--max-old-space-size=256',
          '--renderer-process-limit=2',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--webrtc-ip-handling-policy=disable_non_proxied_udp',
        ],
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

  async function drop(host: string): Promise<void> {
    const known = held.get(host);
    held.delete(host);
    // A context of a browser that died is closed already.
    await known?.context.then((context) => context.close()).catch(() => {});
  }

  return {
    async of(host) {
      const known = held.get(host);
      if (known !== undefined && known.pages < PAGES_EACH) {
        known.pages++;
        held.delete(host);
        held.set(host, known);
        return known.context;
      }
      await drop(host);
      const oldest = held.keys().next().value;
      if (held.size >= MOST_CONTEXTS && oldest !== undefined) await drop(oldest);
      const context = browser().then((started) =>
        started.newContext({ userAgent, locale: 'zh-CN', serviceWorkers: 'block', acceptDownloads: false }),
      );
      held.set(host, { context, pages: 1 });
      return context;
    },
    drop,
    async close() {
      const running = starting;
      starting = null;
      held.clear();
      await running?.then((started) => started.close()).catch(() => {});
    },
  };
}
