import { html, raw } from 'hono/html';
import { printDate } from '../forum/clock.ts';
import type { Post, Thread } from '../forum/model.ts';
import { quoted } from '../forum/quote.ts';
import { type Forum, shownPosts } from '../forum/state.ts';
import { date } from './dates.ts';
import type { Html } from './layout.ts';
import { memberLink, postLink, threadLink } from './links.ts';

const FLOORS = ['楼主', '沙发', '板凳', '地板'];

/** Text as the engine prints it: line ends become breaks, runs of blanks are kept. */
export function textLines(text: string): Html[] {
  return text.split(/\r\n|\r|\n/).map((line, i) => {
    const kept = String(html`${line}`).replaceAll('   ', '&nbsp; &nbsp;').replaceAll('  ', '&nbsp;&nbsp;');
    return i === 0 ? html`${raw(kept)}` : html`<br>\r\n${raw(kept)}`;
  });
}

function quoteBlock(thread: Thread, post: Post): Html {
  const source = thread.posts.find((p) => p.pid === post.quotes);
  if (source === undefined) return html``;
  const name = source.anonymous ? '匿名者' : source.author.name;
  return html`<div class="quote"><blockquote><font size="2"><a href="${postLink(thread.tid, source.pid)}" target="_blank"><font color="#999999">${name} 发表于 ${printDate(source.publishedAt, 'minute')}</font></a></font><br>\r\n${textLines(quoted(source.body))}</blockquote></div><br>\r\n`;
}

function picture(post: Post): Html {
  if (!post.image) return html``;
  const aid = post.pid + 500_000;
  const file = `data/attachment/forum/${aid}.svg`;
  return html`<br>\r\n<ignore_js_op><img id="aimg_${aid}" aid="${aid}" src="static/image/common/none.gif" zoomfile="${file}" file="${file}" class="zoom" width="420" inpost="1" alt="IMG_${aid}.jpg" title="IMG_${aid}.jpg"><div class="tip tip_4 aimg_tip" id="aimg_${aid}_menu" style="display: none"><div class="xs0"><p><strong>IMG_${aid}.jpg</strong> <em class="xg1">(${(aid % 90) + 10} KB, 下载次数: 0)</em></p><p class="xg1 y">${printDate(post.publishedAt, 'minute')} 上传</p></div></div></ignore_js_op>`;
}

function message(forum: Forum, thread: Thread, post: Post): Html {
  const edited = post.edited !== null && post.edited.at <= forum.clock.now() ? post.edited : null;
  const mark =
    edited === null
      ? ''
      : html`<i class="pstatus"> 本帖最后由 ${edited.name} 于 ${printDate(edited.at, 'minute')} 编辑 </i><br>\r\n<br>\r\n`;
  const lock = post.locked
    ? html`<br>\r\n<div class="locked">游客，如果您要查看本帖隐藏内容请<a href="forum.php?mod=post&action=reply&fid=${thread.fid}&tid=${thread.tid}">回复</a></div>`
    : '';
  return html`${mark}${post.quotes === null ? '' : quoteBlock(thread, post)}${textLines(post.body)}${lock}${picture(post)}`;
}

function remarks(forum: Forum, post: Post): Html {
  const now = forum.clock.now();
  const shown = post.remarks.filter((remark) => remark.publishedAt <= now);
  if (shown.length === 0) return html`<div id="comment_${post.pid}" class="cm"></div>`;
  return html`<div id="comment_${post.pid}" class="cm"><h3 class="psth xs1"><span class="icon_ring vm"></span>点评</h3>
${shown.map((r) => html`<div class="pstl xs1 cl"><div class="psta vm"><a href="${memberLink(r.author.uid)}" class="xi2 xw1">${r.author.name}</a></div> <div class="psti">${r.text}&nbsp;<span class="xg1"> 发表于 ${date(r.publishedAt, now, 'minute')}</span></div></div>`)}</div>`;
}

function authorColumn(post: Post): Html {
  if (post.anonymous)
    return html`<div id="favatar${post.pid}" class="pls favatar"><div class="pi">匿名者</div></div>`;
  const { uid, name, city } = post.author;
  return html`<div id="favatar${post.pid}" class="pls favatar">
<div class="pi"><div class="authi"><a href="${memberLink(uid)}" target="_blank" class="xw1">${name}</a></div></div>
<div class="p_pop blk bui" id="userinfo${post.pid}" style="display: none"><div class="i y"><strong><a href="${memberLink(uid)}" target="_blank" class="xi2">${name}</a></strong><em>当前离线</em></div></div>
<div><div class="avatar"><a href="${memberLink(uid)}" class="avtm" target="_blank"><img src="uc_server/avatar.php?uid=${uid}&size=middle" alt=""></a></div></div>
<dl class="pil cl"><dt>${city}</dt></dl></div>`;
}

/** One post with its frame; `floor` counts what is shown, so it moves up when an earlier post goes. */
export function postBlock(forum: Forum, thread: Thread, post: Post, floor: number): Html {
  const { pid, author } = post;
  const now = forum.clock.now();
  const first = floor === 1;
  const isOp = !first && author === thread.posts[0]?.author && !post.anonymous && !thread.posts[0].anonymous;
  const href = first ? threadLink(thread.tid) : postLink(thread.tid, pid);
  const lastShown = shownPosts(forum, thread).at(-1) === post;
  const name = FLOORS[floor - 1];
  const when = html`<em id="authorposton${pid}">发表于 ${date(post.publishedAt, now, 'second')}</em>`;
  const by = post.anonymous
    ? html`匿名者&nbsp; ${when}`
    : html`${isOp ? html`&nbsp;楼主<span class="pipe">|</span>` : ''} ${when}<span class="pipe">|</span><a href="${threadLink(thread.tid)}&page=1&authorid=${author.uid}" rel="nofollow">只看该作者</a>`;
  return html`<div id="post_${pid}"><table id="pid${pid}" class="plhin" summary="pid${pid}" cellspacing="0" cellpadding="0">
<tr>${lastShown ? html`<a name="lastpost"></a>` : ''}<td class="pls" rowspan="2">${authorColumn(post)}</td>
<td class="plc"><div class="pi"><strong><a href="${href}" id="postnum${pid}">${name ?? html`<em>${floor}</em><sup>#</sup>`}</a></strong><div class="pti"><div class="pdbt"></div><div class="authi">${by}</div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_${pid}">
${message(forum, thread, post)}</td></tr></table></div>
${remarks(forum, post)}
<div id="post_rate_div_${pid}"></div></div></div></td></tr>
<tr><td class="plc plm">${author.signature === null || post.anonymous ? '' : html`<div class="sign" style="max-height:60px;">${author.signature}</div>`}</td></tr>
<tr><td class="pls"></td><td class="plc"><div class="po hin"><div class="pob cl"><em><a class="fastre" href="forum.php?mod=post&action=reply&fid=${thread.fid}&tid=${thread.tid}&repquote=${pid}">回复</a>${first || post.likes === 0 ? '' : html` <a class="replyadd" href="forum.php?mod=post&action=reply&fid=${thread.fid}&tid=${thread.tid}">支持 <span id="review_support_${pid}">${post.likes}</span></a>`}</em></div></div></td></tr>
<tr class="ad"><td class="pls"></td><td class="plc"></td></tr>
</table></div>
`;
}
