import { html } from 'hono/html';
import type { Post, Thread } from '../forum/model.ts';
import { quoted } from '../forum/quote.ts';
import type { Forum } from '../forum/state.ts';
import type { Html } from '../pages/layout.ts';
import { authorName } from './author.ts';
import { dateWords, time } from './dates.ts';
import { memberLink, pictureLink, postLink } from './links.ts';
import type { Visitor } from './visitor.ts';

const lines = (text: string): Html[] =>
  text.split(/\r\n|\r|\n/).map((line, i) => (i === 0 ? html`${line}` : html`<br>\n${line}`));

/** Quotes say who is quoted and lead to the post; whoever wrote without an account is quoted without a name. */
function quoteBlock(forum: Forum, thread: Thread, post: Post, visitor: Visitor): Html {
  const source = thread.posts.find((p) => p.pid === post.quotes);
  if (source === undefined) return html``;
  const text = lines(quoted(source.body));
  if (source.anonymous) return html`<blockquote class="uncited"><div>${text}</div></blockquote>`;
  const { uid, name } = source.author;
  return html`<blockquote><div><cite><a href="${memberLink(visitor, uid)}">${name}</a> 写道: <a href="${postLink(visitor, source.pid)}" data-post-id="${source.pid}">↑</a><span class="responsive-hide">${dateWords(source.publishedAt, forum.clock.now())}</span></cite>${text}</div></blockquote>`;
}

function below(forum: Forum, post: Post, visitor: Visitor): Html {
  const now = forum.clock.now();
  const { pid, author, anonymous, edited, image } = post;
  const aid = pid + 500_000;
  const picture = html`<dl class="attachbox"><dt>附件</dt><dd><dl class="file"><dt class="attach-image"><img src="${pictureLink(visitor, aid)}" class="postimage" alt="IMG_${aid}.jpg"></dt><dd>IMG_${aid}.jpg (${(aid % 90) + 10} KiB) 查看 0 次</dd></dl></dd></dl>`;
  const note =
    edited !== null && edited.at <= now
      ? html`<div class="notice">最后由 ${edited.name} 编辑于 ${dateWords(edited.at, now)}, 总共编辑了 1 次.</div>`
      : '';
  const signature =
    author.signature === null || anonymous
      ? ''
      : html`<div id="sig${pid}" class="signature">${author.signature}</div>`;
  return html`${image ? picture : ''}${note}${signature}`;
}

/** One post with its frame; the engine prints no floors. */
export function postBlock(forum: Forum, thread: Thread, post: Post, visitor: Visitor): Html {
  const { pid, author, anonymous } = post;
  const name = authorName(visitor, post);
  const opening = thread.posts[0] === post;
  const profile = anonymous
    ? ''
    : html`<dd class="profile-avatar" aria-hidden="true"><img src="./download/file.php?avatar=${author.uid}" alt=""></dd><dd>来自: ${author.city}</dd>`;
  return html`<div id="p${pid}" class="post has-profile">
<div class="inner">
<dl class="postprofile" id="profile${pid}"><dt>${name}</dt>${profile}</dl>
<div class="postbody"><div id="post_content${pid}">
<h3${opening ? html` class="first"` : ''}><a href="${postLink(visitor, pid)}">${opening ? '' : 'Re: '}${thread.title}</a></h3>
<p class="author"><a href="${postLink(visitor, pid)}" title="帖子">¶</a> <span class="responsive-hide">由 <strong>${name}</strong> » </span>${time(post.publishedAt, forum.clock.now())}</p>
<div class="content">${quoteBlock(forum, thread, post, visitor)}${lines(post.body)}</div>
${below(forum, post, visitor)}
</div></div>
</div>
</div>
`;
}
