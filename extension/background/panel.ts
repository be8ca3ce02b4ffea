import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/messenger.ts';
import type { OpenAuthor } from '../messages/protocol.ts';
import { openedAuthor } from './stored.ts';

async function openWindow(windowId: number): Promise<void> {
  await browser.windows.create({
    type: 'popup',
    width: 400,
    height: 640,
    url: browser.runtime.getURL(`/sidepanel.html?window=${windowId}`),
  });
}

/**
 * Opens the side panel beside the page, or a small window where the browser has no side panel we may open
 * (Firefox allows it only from the extension's own pages). Call it before any await: it needs the person's click.
 */
export async function openPanel(windowId: number): Promise<void> {
  if (browser.sidePanel === undefined) return openWindow(windowId);
  await browser.sidePanel.open({ windowId }).catch(() => openWindow(windowId));
}

/** Has the panel of a window show an author: one that is open changes over, one just opening reads what was kept. */
export async function showInPanel(author: OpenAuthor): Promise<void> {
  await openedAuthor.setValue(author);
  await sendMessage('authorOpened', author).catch(() => undefined);
}
