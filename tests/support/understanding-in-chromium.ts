import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Insight, ThreadContext } from '../../shared/understanding/insight.ts';
import { CHROMIUM } from './chromium.ts';

export interface Reader {
  /** JSON of every insight, so that nothing is lost or added on the way. */
  read(posts: readonly { text: string; context?: ThreadContext }[]): Promise<string[]>;
  stop(): Promise<void>;
}

const UNDERSTAND = join(import.meta.dirname, '../../shared/understanding/understand.ts');

/** The understanding as a browser runs it: bundled, in a page of a real Chromium, with the same model. */
export async function understandingInChromium(model: ArrayBuffer): Promise<Reader> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: UNDERSTAND, formats: ['iife'], name: 'chesheng' },
    },
  });
  const [bundle] = [built].flat();
  const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addScriptTag({ content: `${code};globalThis.chesheng = chesheng;` });
  await page.evaluate((encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const { chesheng } = globalThis as unknown as Bundled;
    Object.assign(globalThis, { understand: chesheng.makeUnderstanding(bytes.buffer) });
  }, Buffer.from(model).toString('base64'));
  return {
    read: (posts) =>
      page.evaluate((some) => {
        const { understand } = globalThis as unknown as Bundled;
        return some.map(({ text, context }) => JSON.stringify(understand(text, context)));
      }, posts),
    stop: () => browser.close(),
  };
}

interface Bundled {
  chesheng: { makeUnderstanding(file: ArrayBuffer): Bundled['understand'] };
  understand(text: string, context?: ThreadContext): Insight;
}
