import { html } from 'hono/html';
import type { Board, Category } from '../forum/boards.ts';
import { type Forum, shownPosts, shownThreads } from '../forum/state.ts';
import type { Html } from '../pages/layout.ts';
import { authorName } from './author.ts';
import { time } from './dates.ts';
import { layout } from './layout.ts';
import { boardLink, postLink } from './links.ts';
import type { Visitor } from './visitor.ts';

function newest(forum: Forum, board: Board, visitor: Visitor): Html {
  const posts = board.loginOnly
    ? []
    : shownThreads(forum, board.fid).flatMap((t) => shownPosts(forum, t).slice(-1));
  const [post] = posts.sort((a, b) => b.publishedAt - a.publishedAt);
  if (post === undefined) return html`<span>没有帖子</span>`;
  return html`<span><dfn>最后帖子</dfn> 由 ${authorName(visitor, post)} <a href="${postLink(visitor, post.pid)}" title="查看最后帖子">»</a><br>${time(post.publishedAt, forum.clock.now())}</span>`;
}

function row(forum: Forum, board: Board, visitor: Visitor): Html {
  const threads = board.loginOnly ? [] : shownThreads(forum, board.fid);
  const posts = threads.reduce((sum, thread) => sum + shownPosts(forum, thread).length, 0);
  return html`<li class="row"><dl class="row-item ${board.loginOnly ? 'forum_read_locked' : 'forum_read'}">
<dt><div class="list-inner"><a href="${boardLink(visitor, board.fid)}" class="forumtitle">${board.name}</a><br>${board.about}</div></dt>
<dd class="topics">${threads.length} <dfn>主题</dfn></dd><dd class="posts">${posts} <dfn>帖子</dfn></dd>
<dd class="lastpost">${newest(forum, board, visitor)}</dd></dl></li>
`;
}

const category = (
  forum: Forum,
  { gid, name, boards }: Category,
  visitor: Visitor,
) => html`<div class="forabg">
<ul class="topiclist"><li class="header"><dl class="row-item"><dt><div class="list-inner"><a href="${boardLink(visitor, gid)}">${name}</a></div></dt><dd class="topics">主题</dd><dd class="posts">帖子</dd><dd class="lastpost"><span>最后帖子</span></dd></dl></li></ul>
<ul class="topiclist forums">
${boards.map((board) => row(forum, board, visitor))}</ul>
</div>
`;

/** The front page: categories and their boards. */
export function frontPage(forum: Forum, visitor: Visitor): Html {
  return layout(
    { visitor, title: '', section: 'index', canonical: 'index.php', crumbs: [] },
    html`${forum.categories.map((one) => category(forum, one, visitor))}`,
  );
}

/** A category by its own address: its boards, no threads. */
export function categoryPage(forum: Forum, one: Category, visitor: Visitor): Html {
  const href = boardLink(visitor, one.gid);
  return layout(
    {
      visitor,
      title: one.name,
      section: 'viewforum',
      canonical: `viewforum.php?f=${one.gid}`,
      crumbs: [{ name: one.name, href }],
    },
    html`<h2 class="forum-title"><a href="${href}">${one.name}</a></h2>
${category(forum, one, visitor)}`,
  );
}
