import { browser } from 'wxt/browser';
import type { Understand } from '../../shared/understanding/insight.ts';
import { makeUnderstanding } from '../../shared/understanding/understand.ts';
import type { PostMark, UnderstandRequest } from '../messages/protocol.ts';
import { markOf } from './mark.ts';

let loading: Promise<Understand> | undefined;

/** The model lies in the package and is read here, never by a page, so a page cannot tell us by it. */
async function load(): Promise<Understand> {
  const response = await fetch(browser.runtime.getURL('/model.bin'));
  return makeUnderstanding(await response.arrayBuffer());
}

/** The model, read once per life of the background; start early, it takes longer than a post. */
export function understanding(): Promise<Understand> {
  loading ??= load();
  return loading;
}

/** Marks in the order of the posts. Nothing leaves this machine. */
export async function understandPosts({
  threadTitle,
  board,
  posts,
}: UnderstandRequest): Promise<(PostMark | null)[]> {
  const understand = await understanding();
  const context = { threadTitle, ...(board === null ? {} : { board }) };
  return posts.map(({ text, opening, quoted }) => markOf(understand(text, { ...context, opening, quoted })));
}

/** Has everything the first post needs made ready (the model, the tables of names), without a post. */
export async function warmUp(): Promise<void> {
  await understandPosts({
    threadTitle: '',
    board: null,
    posts: [{ text: '发动机异响', opening: true, quoted: '' }],
  });
}
