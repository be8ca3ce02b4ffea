import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PagePost {
  uid: number;
  name: string;
  text: string;
}

export interface PageOptions {
  posts: PagePost[];
  style?: string;
  /** Runs in the page before its posts, as a forum's own script would. */
  script?: string;
  /** The page's content security policy. */
  policy?: string;
}

/** One post in the structure of the engine; ids start at 1001. */
export const postBlock = ({ uid, name, text }: PagePost, index: number) => `
<div id="post_${1001 + index}"><table id="pid${1001 + index}" class="plhin"><tr>
<td class="pls"><div class="pi"><div class="authi"><a href="home.php?mod=space&amp;uid=${uid}" class="xw1">${name}</a></div></div></td>
<td class="plc"><div class="pi"><strong><a id="postnum${1001 + index}"><em>${index + 1}</em></a></strong>
<div class="pti"><div class="authi"><em id="authorposton${1001 + index}">发表于 2026-10-23 08:30:12</em></div></div></div>
<table><tr><td class="t_f" id="postmessage_${1001 + index}">${text}</td></tr></table></td></tr></table></div>`;

function page({ posts, style = '', script = '' }: PageOptions): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>长帖 - Powered by Discuz!</title>
<meta name="generator" content="Discuz! X3.5"><style>table{width:100%}.pls{width:150px}${style}</style>
<script>${script}</script></head><body>
<div id="pt"><a href="forum.php?mod=forumdisplay&amp;fid=1">悦翔论坛</a> <a href="forum.php?mod=viewthread&amp;tid=1">长帖</a></div>
<div id="postlist"><span id="thread_subject">长帖</span>${posts.map(postBlock).join('')}</div><div id="ft"></div></body></html>`;
}

/** Serves one page of our own making under the address of a thread. */
export async function servePage(options: PageOptions): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    if (options.policy !== undefined) response.setHeader('content-security-policy', options.policy);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(options));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/forum.php?mod=viewthread&tid=1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
