import { CATEGORIES, seriesNamed } from '../forum/boards.ts';
import type { Label } from '../forum/label.ts';
import type { Post, Thread } from '../forum/model.ts';
import { quoted } from '../forum/quote.ts';
import { POSTS_PER_PAGE } from '../forum/state.ts';
import type { History, Site } from './history.ts';
import { SECOND_CATEGORIES } from './second-forum.ts';
import { SERIES } from './series.ts';

type Basis = 'named' | 'quote' | 'title' | 'board';

/** One post as a line of posts.jsonl. */
export interface Line {
  url: string;
  site: string;
  threadId: string;
  threadTitle: string;
  board: string;
  threadReplies: number;
  threadViews: number;
  postId: string;
  opening: boolean;
  floor: number;
  author: { id: string; name: string };
  publishedAt: string;
  publishedPrecision: 'second';
  likes: number;
  body: string;
  quotes: { author: string; text: string; postId: string }[];
  rating: null;
  label: Omit<Label, 'series'> & { series: { series: string; basis: Basis }[] };
}

/** Host and port of both forums. */
export type Sites = Record<Site, string>;

const keyOf = new Map(SERIES.map((series) => [series.name, series.key]));

function about(post: Post, title: string, quote: Post | undefined, boardSeries: string | null) {
  const heard: [Basis, string[]][] = [
    ['named', post.label.series],
    ['quote', quote === undefined ? [] : seriesNamed(quoted(quote.body))],
    ['title', seriesNamed(title)],
    ['board', boardSeries === null ? [] : [boardSeries]],
  ];
  const [basis, names] = heard.find(([, found]) => found.length > 0) ?? ['board', []];
  return names.map((name) => ({ series: keyOf.get(name) ?? name, basis: basis as Basis }));
}

/** The address of a post as a visitor of the forum would have it; the served forums answer it. */
function address(site: Site, host: string, thread: Thread, post: Post, place: number): string {
  const page = Math.floor(place / POSTS_PER_PAGE);
  if (site === 2)
    return `http://${host}/viewtopic.php?t=${thread.tid}${page > 0 ? `&start=${page * POSTS_PER_PAGE}` : ''}#p${post.pid}`;
  return `http://${host}/forum.php?mod=viewthread&tid=${thread.tid}${page > 0 ? `&page=${page + 1}` : ''}#pid${post.pid}`;
}

const BOARDS = {
  1: new Map(CATEGORIES.flatMap((c) => c.boards).map((b) => [b.fid, b])),
  2: new Map(SECOND_CATEGORIES.flatMap((c) => c.boards).map((b) => [b.fid, b])),
};

/** Lines of one thread, opening first, in floor order. */
export function threadLines(site: Site, host: string, thread: Thread): Line[] {
  const board = BOARDS[site].get(thread.fid);
  const replies = thread.posts.length - 1;
  return thread.posts.map((post, i) => {
    const source = thread.posts.find((p) => p.pid === post.quotes);
    const { series: _, ...label } = post.label;
    return {
      url: address(site, host, thread, post, i),
      site: host,
      threadId: String(thread.tid),
      threadTitle: thread.title,
      board: board?.name ?? '',
      threadReplies: replies,
      threadViews: thread.viewsBase + replies * 23,
      postId: String(post.pid),
      opening: i === 0,
      floor: i + 1,
      author: { id: String(post.author.uid), name: post.author.name },
      publishedAt: new Date(post.publishedAt).toISOString(),
      publishedPrecision: 'second',
      likes: post.likes,
      body: post.body,
      quotes:
        source === undefined
          ? []
          : [{ author: source.author.name, text: quoted(source.body), postId: String(source.pid) }],
      rating: null,
      label: { ...label, series: about(post, thread.title, source, board?.series ?? null) },
    };
  });
}

/** Every post of the history, forum by forum, threads in order of time. */
export const historyLines = (history: History, sites: Sites): Line[] =>
  ([1, 2] as const).flatMap((site) =>
    history.threads[site].flatMap((thread) => threadLines(site, sites[site], thread)),
  );
