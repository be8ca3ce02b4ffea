import type { SiteFile } from '../../shared/sites/site-file.ts';
import type { OpenAuthorRequest, PostMark, SlotState, UnderstandRequest } from '../messages/protocol.ts';
import { cardLayer } from './card/cards.ts';
import type { CardAddress } from './card/frame.ts';
import type { Words } from './chips/chip-parts.ts';
import { chipLayer, LONGEST_TEXT } from './chips/chips.ts';
import { type AuthorOnPage, readPosts } from './posts.ts';
import { type SlotLayer, type SlotWords, slotLayer } from './slots/slots.ts';
import { schemeAt, watchTheme } from './theme.ts';
import { watchPosts } from './watch.ts';

/** What the overlay asks of the background; null means it may not, or nobody is there any more. */
export interface Background {
  understand(request: UnderstandRequest): Promise<(PostMark | null)[] | null>;
  lookUp(keys: string[]): Promise<SlotState[] | null>;
  open(author: OpenAuthorRequest): void;
  /** A ticket for the card of an author. */
  ticketFor(author: OpenAuthorRequest): Promise<string | null>;
}

const requestOf = ({ key, name, post }: AuthorOnPage): OpenAuthorRequest => ({
  key,
  name,
  post: {
    url: post.url,
    threadTitle: post.threadTitle,
    text: post.text.slice(0, LONGEST_TEXT),
  },
});

/**
 * Puts chips beside the posts and slots beside the authors of a page, and keeps doing so as the page grows.
 * Everything is taken out again when the signal aborts.
 *
 * @param sites the site files in force
 * @param card where the frame of the card is found
 * @returns the slots, which may be asked for again or change; null when no site file knows the page
 */
export function startOverlay(
  document: Document,
  sites: readonly SiteFile[],
  words: Words & SlotWords,
  background: Background,
  card: CardAddress,
  signal: AbortSignal,
): Pick<SlotLayer, 'askAgain' | 'change'> | null {
  const scheme = new CSSStyleSheet();
  const hosts = new Set<HTMLElement>();
  const keep = (host: HTMLElement) => hosts.add(host);
  const chips = chipLayer(document, words, scheme, background.understand, keep, signal);
  const cards = cardLayer(
    document,
    card,
    scheme,
    (author) => background.ticketFor(requestOf(author)),
    signal,
  );
  const open = (author: AuthorOnPage) => background.open(requestOf(author));
  const slots = slotLayer(document, words, scheme, background.lookUp, open, cards, keep, signal);
  const seen = new WeakSet<Element>();

  /** A post whose background decides which colours can be read. */
  let place: Element = document.body;
  const follow = () => scheme.replaceSync(`:host{color-scheme:${schemeAt(place)} !important}`);

  function read() {
    const engine = readPosts(document, sites, new Date());
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
  return slots;
}
