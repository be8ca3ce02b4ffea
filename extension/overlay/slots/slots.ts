import type { SlotState } from '../../messages/protocol.ts';
import { chunks } from '../batches.ts';
import type { CardLayer } from '../card/cards.ts';
import { makeHost, sharedSheet, tokensForHosts } from '../host.ts';
import type { AuthorOnPage, PostOnPage } from '../posts.ts';
import css from './slot.css?inline';

/** The API's bound on one lookup. */
const MOST_AUTHORS = 200;

export interface SlotWords {
  /** Said and shown on hover; names nobody. */
  slot(state: SlotState): string;
}

export interface SlotLayer {
  /** Puts a slot beside every author, then asks about those not asked about yet: one call for all of them. */
  add(posts: readonly PostOnPage[]): void;
  /** Asks once more about the authors nobody could tell about. */
  askAgain(): void;
  /** What became known of one author since. */
  change(key: string, state: SlotState): void;
}

/** A slot beside every author: same size, inserted together, filled by one call per batch. */
export function slotLayer(
  document: Document,
  words: SlotWords,
  scheme: CSSStyleSheet,
  lookUp: (keys: string[]) => Promise<SlotState[] | null>,
  open: (author: AuthorOnPage) => void,
  cards: CardLayer,
  keep: (host: HTMLElement) => void,
  signal: AbortSignal,
): SlotLayer {
  const sheets = [sharedSheet(tokensForHosts + css), scheme];
  const states = new Map<string, SlotState>();
  const buttons = new Map<string, HTMLButtonElement[]>();

  function show(button: HTMLButtonElement, state: SlotState): void {
    button.dataset.state = state;
    button.title = words.slot(state);
    button.setAttribute('aria-label', button.title);
  }

  function setState(key: string, state: SlotState): void {
    states.set(key, state);
    for (const button of buttons.get(key) ?? []) show(button, state);
  }

  async function ask(keys: readonly string[]): Promise<void> {
    for (const batch of chunks(keys, MOST_AUTHORS)) {
      const answers = await lookUp(batch);
      if (signal.aborted || answers === null) return;
      // All in one go: which of them changed and when is not to be seen from outside.
      for (const [index, key] of batch.entries()) setState(key, answers[index] ?? 'away');
    }
  }

  function insert(author: AuthorOnPage): void {
    const { key, element } = author;
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', (event) => {
      if (event.isTrusted) open(author);
    });
    cards.attach(button, author);
    show(button, states.get(key) ?? 'asking');
    buttons.set(key, [...(buttons.get(key) ?? []).filter((other) => other.isConnected), button]);
    const host = makeHost(document, sheets, button);
    keep(host);
    element.before(host);
  }

  return {
    add(posts) {
      const authors = posts.flatMap((post) => (post.author === null ? [] : [{ ...post.author, post }]));
      authors.forEach(insert);
      const fresh = [...new Set(authors.map(({ key }) => key))].filter((key) => !states.has(key));
      for (const key of fresh) states.set(key, 'asking');
      void ask(fresh);
    },
    change(key, state) {
      if (states.has(key)) setState(key, state);
    },
    askAgain() {
      void ask([...states].flatMap(([key, state]) => (state === 'away' ? [key] : [])));
    },
  };
}
