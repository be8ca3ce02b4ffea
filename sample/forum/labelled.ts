import { buildForum } from './build.ts';
import { makeClock } from './clock.ts';
import { openForum } from './state.ts';
import { type LabelledPost, labelledPosts } from './truth.ts';

/** Our own texts as the forum shows them: every post with ids and labels. `now` in epoch ms. */
export function labelled(seed: number, now: number): LabelledPost[] {
  return labelledPosts(openForum(buildForum(seed, now, null), makeClock(now)));
}
