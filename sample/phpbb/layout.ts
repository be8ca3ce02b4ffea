import { html } from 'hono/html';
import type { Crumb, Html } from '../pages/layout.ts';
import { frontLink, loginLink } from './links.ts';
import type { Visitor } from './visitor.ts';

export const SITE = '同路人车友会';

export interface Frame {
  visitor: Visitor;
  /** Text; empty on the front page. */
  title: string;
  /** Script that made the page, as the engine names it in the body's class. */
  section: 'index' | 'viewforum' | 'viewtopic' | 'memberlist' | 'ucp';
  /** Address of the page without the visit's name; null on messages. */
  canonical: string | null;
  crumbs: Crumb[];
}

/** The frame around every page. */
export function layout({ visitor, title, section, canonical, crumbs }: Frame, content: Html): Html {
  const trail = crumbs.map(
    ({ name, href }) => html` <span class="crumb"><a href="${href}"><span>${name}</span></a></span>`,
  );
  return html`<!DOCTYPE html>
<html dir="ltr" lang="zh-cmn-hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === '' ? '' : `${title} - `}${SITE}</title>
${canonical === null ? '' : html`<link rel="canonical" href="/${canonical}">`}
<link rel="stylesheet" href="./styles/prosilver/theme/stylesheet.css">
</head>
<body id="phpbb" class="section-${section} ltr">
<div id="wrap" class="wrap">
<div id="page-header">
<div class="headerbar"><h1><a href="${frontLink(visitor)}">${SITE}</a></h1><p>示例软件 · 帖子均为虚构</p></div>
<div class="navbar"><ul id="nav-main" class="linklist"><li class="rightside"><a href="${loginLink(visitor)}">登录</a></li></ul>
<ul id="nav-breadcrumbs" class="linklist navlinks"><li class="breadcrumbs"><span class="crumb"><a href="${frontLink(visitor)}"><span>论坛首页</span></a></span>${trail}</li></ul></div>
</div>
<a id="start_here" class="anchor"></a>
<div id="page-body" class="page-body">
${content}
</div>
<div id="page-footer" class="page-footer">
<p>本站是车声自带的示例软件，与任何真实论坛、厂家无关 · 时区 UTC+08:00</p>
<div class="copyright">页面样式仿 <a href="https://www.phpbb.com/" rel="nofollow">phpBB</a> 3.3</div>
</div>
</div>
</body>
</html>
`;
}
