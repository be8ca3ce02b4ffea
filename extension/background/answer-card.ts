import { browser } from 'wxt/browser';
import { onMessage } from '../messages/messenger.ts';
import { CardRequestSchema, OpenFromCardRequestSchema } from '../messages/requests.ts';
import { authorView } from './monitor/authors.ts';
import { openPanel, showInPanel } from './panel.ts';
import { type CardSender, cardSender, type Sender } from './sender.ts';
import { redeemTicket } from './tickets.ts';

const from = (sender: Sender): CardSender | null =>
  cardSender(sender, browser.runtime.id, new URL(browser.runtime.getURL('/')).origin);

/** Answers the card. Any page can put the card's file into a frame of its own: without a ticket it stays empty. */
export function answerCard(): void {
  onMessage('cardView', async ({ data, sender }) => {
    const card = from(sender);
    const author = card && (await redeemTicket(card, CardRequestSchema.parse(data).ticket));
    if (author === null) return null;
    return { name: author.name, view: await authorView(author) };
  });

  onMessage('openFromCard', async ({ data, sender }) => {
    const card = from(sender);
    if (card === null) return;
    // Before any await, or the browser no longer sees the click.
    const opening = openPanel(card.windowId);
    const { ticket, find } = OpenFromCardRequestSchema.parse(data);
    const author = await redeemTicket(card, ticket);
    if (author !== null) await showInPanel({ ...author, find });
    await opening;
  });
}
