import type { OpenAuthor } from '../messages/protocol.ts';
import { makeTurns } from './in-turn.ts';
import type { CardSender } from './sender.ts';
import { tickets } from './stored.ts';

/** The right of one frame to ask about one author, given to the overlay of the tab it stands in. */
export interface Ticket {
  ticket: string;
  tabId: number;
  /** The frame that came with it first; the only one it is good for from then on. */
  frameId: number | null;
  author: OpenAuthor;
}

/** Tabs with a card open at the same time; the oldest ticket is dropped first. */
const MOST = 20;

const inTurn = makeTurns();

/** A ticket for a card about to open; what this tab held before is void. */
export const giveTicket = (tabId: number, author: OpenAuthor): Promise<string> =>
  inTurn(async () => {
    const ticket = crypto.randomUUID();
    const others = (await tickets.getValue()).filter((held) => held.tabId !== tabId);
    await tickets.setValue([{ ticket, tabId, frameId: null, author }, ...others].slice(0, MOST));
    return ticket;
  });

/** The author a frame may ask about; null for a ticket of another tab or of another frame. */
export const redeemTicket = (sender: CardSender, ticket: string): Promise<OpenAuthor | null> =>
  inTurn(async () => {
    const held = await tickets.getValue();
    const mine = held.find((each) => each.ticket === ticket && each.tabId === sender.tabId);
    if (mine === undefined || (mine.frameId !== null && mine.frameId !== sender.frameId)) return null;
    if (mine.frameId === null) {
      const bound = { ...mine, frameId: sender.frameId };
      await tickets.setValue(held.map((each) => (each === mine ? bound : each)));
    }
    return mine.author;
  });
