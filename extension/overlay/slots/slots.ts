import type { SlotState } from '../../messages/protocol.ts';
import { chunks } from '../batches.ts';
import { makeHost, sharedSheet, tokensForHosts } from '../host.ts';
import type { PostOnPage } from '../posts.ts';
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
}

/** A slot beside every author: same size, inserted together, filled by one call per batch. */
export function slotLayer(
  document: Document,
  words: SlotWords,
  scheme: CSSStyleSheet,
  lookUp: (keys: string[]) => Promise<SlotState[] | null>,
  open: (key: string, name: string) => void,
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

  function insert({ key, name, element }: { key: string; name: string; element: Element }): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', (event) => {
      if (event.isTrusted) open(key, name);
    });
    show(button, states.get(key) ?? 'asking');
    buttons.set(key, [...(buttons.get(key) ?? []).filter((other) => other.isConnected), button]);
    const host = makeHost(document, sheets, button);
    keep(host);
    element.before(host);
  }

  return {
    add(posts) {
      const authors = posts.flatMap(({ author }) => (author === null ? [] : [author]));
      authors.forEach(insert);
      const fresh = [...new Set(authors.map(({ key }) => key))].filter((key) => !states.has(key));
      for (const key of fresh) states.set(key, 'asking');
      void ask(fresh);
    },
    askAgain() {
      void ask([...states].flatMap(([key, state]) => (state === 'away' ? [key] : [])));
    },
  };
}
