import type { CardHello, CardSays } from '../../messages/card-port.ts';
import { makeHost } from '../host.ts';
import { type Box, GAP, placeCard } from './place.ts';

/** Of the card without the room its shadow takes in the frame; the same for everyone. */
const SIZE = { width: 320, height: 408 };

export interface CardFrame {
  /** Moves the keyboard into the card; false while there is nothing in it yet. */
  enter(): boolean;
  hasFocus(): boolean;
  remove(): void;
}

export interface CardEvents {
  /** The frame asks to be closed: Escape, its end reached by Tab, or the side panel opened. */
  close(): void;
  pointer(inside: boolean): void;
  /** The keyboard left the frame for somewhere else. */
  left(): void;
}

/** Where our extension's own pages live; the frame answers to nobody else. */
export interface CardAddress {
  url: string;
  origin: string;
}

/**
 * Puts the card's frame beside an author. Nothing about the author is in its address: it gets a ticket over a port that
 * the page cannot see, and with that asks the background.
 */
export function openFrame(
  document: Document,
  sheets: readonly CSSStyleSheet[],
  address: CardAddress,
  ticket: Promise<string | null>,
  places: { author: Box; reading: Box; scheme: 'light' | 'dark' },
  events: CardEvents,
): CardFrame {
  const frame = document.createElement('iframe');
  const host = makeHost(document, [...sheets], frame);
  const { port1: port, port2 } = new MessageChannel();
  const screen = {
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  };
  const { left, top, edge } = placeCard(places.author, places.reading, SIZE, screen);
  let drawn = false;

  port.onmessage = ({ data }: MessageEvent<CardSays>) => {
    if (data === 'close') return events.close();
    if (data !== 'drawn') return events.pointer(data === 'here');
    drawn = true;
    frame.className = 'drawn';
  };
  frame.addEventListener('pointerleave', () => events.pointer(false));
  frame.addEventListener('blur', () => events.left());
  frame.addEventListener('load', async () => {
    const hello: CardHello = { ticket: (await ticket) ?? '', scheme: places.scheme, edge };
    frame.contentWindow?.postMessage(hello, address.origin, [port2]);
  });
  frame.src = address.url;
  document.documentElement.append(host);
  // It scrolls with the page, so its place is that on the page, whatever the page's own element is positioned to.
  const zero = frame.getBoundingClientRect();
  frame.style.left = `${left - GAP - zero.left}px`;
  frame.style.top = `${top - GAP - zero.top}px`;

  const root = frame.getRootNode();
  return {
    enter() {
      if (drawn) frame.focus();
      return drawn;
    },
    hasFocus: () => root instanceof ShadowRoot && root.activeElement === frame,
    remove() {
      port.close();
      host.remove();
    },
  };
}
