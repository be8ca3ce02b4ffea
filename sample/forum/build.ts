import { THEMES } from '../texts/themes.ts';
import { makeAuthors } from './authors.ts';
import { seriesNamed } from './boards.ts';
import { type DraftThread, draftForum } from './draft.ts';
import { growth } from './growth.ts';
import { readLabel } from './label.ts';
import type { Author, Post, Remark, Thread } from './model.ts';
import { makeRandom, type Random } from './random.ts';

const REMARKS = [
  '说到点子上了',
  '这个要顶',
  '楼上正解',
  '别忘了发工单照片',
  '我也遇到过，换件就好了',
  '已私信',
];

/** Ids of the served forum's oldest thread and post; the history before it is numbered below. */
export const FIRST_TID = 20_001;
export const FIRST_PID = 400_001;

export interface Content {
  authors: Author[];
  threads: Thread[];
}

/** What every post gets whether it comes from our texts or from a file. */
function dress(post: Post, opening: boolean, random: Random, authors: Author[]): void {
  if (random.chance(0.06))
    post.edited = { name: post.author.name, at: post.publishedAt + random.int(60, 5_400) * 1000 };
  if (random.chance(0.04)) {
    const remark: Remark = {
      author: random.pick(authors),
      text: random.pick(REMARKS),
      publishedAt: post.publishedAt + random.int(600, 80_000) * 1000,
    };
    post.remarks.push(remark);
  }
  post.image = opening ? random.chance(0.25) : random.chance(0.03);
  post.locked = opening && random.chance(0.06);
  if (!opening) post.likes = Math.floor(random.real() ** 4 * 9);
}

/** Turns drafts into threads: accounts are chosen, ids follow time as they do in a real forum. */
export function settle(
  drafts: DraftThread[],
  authors: Author[],
  random: Random,
  named = seriesNamed,
): Thread[] {
  const byTime = [...drafts].sort((a, b) => (a.posts[0]?.at ?? 0) - (b.posts[0]?.at ?? 0));
  const threads = byTime.map((draft, i): Thread => {
    const op = random.pick(authors);
    const tid = FIRST_TID + i;
    const circle = random.shuffled(authors).filter((author) => author !== op);
    const posts = draft.posts.map((p): Post => {
      const author = p.byOp ? op : (circle[Math.floor(random.real() ** 1.6 * circle.length)] ?? op);
      const post: Post = {
        pid: 0,
        tid,
        author,
        anonymous: p.anonymous,
        publishedAt: p.at,
        body: p.text,
        quotes: p.quote,
        label: readLabel(p.mark, named(p.text)),
        edited: null,
        deletedAt: null,
        remarks: [],
        locked: false,
        image: false,
        likes: 0,
      };
      dress(post, p === draft.posts[0], random, authors);
      return post;
    });
    const { fid, title, type, sticky } = draft.written;
    const viewsBase = posts.length * random.int(40, 180) + random.int(100, 900);
    return {
      tid,
      fid,
      title,
      sticky: sticky ?? false,
      type: type ?? null,
      viewsBase,
      posts,
      deletedAt: null,
    };
  });
  number(threads);
  return threads;
}

/** Post ids in order of time over the whole forum; quotes change from places in the thread to ids. */
function number(threads: Thread[]): void {
  const all = threads.flatMap((thread) => thread.posts);
  all.sort((a, b) => a.publishedAt - b.publishedAt || a.tid - b.tid);
  all.forEach((post, i) => {
    post.pid = FIRST_PID + i;
  });
  for (const thread of threads)
    for (const post of thread.posts)
      if (post.quotes !== null) post.quotes = thread.posts[post.quotes]?.pid ?? null;
}

/**
 * The forum filled with our own texts.
 * @param anchor epoch ms; the newest posts lie just before it.
 * @param growMinutes spacing of posts after the anchor, or null for none.
 */
export function buildForum(seed: number, anchor: number, growMinutes: number | null): Content {
  const random = makeRandom(seed, 1);
  const authors = makeAuthors(random);
  const drafted = draftForum(THEMES, anchor, random);
  if (growMinutes !== null) growth(drafted, anchor, growMinutes * 60_000, makeRandom(seed, 2));
  return { authors, threads: settle(drafted.threads, authors, makeRandom(seed, 3)) };
}
