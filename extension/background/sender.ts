import type { Forum } from '../messages/protocol.ts';

/** The parts of a message's sender that decide what it may ask; filled in by the browser, not by the sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId: number } | undefined;
}

export interface OverlaySender {
  /** Host with port, as author keys carry it. */
  host: string;
  tabId: number;
  windowId: number;
  /** Which site file reads it, as found when the forum was switched on. */
  engine: string;
}

/** Our overlay in the top frame of a forum that is switched on; anything else is null. */
export function overlaySender(
  sender: Sender,
  extensionId: string,
  forums: readonly Forum[],
): OverlaySender | null {
  if (sender.id !== extensionId || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  if (sender.url === undefined || !URL.canParse(sender.url)) return null;
  const { origin, host } = new URL(sender.url);
  const forum = forums.find((known) => known.origin === origin);
  if (forum === undefined) return null;
  return { host, tabId: sender.tab.id, windowId: sender.tab.windowId, engine: forum.engine };
}

export interface CardSender {
  tabId: number;
  windowId: number;
  frameId: number;
}

const CARD = '/card.html';

/** The card, as a frame inside a tab; as a page of its own it shows nothing to anyone. */
export function cardSender(sender: Sender, extensionId: string, extensionOrigin: string): CardSender | null {
  const { id, url, frameId, tab } = sender;
  if (id !== extensionId || url !== extensionOrigin + CARD || tab?.id === undefined) return null;
  return frameId === undefined || frameId === 0 ? null : { tabId: tab.id, windowId: tab.windowId, frameId };
}

/** One of our own pages (popup, options, side panel), whichever window it stands in; never the card inside a page. */
export function isOwnPage(sender: Sender, extensionId: string, extensionOrigin: string): boolean {
  if (sender.id !== extensionId || sender.url === undefined || !URL.canParse(sender.url)) return false;
  const { pathname } = new URL(sender.url);
  return sender.url.startsWith(`${extensionOrigin}/`) && pathname !== CARD;
}
