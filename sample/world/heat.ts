import type { Thread } from '../forum/model.ts';

/** Heat of one post as the monthly report counts it; written out again here, so that a changed measure shows in a test. */
const heat = (replies: number, views: number, likes: number) =>
  1 + Math.log1p(5 * replies + 0.1 * views + likes);

/** What the list shows as views, see pages/list.ts. */
const viewsOf = (thread: Thread, base: number) => base + (thread.posts.length - 1) * 23;

function total(threads: readonly Thread[], factor: number): number {
  let sum = 0;
  for (const thread of threads)
    thread.posts.forEach((post, i) => {
      sum +=
        i === 0
          ? heat(thread.posts.length - 1, viewsOf(thread, Math.round(thread.viewsBase * factor)), 0)
          : heat(0, 0, post.likes);
    });
  return sum;
}

/**
 * Turns the views of these threads up or down together until their heat comes to `target` (within 0.1).
 * Throws when no number of views does it: then the month has too many or too few posts.
 */
export function tuneViews(threads: readonly Thread[], target: number): number {
  let [low, high] = [0.001, 1000];
  for (let i = 0; i < 60; i++) {
    const middle = Math.sqrt(low * high);
    if (total(threads, middle) < target) low = middle;
    else high = middle;
  }
  const factor = Math.sqrt(low * high);
  if (Math.abs(total(threads, factor) - target) > 0.1)
    throw new Error(`the heat cannot be brought to ${target}`);
  for (const thread of threads) thread.viewsBase = Math.round(thread.viewsBase * factor);
  return factor;
}
