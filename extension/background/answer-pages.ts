import { browser } from 'wxt/browser';
import { AuthorKey } from '../../shared/contract/customers.ts';
import { NewLink } from '../../shared/contract/links.ts';
import { onMessage } from '../messages/messenger.ts';
import {
  ConnectionRequestSchema,
  FindRequestSchema,
  ForumRequestSchema,
  OriginSchema,
  ServerAddressSchema,
  UndoLinkRequestSchema,
  WindowRequestSchema,
} from '../messages/requests.ts';
import { askAgainEverywhere } from './ask-again.ts';
import { disableForum, enableForum } from './forums.ts';
import { recall } from './last-known.ts';
import { checkConnection, connectionView, saveServer } from './monitor/ask.ts';
import { authorRecord } from './monitor/authors.ts';
import { findCustomers, makeLink, undoLink } from './monitor/links.ts';
import { isOwnPage, type Sender } from './sender.ts';
import { forums, openedAuthor, wantedForum } from './stored.ts';

function requireOwnPage(sender: Sender): void {
  const { origin } = new URL(browser.runtime.getURL('/'));
  if (!isOwnPage(sender, browser.runtime.id, origin))
    throw new Error('Only the pages of the extension may ask this.');
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

  onMessage('lastKnown', ({ data, sender }) => {
    requireOwnPage(sender);
    return recall(AuthorKey.parse(data));
  });

  onMessage('authorRecord', ({ data, sender }) => {
    requireOwnPage(sender);
    return authorRecord(AuthorKey.parse(data));
  });

  onMessage('findCustomers', ({ data, sender }) => {
    requireOwnPage(sender);
    return findCustomers(FindRequestSchema.parse(data).q);
  });

  onMessage('makeLink', ({ data, sender }) => {
    requireOwnPage(sender);
    return makeLink(NewLink.parse(data));
  });

  onMessage('undoLink', ({ data, sender }) => {
    requireOwnPage(sender);
    const { linkId, ...author } = UndoLinkRequestSchema.parse(data);
    return undoLink(author, linkId);
  });
}
