import type { Category } from '../forum/boards.ts';
import type { Content } from '../forum/build.ts';
import { makeRandom } from '../forum/random.ts';
import { SECOND_CATEGORIES, secondForum } from '../world/second-forum.ts';

/** The second forum's boards, and one that wants an account. */
export const CATEGORIES: Category[] = [
  ...SECOND_CATEGORIES,
  {
    gid: 12,
    name: '站务',
    boards: [{ fid: 13, name: '老友专区', about: '登录后浏览', series: null, loginOnly: true }],
  },
];

/** What pages show besides the texts: a pinned thread in every board, notes of edits, attached pictures. */
export function fillSecondForum(seed: number, anchor: number, growMinutes: number | null): Content {
  const content = secondForum(seed, anchor, growMinutes);
  const random = makeRandom(seed, 41);
  const pinned = new Set<number>();
  for (const thread of content.threads) {
    if (!pinned.has(thread.fid)) {
      pinned.add(thread.fid);
      thread.sticky = true;
    }
    for (const post of thread.posts) {
      if (random.chance(0.06))
        post.edited = { name: post.author.name, at: post.publishedAt + random.int(60, 5_400) * 1000 };
      post.image = random.chance(0.04);
    }
  }
  return content;
}
