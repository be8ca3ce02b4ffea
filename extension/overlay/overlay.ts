import type { PostMark, SlotState, UnderstandRequest } from '../messages/protocol.ts';
import type { Words } from './chips/chip-parts.ts';
import { chipLayer } from './chips/chips.ts';
import { readPosts } from './posts.ts';
import { type SlotWords, slotLayer } from './slots/slots.ts';
import { schemeAt, watchTheme } from './theme.ts';
import { watchPosts } from './watch.ts';

/** What the overlay asks of the background; null means it may not, or nobody is there any more. */
export interface Background {
  understand(request: UnderstandRequest): Promise<(PostMark | null)[] | null>;
  lookUp(keys: string[]): Promise<SlotState[] | null>;
  open(key: string, name: string): void;
}

/**
 * Puts chips beside the posts and slots beside the authors of a page, and keeps doing so as the page grows.
 * Everything is taken out again when the signal aborts.
 *
 * @returns a function that asks again about authors nobody could tell about; null when no site file knows the page
 */
export function startOverlay(
  document: Document,
  words: Words & SlotWords,
  background: Background,
  signal: AbortSignal,
): (() => void) | null {
  const scheme = new CSSStyleSheet();
  const hosts = new Set<HTMLElement>();
  const keep = (host: HTMLElement) => hosts.add(host);
  const chips = chipLayer(document, words, scheme, background.understand, keep, signal);
  const slots = slotLayer(document, words, scheme, background.lookUp, background.open, keep, signal);
  const seen = new WeakSet<Element>();

  /** A post whose background decides which colours can be read. */
  let place: Element = document.body;
  const follow = () => scheme.replaceSync(`:host{color-scheme:${schemeAt(place)} !important}`);

  function read() {
    const engine = readPosts(document, new Date());
    const posts = engine?.thread?.posts.filter(({ post }) => !seen.has(post)) ?? [];
    const [first] = posts;
    if (first === undefined || engine?.thread == null) return engine;
    for (const { post } of posts) seen.add(post);
    for (const host of hosts) if (!host.isConnected) hosts.delete(host);
    place = first.body;
    follow();
    slots.add(posts);
    chips.add({ ...engine.thread, posts });
    return engine;
  }

  const engine = read();
  if (engine === null) return null;
  watchPosts(document, engine.container, read, signal);
  watchTheme(document, follow, signal);
  signal.addEventListener('abort', () => {
    for (const host of hosts) host.remove();
  });
  return slots.askAgain;
}
