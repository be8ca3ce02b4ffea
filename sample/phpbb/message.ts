import { html } from 'hono/html';
import type { Author } from '../forum/model.ts';
import { type Forum, shownPosts } from '../forum/state.ts';
import type { Html } from '../pages/layout.ts';
import { type Frame, layout } from './layout.ts';
import { memberLink } from './links.ts';
import type { Visitor } from './visitor.ts';

export const NO_THREAD = '请求的主题不存在。';
export const NO_BOARD = '您选择的版面不存在。';
export const NO_MEMBER = '请求的用户不存在。';

/** What is not there; the engine answers so with status 404. */
export const messagePage = (visitor: Visitor, section: Frame['section'], text: string): Html =>
  layout(
    { visitor, title: '信息', section, canonical: null, crumbs: [] },
    html`<div class="panel" id="message"><h2 class="message-title">信息</h2><p>${text}</p></div>`,
  );

/** The login form in place of what only accounts may see; status 200. */
export const loginPage = (visitor: Visitor, section: Frame['section']): Html =>
  layout(
    { visitor, title: '登录', section, canonical: null, crumbs: [] },
    html`<form action="./ucp.php?mode=login" method="post" id="login"><div class="panel"><h2 class="login-title">您必须注册并登录才能浏览这个版面。</h2>
<p><label>用户名 <input type="text" name="username"></label> <label>密码 <input type="password" name="password" autocomplete="off"></label> <button type="submit">登录</button></p></div></form>`,
  );

/** An account's public page. */
export function memberPage(forum: Forum, author: Author, visitor: Visitor): Html {
  const posts = forum.threads.flatMap((thread) => shownPosts(forum, thread));
  const count = posts.filter((post) => post.author === author && !post.anonymous).length;
  const path = memberLink(visitor, author.uid);
  return layout(
    {
      visitor,
      title: `${author.name} 的资料`,
      section: 'memberlist',
      canonical: null,
      crumbs: [{ name: author.name, href: path }],
    },
    html`<h2>${author.name}</h2><div class="panel"><dl class="details"><dt>用户名</dt><dd>${author.name}</dd><dt>来自</dt><dd>${author.city}</dd><dt>帖子</dt><dd>${count}</dd></dl></div>`,
  );
}
