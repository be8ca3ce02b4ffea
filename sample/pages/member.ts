import { html } from 'hono/html';
import type { Author } from '../forum/model.ts';
import { type Forum, shownPosts } from '../forum/state.ts';
import { type Html, layout } from './layout.ts';
import { memberLink } from './links.ts';

/** An account's public page: name, town, how much it wrote. */
export function memberPage(forum: Forum, author: Author): Html {
  const posts = forum.threads.flatMap((thread) => shownPosts(forum, thread));
  const count = posts.filter((post) => post.author === author && !post.anonymous).length;
  return layout(
    `${author.name}的个人资料`,
    'nv_home',
    [{ name: author.name, href: memberLink(author.uid) }],
    html`<div id="ct" class="wp cl"><div id="uhd" class="bm bmw"><div class="bm_c"><h2 class="mbn">${author.name} <span class="xw0">(UID: ${author.uid})</span></h2><ul class="pf_l cl"><li><em>居住地</em> ${author.city}</li><li><em>发帖数</em> ${count}</li></ul></div></div></div>`,
  );
}
