import { html } from 'hono/html';
import type { Board } from '../forum/boards.ts';
import type { Thread } from '../forum/model.ts';
import { type Forum, POSTS_PER_PAGE, shownPosts } from '../forum/state.ts';
import type { Html } from '../pages/layout.ts';
import { layout } from './layout.ts';
import { boardLink, replyLink, threadLink, threadPath } from './links.ts';
import { pager } from './pager.ts';
import { postBlock } from './post.ts';
import type { Visitor } from './visitor.ts';

/** One page of a thread; a page beyond the last shows the last. */
export function threadPage(
  forum: Forum,
  board: Board,
  thread: Thread,
  asked: number,
  visitor: Visitor,
): Html {
  const posts = shownPosts(forum, thread);
  const pages = Math.max(1, Math.ceil(posts.length / POSTS_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = posts.slice((page - 1) * POSTS_PER_PAGE, page * POSTS_PER_PAGE);
  const links = pager(`${posts.length} 篇帖子`, page, pages, (n) => threadLink(visitor, thread.tid, n));
  const bar = (place: string) =>
    html`<div class="action-bar ${place}"><a href="${replyLink(visitor, thread.tid)}" class="button">${thread.sticky ? '主题已锁定' : '回复主题'}</a>${links}</div>`;
  return layout(
    {
      visitor,
      title: `${thread.title}${page > 1 ? ` - 第 ${page} 页` : ''}`,
      section: 'viewtopic',
      canonical: threadPath(thread.tid, page),
      crumbs: [{ name: board.name, href: boardLink(visitor, board.fid) }],
    },
    html`<h2 class="topic-title"><a href="${threadLink(visitor, thread.tid, page)}">${thread.title}</a></h2>
${bar('bar-top')}
${shown.map((post) => postBlock(forum, thread, post, visitor))}
${bar('bar-bottom')}`,
  );
}
