import { sharedSheet } from '../host.ts';
import type { AuthorOnPage } from '../posts.ts';
import { schemeAt } from '../theme.ts';
import css from './card.css?inline';
import { type CardAddress, type CardFrame, openFrame } from './frame.ts';
import { readingBox } from './reading-box.ts';

/** Rest of pointer or focus on an author before the card opens, and away from both before it closes, in milliseconds. */
const OPEN_MS = 300;
const CLOSE_MS = 250;

export interface CardLayer {
  /** Opens the card when a person rests on this slot, by pointer or keyboard. */
  attach(slot: HTMLButtonElement, author: AuthorOnPage): void;
}

/** One card at a time, beside the author a person rests on; gone on Escape, on leaving and when the focus moves on. */
export function cardLayer(
  document: Document,
  address: CardAddress,
  scheme: CSSStyleSheet,
  ticketFor: (author: AuthorOnPage) => Promise<string | null>,
  signal: AbortSignal,
): CardLayer {
  const sheets = [sharedSheet(css), scheme];
  let shown: { slot: HTMLButtonElement; frame: CardFrame } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A slot the focus was given back to: it stays quiet until it is left. */
  let quiet: HTMLButtonElement | null = null;

  const later = (work: () => void, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };

  function close(): void {
    clearTimeout(timer);
    if (shown === null) return;
    const { slot, frame } = shown;
    shown = null;
    const hadFocus = frame.hasFocus();
    frame.remove();
    if (!hadFocus) return;
    quiet = slot;
    slot.focus({ preventScroll: true });
  }

  const closeSoon = () =>
    later(() => {
      if (shown?.frame.hasFocus() !== true) close();
    }, CLOSE_MS);

  function open(slot: HTMLButtonElement, author: AuthorOnPage): void {
    if (shown?.slot === slot || !slot.isConnected) return;
    close();
    const { post } = author;
    const frame = openFrame(
      document,
      sheets,
      address,
      ticketFor(author),
      { author: slot.getBoundingClientRect(), reading: readingBox(post), scheme: schemeAt(post.body) },
      {
        close,
        left: closeSoon,
        pointer: (inside) => (inside ? clearTimeout(timer) : closeSoon()),
      },
    );
    shown = { slot, frame };
  }

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || shown === null || !event.isTrusted) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', close);

  return {
    attach(slot, author) {
      const rest = () => later(() => open(slot, author), OPEN_MS);
      slot.addEventListener('pointerenter', (event) => {
        if (!event.isTrusted || event.pointerType === 'touch') return;
        if (shown?.slot === slot) clearTimeout(timer);
        else rest();
      });
      slot.addEventListener('pointerleave', closeSoon);
      slot.addEventListener('focus', (event) => {
        if (event.isTrusted && quiet !== slot && slot.matches(':focus-visible')) rest();
      });
      slot.addEventListener('blur', () => {
        quiet = null;
        closeSoon();
      });
      slot.addEventListener('click', close);
      slot.addEventListener('keydown', (event) => {
        if (event.key !== 'Tab' || event.shiftKey || shown?.slot !== slot) return;
        // The card comes next after its author, as if it stood there.
        if (shown.frame.enter()) event.preventDefault();
      });
    },
  };
}
