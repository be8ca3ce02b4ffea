import { html } from 'hono/html';
import type { Board } from '../forum/boards.ts';
import { printDate } from '../forum/clock.ts';
import type { Thread } from '../forum/model.ts';
import { type Forum, POSTS_PER_PAGE, shownPosts } from '../forum/state.ts';
import { type Html, layout } from './layout.ts';
import { boardLink, memberLink, threadLink } from './links.ts';
import { viewsOf } from './list.ts';
import { pager } from './pager.ts';
import { postBlock } from './post.ts';

function head(thread: Thread, page: number, replies: number): Html {
  const op = thread.posts[0];
  const left =
    page > 1
      ? html`<div id="tath" class="cl">楼主: ${op?.anonymous ? '匿名' : html`<a href="${memberLink(op?.author.uid ?? 0)}" title="${op?.author.name ?? ''}">${op?.author.name ?? ''}</a>`}</div>`
      : html`<div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">${viewsOf(thread, replies)}</span><span class="pipe">|</span><span class="xg1">回复:</span> <span class="xi1">${replies}</span></div>`;
  return html`<table cellspacing="0" cellpadding="0"><tr>
<td class="pls ptn pbn">${left}</td>
<td class="plc ptm pbn vwthd"><h1 class="ts">${thread.type === null ? '' : html`<a href="${boardLink(thread.fid)}&filter=typeid&typeid=1">[${thread.type}]</a> `}<span id="thread_subject">${thread.title}</span></h1> <span class="xg1"><a href="${threadLink(thread.tid)}">[复制链接]</a></span></td>
</tr></table>`;
}

/** One page of a thread; a page beyond the last shows the last. */
export function threadPage(forum: Forum, board: Board, thread: Thread, asked: number): Html {
  const posts = shownPosts(forum, thread);
  const pages = Math.max(1, Math.ceil(posts.length / POSTS_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const from = (page - 1) * POSTS_PER_PAGE;
  const blocks = posts
    .slice(from, from + POSTS_PER_PAGE)
    .map((post, i) => postBlock(forum, thread, post, from + i + 1));
  const links = pager(page, pages, (n) => threadLink(thread.tid, n));
  const back = html`<span class="pgb z"><a href="${boardLink(thread.fid)}">返回列表</a></span>`;
  const opened = printDate(thread.posts[0]?.publishedAt ?? 0, 'day');
  return layout(
    `${thread.title}${page > 1 ? ` - 第${page}页` : ''} - ${board.name}`,
    'nv_forum',
    [
      { name: board.name, href: boardLink(board.fid) },
      { name: thread.title, href: threadLink(thread.tid) },
    ],
    html`<div id="ct" class="wp cl" data-opened="${opened}">
<div id="pgt" class="pgs mbm cl"><div class="pgt">${links}</div>${back}</div>
<div id="postlist" class="pl bm">
${head(thread, page, posts.length - 1)}
${blocks}
<div id="postlistreply" class="pl"><div id="post_new" class="viewthread_table" style="display: none"></div></div>
</div>
<div class="pgs mtm mbm cl">${links}${back}</div>
<div id="f_pst" class="pl bm bmw"><form method="post" id="fastpostform" action="forum.php?mod=post&action=reply&fid=${thread.fid}&tid=${thread.tid}"><table cellspacing="0" cellpadding="0"><tr><td class="pls"></td><td class="plc"><div class="pt hm">您需要登录后才可以回帖 <a href="member.php?mod=logging&action=login" class="xi2">登录</a> | <a href="member.php?mod=register" class="xi2">注册</a></div></td></tr></table></form></div>
</div>`,
  );
}
