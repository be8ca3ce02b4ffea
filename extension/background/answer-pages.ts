import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/messenger.ts';
import {
  ConnectionRequestSchema,
  DetailsRequestSchema,
  ForumRequestSchema,
  OriginSchema,
  ServerAddressSchema,
  WindowRequestSchema,
} from '../messages/requests.ts';
import { disableForum, enableForum, tellOverlays } from './forums.ts';
import { authorDetails, checkConnection, connectionView, saveServer } from './monitor/ask.ts';
import { isOwnPage, type Sender } from './sender.ts';
import { forums, openedAuthor, wantedForum } from './stored.ts';

function requireOwnPage(sender: Sender): void {
  const { origin } = new URL(browser.runtime.getURL('/'));
  if (!isOwnPage(sender, browser.runtime.id, origin))
    throw new Error('Only the pages of the extension may ask this.');
}

/** Lets open forum pages fill the slots they had to leave open. */
export async function askAgainEverywhere(): Promise<void> {
  await tellOverlays(await forums.getValue(), (tabId) => sendMessage('askAgain', undefined, tabId));
}

/** Answers popup, options and side panel. */
export function answerPages(): void {
  onMessage('connection', async ({ data, sender }) => {
    requireOwnPage(sender);
    if (ConnectionRequestSchema.parse(data).ask && (await checkConnection())) await askAgainEverywhere();
    return connectionView();
  });

  onMessage('saveServer', async ({ data, sender }) => {
    requireOwnPage(sender);
    if (await saveServer(ServerAddressSchema.parse(data))) await askAgainEverywhere();
    return connectionView();
  });

  onMessage('forgetServer', async ({ sender }) => {
    requireOwnPage(sender);
    await saveServer(null);
    return connectionView();
  });

  onMessage('forums', ({ sender }) => {
    requireOwnPage(sender);
    return forums.getValue();
  });

  onMessage('wantForum', async ({ data, sender }) => {
    requireOwnPage(sender);
    await wantedForum.setValue(ForumRequestSchema.parse(data));
  });

  onMessage('enableForum', ({ data, sender }) => {
    requireOwnPage(sender);
    return enableForum(ForumRequestSchema.parse(data));
  });

  onMessage('disableForum', ({ data, sender }) => {
    requireOwnPage(sender);
    return disableForum(OriginSchema.parse(data).origin);
  });

  onMessage('openedAuthor', async ({ data, sender }) => {
    requireOwnPage(sender);
    const author = await openedAuthor.getValue();
    return author?.windowId === WindowRequestSchema.parse(data).windowId ? author : null;
  });

  onMessage('authorDetails', ({ data, sender }) => {
    requireOwnPage(sender);
    return authorDetails(DetailsRequestSchema.parse(data));
  });
}
