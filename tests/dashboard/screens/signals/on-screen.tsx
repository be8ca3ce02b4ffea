import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { ErrorBoundary, LocationProvider } from 'preact-iso';
import { vi } from 'vitest';
import { me } from '../../../../dashboard/app/session.ts';
import { showCatalogue } from '../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../dashboard/messages-plugin.ts';
import type { Role } from '../../../../shared/contract/words.ts';
import { someone } from '../../someone.ts';

const zh = await readMessages(messagesFile('zh_CN'));

/** What a request asked for. */
export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

type Answer = unknown | ((sent: Sent) => Response);

/**
 * Shows a screen to a person of this role, in Chinese.
 * @param answers of the API by method and path; a path not named answers 404
 * @returns what was asked for, in order
 */
export function onScreen(
  screen: ComponentChildren,
  { role = 'quality', path, answers }: { role?: Role; path: string; answers: Record<string, Answer> },
): Sent[] {
  showCatalogue('zh-CN', zh);
  me.value = someone({ role });
  history.replaceState(null, '', path);
  const asked: Sent[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input);
    const sent: Sent = {
      method: init?.method ?? 'GET',
      path: url.slice(url.indexOf('/api/')).split('?')[0] ?? '',
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : null,
    };
    asked.push(sent);
    const answer = answers[`${sent.method} ${sent.path}`];
    if (typeof answer === 'function') return answer(sent);
    return answer === undefined ? problem(404, '没有。') : Response.json(answer);
  });
  render(
    <LocationProvider>
      <ErrorBoundary>{screen}</ErrorBoundary>
    </LocationProvider>,
  );
  return asked;
}

/** Takes the screen away again; first the page, so that nothing of it asks the world outside. */
export function offScreen(): void {
  cleanup();
  vi.unstubAllGlobals();
  me.value = undefined;
}

/** An answer other than 2xx, as the server gives it. */
export const problem = (status: number, detail: string): Response =>
  Response.json({ type: 'about:blank', title: '', status, detail }, { status });

/** What axe finds wrong with what is on the page; colours are looked at in a real browser. */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
