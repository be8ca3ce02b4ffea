import { html } from 'hono/html';
import type { Board } from '../forum/boards.ts';
import type { Thread } from '../forum/model.ts';
import { type Forum, POSTS_PER_PAGE, shownPosts, shownThreads, THREADS_PER_PAGE } from '../forum/state.ts';
import type { Html } from '../pages/layout.ts';
import { viewsOf } from '../pages/list.ts';
import { authorName } from './author.ts';
import { time } from './dates.ts';
import { layout } from './layout.ts';
import { boardLink, boardPath, newThreadLink, postLink, threadLink } from './links.ts';
import { pager } from './pager.ts';
import type { Visitor } from './visitor.ts';

function pageLinks(thread: Thread, posts: number, visitor: Visitor): Html {
  const pages = Math.ceil(posts / POSTS_PER_PAGE);
  if (pages <= 1) return html``;
  const links = Array.from({ length: Math.min(pages, 5) }, (_, i) => i + 1);
  return html`<div class="pagination"><ul>${links.map((n) => html`<li><a class="button" href="${threadLink(visitor, thread.tid, n)}">${n}</a></li>`)}</ul></div>`;
}

function row(forum: Forum, thread: Thread, visitor: Visitor): Html {
  const now = forum.clock.now();
  const posts = shownPosts(forum, thread);
  const [first] = posts;
  const last = posts.at(-1);
  if (first === undefined || last === undefined) return html``;
  const replies = posts.length - 1;
  return html`<li class="row${thread.sticky ? ' sticky' : ''}"><dl class="row-item ${thread.sticky ? 'sticky_read_locked' : 'topic_read'}">
<dt><div class="list-inner"><a href="${threadLink(visitor, thread.tid)}" class="topictitle">${thread.title}</a>
<div class="topic-poster responsive-hide left-box">由 ${authorName(visitor, first)} » ${time(first.publishedAt, now)}</div>
${pageLinks(thread, posts.length, visitor)}</div></dt>
<dd class="posts">${replies} <dfn>回复总数</dfn></dd><dd class="views">${viewsOf(thread, replies)} <dfn>查看次数</dfn></dd>
<dd class="lastpost"><span><dfn>最后帖子 </dfn>由 ${authorName(visitor, last)} <a href="${postLink(visitor, last.pid)}" title="查看最后帖子">»</a><br>${time(last.publishedAt, now)}</span></dd></dl></li>
`;
}

/** Threads of one board; a page beyond the last shows the last, as the engine does. */
export function listPage(forum: Forum, board: Board, asked: number, visitor: Visitor): Html {
  const threads = shownThreads(forum, board.fid);
  const pages = Math.max(1, Math.ceil(threads.length / THREADS_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = threads.slice((page - 1) * THREADS_PER_PAGE, page * THREADS_PER_PAGE);
  const links = pager(`${threads.length} 个主题`, page, pages, (n) => boardLink(visitor, board.fid, n));
  const bar = (place: string) =>
    html`<div class="action-bar ${place}"><a href="${newThreadLink(visitor, board.fid)}" class="button">发表新主题</a>${links}</div>`;
  const rows = html`<div class="forumbg">
<ul class="topiclist"><li class="header"><dl class="row-item"><dt><div class="list-inner">主题</div></dt><dd class="posts">回复总数</dd><dd class="views">查看次数</dd><dd class="lastpost"><span>最后帖子</span></dd></dl></li></ul>
<ul class="topiclist topics">
${shown.map((thread) => row(forum, thread, visitor))}</ul>
</div>
${bar('bar-bottom')}`;
  return layout(
    {
      visitor,
      title: board.name,
      section: 'viewforum',
      canonical: boardPath(board.fid, page),
      crumbs: [{ name: board.name, href: boardLink(visitor, board.fid) }],
    },
    html`<h2 class="forum-title"><a href="${boardLink(visitor, board.fid)}">${board.name}</a></h2>
<p class="forum-about">${board.about}</p>
${bar('bar-top')}
${shown.length > 0 ? rows : html`<div class="panel"><strong>这个版面还没有主题。</strong></div>`}`,
  );
}
