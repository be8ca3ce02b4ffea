import { browser } from 'wxt/browser';
import { onMessage } from '../messages/messenger.ts';
import type { OpenAuthor } from '../messages/protocol.ts';
import {
  LookUpRequestSchema,
  OpenAuthorRequestSchema,
  UnderstandRequestSchema,
} from '../messages/requests.ts';
import { lookUpAuthors } from './monitor/ask.ts';
import { openPanel, showInPanel } from './panel.ts';
import { type OverlaySender, overlaySender, type Sender } from './sender.ts';
import { siteFileOf } from './site-file-of.ts';
import { forums } from './stored.ts';
import { giveTicket } from './tickets.ts';
import { understandPosts, warmUp } from './understanding.ts';

const allowed = async (sender: Sender): Promise<OverlaySender | null> =>
  overlaySender(sender, browser.runtime.id, await forums.getValue());

function opened({ host, windowId }: OverlaySender, data: unknown): OpenAuthor {
  return { ...OpenAuthorRequestSchema.parse(data), host, windowId, find: false };
}

/** Answers the overlay. A page can be taken over, so the sender decides what may be asked and about which host. */
export function answerOverlay(): void {
  onMessage('wake', () => warmUp());

  onMessage('siteFile', async ({ sender }) => {
    const from = await allowed(sender);
    return from === null ? null : siteFileOf(from.engine);
  });

  onMessage('understandPosts', async ({ data, sender }) => {
    const from = await allowed(sender);
    return from === null ? null : understandPosts(UnderstandRequestSchema.parse(data));
  });

  onMessage('lookUpAuthors', async ({ data, sender }) => {
    const from = await allowed(sender);
    return from === null ? null : lookUpAuthors(from.host, LookUpRequestSchema.parse(data).keys);
  });

  onMessage('openAuthor', async ({ data, sender }) => {
    // Before any await, or the browser no longer sees the click; an empty panel tells a stranger nothing.
    const opening = sender.tab === undefined ? undefined : openPanel(sender.tab.windowId);
    const from = await allowed(sender);
    if (from === null) return;
    await showInPanel(opened(from, data));
    await opening;
  });

  onMessage('showCard', async ({ data, sender }) => {
    const from = await allowed(sender);
    return from === null ? null : giveTicket(from.tabId, opened(from, data));
  });
}
