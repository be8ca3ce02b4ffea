import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

export const SITE = '车声示例论坛';

export interface Crumb {
  name: string;
  href: string;
}

/** Pictures wait for the script, as they do in the engine: `src` is an empty picture, `file` the real one. */
const LAZY = `for (const img of document.querySelectorAll('img[file]')) img.src = img.getAttribute('file');`;

/** The frame around every page; `title` is text. */
export function layout(title: string, bodyId: string, crumbs: Crumb[], content: Html): Html {
  const trail = crumbs.map((crumb) => html` <em>›</em> <a href="${crumb.href}">${crumb.name}</a>`);
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gbk">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === '' ? '' : `${title} - `}${SITE} - Powered by Discuz!</title>
<base href="/">
<meta name="generator" content="Discuz! X3.5">
<meta name="description" content="${SITE}:示例软件，帖子均为虚构">
<link rel="stylesheet" href="data/cache/style_1_common.css">
</head>
<body id="${bodyId}" class="pg_${bodyId}">
<div id="toptb" class="cl"><div class="wp"><div class="z"><a href="./">设为首页</a></div><div class="y"><a href="member.php?mod=logging&action=login">登录</a><span class="pipe">|</span><a href="member.php?mod=register">注册</a></div></div></div>
<div id="hd"><div class="wp"><div class="hdc cl"><h2><a href="./" title="${SITE}">${SITE}</a></h2><p class="slogan">示例软件 · 帖子均为虚构</p></div>
<div id="nv"><ul><li class="a"><a href="forum.php">论坛</a></li><li><a href="archiver/">存档</a></li></ul></div></div></div>
<div id="wp" class="wp">
<div id="pt" class="bm cl"><div class="z"><a href="./" class="nvhm" title="首页">${SITE}</a> <em>»</em> <a href="forum.php">论坛</a>${trail}</div></div>
${content}
</div>
<div id="ft" class="wp cl"><div id="frt"><p>Powered by <strong><a href="./">Discuz!</a></strong> <em>X3.5</em> 样式的${SITE}</p><p class="xs0">本站是车声自带的示例软件，与任何真实论坛、厂家无关</p></div></div>
<script>${raw(LAZY)}</script>
</body>
</html>
`;
}
