import { CATEGORIES, type Category, TRAP_CATEGORY } from './boards.ts';
import type { Content } from './build.ts';
import type { Clock } from './clock.ts';
import type { Author, Post, Thread } from './model.ts';

export const POSTS_PER_PAGE = 10;
export const THREADS_PER_PAGE = 20;

/** Everything pages are made from. Reading goes by the clock: what lies after it is not there yet. */
export interface Forum {
  clock: Clock;
  categories: Category[];
  authors: Author[];
  threads: Thread[];
  /** Threads older than the lists reach; a direct address still shows them. */
  archive: (tid: number) => Thread | undefined;
}

export function openForum(
  content: Content,
  clock: Clock,
  categories = CATEGORIES,
  traps = false,
  archive: Forum['archive'] = () => undefined,
): Forum {
  return {
    clock,
    authors: content.authors,
    threads: content.threads,
    archive,
    categories: traps ? [...categories, TRAP_CATEGORY] : categories,
  };
}

export const boardsOf = (forum: Forum) => forum.categories.flatMap((category) => category.boards);

export const shownPosts = (forum: Forum, thread: Thread): Post[] => {
  const now = forum.clock.now();
  return thread.posts.filter((post) => post.publishedAt <= now && post.deletedAt === null);
};

/** Whether a visitor may see the thread: it goes with its opening post. */
function isShown(forum: Forum, thread: Thread): boolean {
  const opening = thread.posts[0];
  if (opening === undefined || thread.deletedAt !== null) return false;
  return opening.deletedAt === null && opening.publishedAt <= forum.clock.now();
}

/** Threads of a board a visitor may see: stickies first, then by last reply. */
export function shownThreads(forum: Forum, fid: number): Thread[] {
  const last = new Map<Thread, number>();
  for (const thread of forum.threads)
    if (thread.fid === fid && isShown(forum, thread))
      last.set(thread, shownPosts(forum, thread).at(-1)?.publishedAt ?? 0);
  return [...last.keys()].sort(
    (a, b) => Number(b.sticky) - Number(a.sticky) || (last.get(b) ?? 0) - (last.get(a) ?? 0) || b.tid - a.tid,
  );
}

export function findThread(forum: Forum, tid: number): Thread | undefined {
  const thread = forum.threads.find((t) => t.tid === tid) ?? forum.archive(tid);
  return thread !== undefined && isShown(forum, thread) ? thread : undefined;
}

/** Newest publication, edit or deletion among these threads, epoch ms; what Last-Modified says. */
export function changedAt(forum: Forum, threads: Thread[]): number {
  const now = forum.clock.now();
  let newest = 0;
  for (const thread of threads)
    for (const post of thread.posts)
      for (const at of [post.publishedAt, post.edited?.at, post.deletedAt])
        if (at !== undefined && at !== null && at <= now && at > newest) newest = at;
  return newest;
}
