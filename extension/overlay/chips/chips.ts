import type { PostMark, UnderstandRequest } from '../../messages/protocol.ts';
import { chunks } from '../batches.ts';
import { makeHost, sharedSheet, tokensForHosts } from '../host.ts';
import type { PostOnPage, ThreadOnPage } from '../posts.ts';
import { inSlices } from '../slices.ts';
import css from './chip.css?inline';
import { chipParts, chipTitle, type Words } from './chip-parts.ts';

/** Posts are understood this far before they scroll into view. */
const MARGIN = '600px';
/** Texts in one message, and characters of one text: bounds of the background. */
const MOST_POSTS = 100;
export const LONGEST_TEXT = 20_000;

export interface ChipLayer {
  /** Watches posts; each gets its chip when it comes near the screen. */
  add(thread: ThreadOnPage): void;
}

function drawChip(document: Document, mark: PostMark, words: Words): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.tabIndex = 0;
  chip.setAttribute('role', 'img');
  chip.title = chipTitle(mark, words);
  chip.setAttribute('aria-label', chip.title);
  for (const { tone, word } of chipParts(mark, words)) {
    const part = document.createElement('span');
    part.className = `part ${tone}`;
    part.dataset.word = word;
    chip.append(part);
  }
  return chip;
}

function place(host: HTMLElement, { afterTime, body }: PostOnPage): void {
  if (afterTime !== null) afterTime.after(host);
  else body.before(host);
}

/** Chips beside posts, drawn near the screen only and a few at a time. */
export function chipLayer(
  document: Document,
  words: Words,
  scheme: CSSStyleSheet,
  understand: (request: UnderstandRequest) => Promise<(PostMark | null)[] | null>,
  keep: (host: HTMLElement) => void,
  signal: AbortSignal,
): ChipLayer {
  const sheets = [sharedSheet(tokensForHosts + css), scheme];
  const waiting = new WeakMap<Element, { post: PostOnPage; thread: ThreadOnPage }>();

  async function draw(thread: ThreadOnPage, posts: readonly PostOnPage[]): Promise<void> {
    const { threadTitle, board } = thread;
    const marks = await understand({
      threadTitle,
      board,
      posts: posts.map(({ text, opening, quoted }) => ({
        text: text.slice(0, LONGEST_TEXT),
        opening,
        quoted: quoted.slice(0, LONGEST_TEXT),
      })),
    });
    if (marks === null) return;
    const drawn = posts.flatMap((post, index) => {
      const mark = marks[index];
      return mark == null ? [] : [{ post, mark }];
    });
    await inSlices(
      drawn,
      ({ post, mark }) => {
        const host = makeHost(document, sheets, drawChip(document, mark, words));
        keep(host);
        place(host, post);
      },
      signal,
    );
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const near = new Map<ThreadOnPage, PostOnPage[]>();
      for (const { isIntersecting, target } of entries) {
        const found = isIntersecting ? waiting.get(target) : undefined;
        if (found === undefined) continue;
        observer.unobserve(target);
        waiting.delete(target);
        near.set(found.thread, [...(near.get(found.thread) ?? []), found.post]);
      }
      for (const [thread, posts] of near)
        for (const batch of chunks(posts, MOST_POSTS)) void draw(thread, batch);
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    add(thread) {
      for (const post of thread.posts) {
        waiting.set(post.post, { post, thread });
        observer.observe(post.post);
      }
    },
  };
}
