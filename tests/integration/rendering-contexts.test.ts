import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Contexts, openContexts } from '../../crawler/rendering/contexts.ts';
import { CHROMIUM } from '../support/chromium.ts';

let contexts: Contexts;
afterEach(() => contexts.close());

describe('the contexts of the browser', () => {
  it('leave a page at work in its context, however many other hosts come meanwhile', async () => {
    contexts = openContexts(CHROMIUM, 'CheshengTest/0.1');
    const sum = await contexts.withPage('slow.example', async (page) => {
      for (let host = 0; host < 6; host++) await contexts.withPage(`${host}.example`, async () => {});
      return page.evaluate('1 + 1');
    });
    expect(sum).toBe(2);
  });

  it('leave a page at work in its context when another page of the host goes wrong', async () => {
    contexts = openContexts(CHROMIUM, 'CheshengTest/0.1');
    const sum = await contexts.withPage('one.example', async (page) => {
      const wrong = contexts.withPage('one.example', () => Promise.reject(new Error('went wrong')));
      await expect(wrong).rejects.toThrow('went wrong');
      return page.evaluate('1 + 1');
    });
    expect(sum).toBe(2);
  });

  it('close the windows a page opens', async () => {
    contexts = openContexts(CHROMIUM, 'CheshengTest/0.1');
    const left = await contexts.withPage('one.example', async (page) => {
      await page.evaluate('for (let i = 0; i < 5; i++) window.open("about:blank")');
      await expect.poll(() => page.context().pages().length).toBe(1);
      return page.context().pages();
    });
    expect(left).toHaveLength(1);
  });

  it('are had again once a browser that would not start does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chesheng-'));
    const executable = join(folder, 'chromium');
    contexts = openContexts(executable, 'CheshengTest/0.1');
    const title = () => contexts.withPage('one.example', (page) => page.title());
    await expect(title()).rejects.toThrow();
    symlinkSync(CHROMIUM, executable);
    expect(await title()).toBe('');
    rmSync(folder, { recursive: true });
  });
});
