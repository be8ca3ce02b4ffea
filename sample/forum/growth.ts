import { LATER } from '../texts/later.ts';
import type { Drafted } from './draft.ts';
import type { Random } from './random.ts';

/**
 * Puts the unused texts after the anchor, one every `stepMs`: mostly replies in recent threads of their theme,
 * every sixth a new thread. The posts are there from the start and show when the clock reaches them, so a restart
 * with the same anchor continues where the last run was.
 */
export function growth(drafted: Drafted, anchor: number, stepMs: number, random: Random): void {
  const later = [...LATER];
  const replies = random.shuffled(
    drafted.spare.flatMap(({ theme, replies }) => replies.map((written) => ({ theme, written }))),
  );
  const start = Math.floor(anchor / 1000) * 1000;
  for (let step = 1; later.length > 0 || replies.length > 0; step++) {
    const at = start + step * stepMs;
    const thread = step % 6 === 3 ? later.shift() : undefined;
    if (thread !== undefined) {
      const [mark, text] = thread.opening;
      drafted.threads.push({
        written: thread,
        posts: [{ mark, text, at, quote: null, byOp: true, anonymous: false }],
      });
      continue;
    }
    const next = replies.shift();
    if (next === undefined) continue;
    const titles = new Set(next.theme.threads.map((t) => t.title));
    const fitting = drafted.threads
      .filter((t) => titles.has(t.written.title))
      .sort((a, b) => (b.posts.at(-1)?.at ?? 0) - (a.posts.at(-1)?.at ?? 0))
      .slice(0, 4);
    const [mark, text] = next.written;
    random.pick(fitting).posts.push({ mark, text, at, quote: null, byOp: false, anonymous: false });
  }
}
