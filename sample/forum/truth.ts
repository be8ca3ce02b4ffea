import type { Label } from './label.ts';
import { quoted } from './quote.ts';
import { boardsOf, type Forum, shownPosts, shownThreads } from './state.ts';

/** One post as a crawl ought to find it, with its labels. */
export interface LabelledPost {
  tid: number;
  pid: number;
  fid: number;
  threadTitle: string;
  board: string;
  /** Series the board stands for; null on general boards. */
  boardSeries: string | null;
  /** 1 for the opening post. */
  floor: number;
  opening: boolean;
  /** Null when the post is shown without a name. */
  author: { uid: number; name: string } | null;
  /** ISO 8601, UTC, whole seconds. */
  publishedAt: string;
  body: string;
  quotes: { pid: number; author: string | null; text: string }[];
  label: Label;
}

/** Every post a visitor may see right now, boards in order, threads by id, posts by floor. */
export function labelledPosts(forum: Forum): LabelledPost[] {
  return boardsOf(forum)
    .filter((board) => !board.loginOnly && board.fid !== 99)
    .flatMap((board) =>
      shownThreads(forum, board.fid)
        .sort((a, b) => a.tid - b.tid)
        .flatMap((thread) =>
          shownPosts(forum, thread).map((post, i): LabelledPost => {
            const source = thread.posts.find((p) => p.pid === post.quotes);
            const quote = source && {
              pid: source.pid,
              author: source.anonymous ? null : source.author.name,
              text: quoted(source.body),
            };
            return {
              tid: thread.tid,
              pid: post.pid,
              fid: board.fid,
              threadTitle: thread.title,
              board: board.name,
              boardSeries: board.series,
              floor: i + 1,
              opening: i === 0,
              author: post.anonymous ? null : { uid: post.author.uid, name: post.author.name },
              publishedAt: new Date(post.publishedAt).toISOString(),
              body: post.body,
              quotes: quote === undefined ? [] : [quote],
              label: post.label,
            };
          }),
        ),
    );
}
