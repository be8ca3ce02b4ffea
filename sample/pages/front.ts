import { html } from 'hono/html';
import type { Board } from '../forum/boards.ts';
import { type Forum, shownPosts, shownThreads } from '../forum/state.ts';
import { date } from './dates.ts';
import { type Html, layout } from './layout.ts';
import { boardLink, lastPostLink } from './links.ts';

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)} ...` : text);

function lastPost(forum: Forum, board: Board): Html {
  if (board.loginOnly) return html`私密版块`;
  const newest = shownThreads(forum, board.fid)
    .map((thread) => ({ thread, post: shownPosts(forum, thread).at(-1) }))
    .sort((a, b) => (b.post?.publishedAt ?? 0) - (a.post?.publishedAt ?? 0))[0];
  if (newest?.post === undefined) return html`从未`;
  const { thread, post } = newest;
  return html`<a href="${lastPostLink(thread.tid)}" class="xi2">${cut(thread.title, 15)}</a> <cite>${date(post.publishedAt, forum.clock.now(), 'minute')} ${post.anonymous ? '匿名' : post.author.name}</cite>`;
}

function boardRow(forum: Forum, board: Board): Html {
  const threads = shownThreads(forum, board.fid);
  const posts = threads.reduce((sum, thread) => sum + shownPosts(forum, thread).length, 0);
  return html`<tr class="fl_row">
<td class="fl_icn"><i class="${posts > 0 ? 'new' : 'old'}"></i></td>
<td><h2><a href="${boardLink(board.fid)}">${board.name}</a></h2><p class="xg2">${board.about}</p></td>
<td class="fl_i">${board.loginOnly ? '' : html`<span class="xi2">${threads.length}</span><span class="xg1"> / ${posts}</span>`}</td>
<td class="fl_by"><div>${lastPost(forum, board)}</div></td>
</tr>`;
}

/** The front page: categories and their boards. */
export function frontPage(forum: Forum): Html {
  const categories = forum.categories.map(
    (category) => html`<div class="bm bmw cl">
<div class="bm_h cl"><h2><a href="forum.php?gid=${category.gid}">${category.name}</a></h2></div>
<div id="category_${category.gid}" class="bm_c"><table cellspacing="0" cellpadding="0" class="fl_tb">
${category.boards.map((board) => boardRow(forum, board))}
</table></div>
</div>`,
  );
  const threads = forum.categories.flatMap((c) => c.boards).flatMap((b) => shownThreads(forum, b.fid));
  const posts = threads.reduce((sum, thread) => sum + shownPosts(forum, thread).length, 0);
  return layout(
    '',
    'nv_forum',
    [],
    html`<div id="ct" class="wp cl"><div class="mn">
<div id="chart" class="bm bw0 cl"><p class="chart z">帖子: <em>${posts}</em><span class="pipe">|</span>会员: <em>${forum.authors.length}</em></p></div>
<div class="fl bm">${categories}</div>
</div></div>`,
  );
}
