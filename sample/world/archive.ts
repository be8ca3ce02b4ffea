import { FIRST_PID, FIRST_TID } from '../forum/build.ts';
import type { Thread } from '../forum/model.ts';
import { makeCalendar } from './calendar.ts';
import { makeHistory, type Site } from './history.ts';
import { SECOND_FIRST_PID, SECOND_FIRST_TID } from './second-forum.ts';

interface Shelf {
  key: string;
  threads: Record<Site, Map<number, Thread>>;
  byPost: Record<Site, Map<number, Thread>>;
}

let shelf: Shelf | undefined;

function index(threads: Thread[]) {
  const byPost = new Map<number, Thread>();
  for (const thread of threads) for (const post of thread.posts) byPost.set(post.pid, thread);
  return { byTid: new Map(threads.map((thread) => [thread.tid, thread])), byPost };
}

/** The world is made on the first question about it (a second or two) and kept until another one is asked for. */
function shelfOf(seed: number, anchor: number): Shelf {
  const key = `${seed} ${makeCalendar(anchor).anchor}`;
  if (shelf?.key === key) return shelf;
  const { threads } = makeHistory(seed, anchor);
  const [first, second] = [index(threads[1]), index(threads[2])];
  shelf = {
    key,
    threads: { 1: first.byTid, 2: second.byTid },
    byPost: { 1: first.byPost, 2: second.byPost },
  };
  return shelf;
}

/** What lies from here on is served; nobody makes a world to look for it. */
const SERVED: Record<Site, number> = { 1: FIRST_TID, 2: SECOND_FIRST_TID };
/** No history has more threads than this. */
const MOST = 10_000;
const SERVED_POSTS: Record<Site, number> = { 1: FIRST_PID, 2: SECOND_FIRST_PID };

/** Thread of the history by its id, so that a link into it is not dead. @param anchor epoch ms. */
export const archiveThread = (seed: number, anchor: number, site: Site, tid: number): Thread | undefined =>
  tid >= SERVED[site] - MOST && tid < SERVED[site] ? shelfOf(seed, anchor).threads[site].get(tid) : undefined;

/** Thread of the history that holds this post. @param anchor epoch ms. */
export const archiveThreadOfPost = (
  seed: number,
  anchor: number,
  site: Site,
  pid: number,
): Thread | undefined =>
  pid > 0 && pid < SERVED_POSTS[site] ? shelfOf(seed, anchor).byPost[site].get(pid) : undefined;
