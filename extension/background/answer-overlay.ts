import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/messenger.ts';
import {
  LookUpRequestSchema,
  OpenAuthorRequestSchema,
  UnderstandRequestSchema,
} from '../messages/requests.ts';
import { lookUpAuthors } from './monitor/ask.ts';
import { openPanel } from './panel.ts';
import { type OverlaySender, overlaySender, type Sender } from './sender.ts';
import { forums, openedAuthor } from './stored.ts';
import { understandPosts, warmUp } from './understanding.ts';

const allowed = async (sender: Sender): Promise<OverlaySender | null> =>
  overlaySender(sender, browser.runtime.id, await forums.getValue());

/** Answers the overlay. A page can be taken over, so the sender decides what may be asked and about which host. */
export function answerOverlay(): void {
  onMessage('wake', () => warmUp());

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
    const { key, name } = OpenAuthorRequestSchema.parse(data);
    const author = { host: from.host, windowId: from.windowId, key, name };
    await openedAuthor.setValue(author);
    await opening;
    // A panel that is open already changes over; one that is just opening reads what was kept.
    await sendMessage('authorOpened', author).catch(() => undefined);
  });
}
