import { html } from 'hono/html';
import type { Board } from '../forum/boards.ts';
import { DAY_MS } from '../forum/clock.ts';
import type { Thread } from '../forum/model.ts';
import { type Forum, POSTS_PER_PAGE, shownPosts, shownThreads, THREADS_PER_PAGE } from '../forum/state.ts';
import { date } from './dates.ts';
import { type Html, layout } from './layout.ts';
import { boardLink, lastPostLink, memberLink, memberNameLink, threadLink } from './links.ts';
import { pager } from './pager.ts';

/** Views grow with the posts and stand still otherwise, so a page keeps its ETag until something is written. */
export const viewsOf = (thread: Thread, replies: number) => thread.viewsBase + replies * 23;

function pageLinks(thread: Thread, posts: number): Html {
  const pages = Math.ceil(posts / POSTS_PER_PAGE);
  if (pages <= 1) return html``;
  const links = Array.from({ length: Math.min(pages, 6) - 1 }, (_, i) => i + 2);
  return html`<span class="tps"> ...${links.map((n) => html`<a href="${threadLink(thread.tid, n)}">${n}</a>`)}</span>`;
}

function row(forum: Forum, thread: Thread): Html {
  const now = forum.clock.now();
  const posts = shownPosts(forum, thread);
  const first = posts[0];
  const last = posts.at(-1);
  if (first === undefined || last === undefined) return html``;
  const replies = posts.length - 1;
  const id = `${thread.sticky ? 'stickthread' : 'normalthread'}_${thread.tid}`;
  const fresh = now - first.publishedAt < DAY_MS / 2 ? ' class="xi1"' : '';
  return html`<tbody id="${id}" class="${thread.sticky ? 'sticky' : 'plain'}"><tr>
<td class="icn"><a href="${threadLink(thread.tid)}" title="${thread.sticky ? '本版置顶主题' : '新窗口打开'}">${thread.sticky ? '▲' : '●'}</a></td>
<th class="common">${thread.type === null ? '' : html`<em>[<a href="${boardLink(thread.fid)}&filter=typeid&typeid=1">${thread.type}</a>]</em> `}<a href="${threadLink(thread.tid)}&extra=page%3D1" class="s xst">${thread.title}</a>${pageLinks(thread, posts.length)}</th>
<td class="by"><cite>${first.anonymous ? '匿名' : html`<a href="${memberLink(first.author.uid)}" c="1">${first.author.name}</a>`}</cite><em>${fresh === '' ? html`<span>${date(first.publishedAt, now, 'day')}</span>` : html`<span class="xi1">${date(first.publishedAt, now, 'day')}</span>`}</em></td>
<td class="num"><a href="${threadLink(thread.tid)}&extra=page%3D1" class="xi2">${replies}</a><em>${viewsOf(thread, replies)}</em></td>
<td class="by"><cite>${last.anonymous ? '匿名' : html`<a href="${memberNameLink(last.author.name)}" c="1">${last.author.name}</a>`}</cite><em><a href="${lastPostLink(thread.tid)}">${date(last.publishedAt, now, 'minute')}</a></em></td>
</tr></tbody>`;
}

/** Threads of one board; a page beyond the last shows the last, as the engine does. */
export function listPage(forum: Forum, board: Board, asked: number): Html {
  const threads = shownThreads(forum, board.fid);
  const pages = Math.max(1, Math.ceil(threads.length / THREADS_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = threads.slice((page - 1) * THREADS_PER_PAGE, page * THREADS_PER_PAGE);
  const sticky = shown.filter((thread) => thread.sticky);
  const normal = shown.filter((thread) => !thread.sticky);
  const links = pager(page, pages, (n) => boardLink(board.fid, n));
  const separator = html`<tbody id="separatorline"><tr class="ts"><td>&nbsp;</td><th>&nbsp;<span class="xg1">版块主题</span></th><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr></tbody>`;
  return layout(
    page > 1 ? `${board.name} - 第${page}页` : board.name,
    'nv_forum',
    [{ name: board.name, href: boardLink(board.fid) }],
    html`<div class="boardnav"><div id="ct" class="wp cl"><div class="mn">
<div class="bm bml pbn"><div class="bm_h cl"><h1 class="xs2"><a href="${boardLink(board.fid)}">${board.name}</a></h1></div><div class="bm_c cl">${board.about}</div></div>
<div id="pgt" class="bm bw0 pgs cl"><span id="fd_page_top">${links}</span><span class="pgb z"><a href="forum.php">返&nbsp;回</a></span></div>
<div id="threadlist" class="tl bm bmw">
<div class="th"><table cellspacing="0" cellpadding="0"><tr><th colspan="2"><div class="tf">全部主题</div></th><td class="by">作者</td><td class="num">回复/查看</td><td class="by">最后发表</td></tr></table></div>
<div class="bm_c"><table summary="forum_${board.fid}" cellspacing="0" cellpadding="0" id="threadlisttableid">
${sticky.map((thread) => row(forum, thread))}
${sticky.length > 0 ? separator : ''}
${normal.map((thread) => row(forum, thread))}
${shown.length === 0 ? html`<tbody class="bw0_all"><tr><th colspan="5"><p class="emp">本版块或指定的范围内尚无主题</p></th></tr></tbody>` : ''}
</table></div></div>
<div class="bm bw0 pgs cl"><span id="fd_page_bottom">${links}</span></div>
</div></div></div>`,
  );
}
