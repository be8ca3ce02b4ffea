import { encode } from 'iconv-lite';

/** A thread page as a forum of this engine serves it. */
export interface BenchPage {
  path: string;
  charset: 'utf-8' | 'gbk';
  bytes: Buffer;
  posts: number;
}

const POSTS = 20;
const BYTES = 126_000;

const SENTENCES = [
  '提车三个月，冷车启动发动机舱有哒哒声，热了就好一些。',
  '高速一百二十码方向盘轻微抖动，四轮定位做过两次都没解决。',
  '油耗比想象中高，市区拥堵百公里要十一个，跑高速能下到七个。',
  '座椅包裹性不错，后排空间一米八的个子坐进去膝盖还有两拳。',
  '去了三趟服务站，回答都是这车都这样，让我再观察观察。',
  '中控屏幕反光严重，夏天下午基本看不清导航。',
  '踩下离合异响就没有了，抬起来又响，师傅说是分离轴承。',
];

const link = (href: string, text: string) =>
  `<a href="${href}" onclick="showWindow(this.id, this.href)" class="xi2">${text}</a>`;

/** What surrounds a post on a real page: profile pop-up, medals, buttons. Grows until the page has its size. */
export function furniture(pid: number, uid: number, length: number): string {
  let html = `<div class="p_pop blk bui card_gender_0" id="userinfo${pid}" style="display: none"><div class="m z"></div><div class="i y"><div><strong>${link(`home.php?mod=space&amp;uid=${uid}`, `车主${uid}`)}</strong><em>当前离线</em></div><dl class="cl"><dt>积分</dt><dd>${uid * 7}</dd></dl></div></div><dl class="pil cl">`;
  for (let row = 0; html.length < length; row++)
    html += `<dt>栏目${row}</dt><dd>${link(`home.php?mod=spacecp&amp;ac=pm&amp;op=showmsg&amp;touid=${uid}&amp;pid=${pid}&amp;row=${row}`, `第${row}项`)}<em class="xg1">(${row * 3})</em>&nbsp;</dd>`;
  return `${html}</dl>`;
}

function post(tid: number, index: number, filler: number): string {
  const pid = tid * 100 + index;
  const uid = 1000 + ((tid * 7 + index * 13) % 400);
  const sentence = (shift: number) => SENTENCES[(tid + index + shift) % SENTENCES.length] ?? '';
  const quote =
    index % 3 === 2
      ? `<div class="quote"><blockquote><font size="2"><a href="forum.php?mod=redirect&amp;goto=findpost&amp;pid=${pid - 1}&amp;ptid=${tid}"><font color="#999999">车主${uid - 1} 发表于 2026-5-3 10:${10 + index}</font></a></font><br>\n${sentence(9)}</blockquote></div><br>\n`
      : '';
  const edited =
    index % 5 === 0
      ? `<i class="pstatus"> 本帖最后由 车主${uid} 于 2026-5-4 09:00 编辑 </i><br>\n<br>\n`
      : '';
  return `<div id="post_${pid}"><table id="pid${pid}" class="plhin" cellspacing="0"><tr><td class="pls" rowspan="2"><div class="pls favatar"><div class="pi"><div class="authi"><a href="home.php?mod=space&amp;uid=${uid}" target="_blank" class="xw1">车主${uid}</a></div></div>${furniture(pid, uid, filler)}</div></td>
<td class="plc"><div class="pi"><strong><a href="forum.php?mod=redirect&amp;goto=findpost&amp;ptid=${tid}&amp;pid=${pid}" id="postnum${pid}"><em>${index + 1}</em><sup>#</sup></a></strong><div class="pti"><div class="authi"><em id="authorposton${pid}">发表于 2026-5-4 08:${10 + index}:07</em></div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0"><tr><td class="t_f" id="postmessage_${pid}">\n${edited}${quote}${sentence(0)}<br>\n${sentence(1)}<br>\n<b>${sentence(2)}</b>&nbsp;${sentence(3)}</td></tr></table></div></div></div></td></tr>
<tr><td class="plc plm"><div class="sign">签名${uid}：安全驾驶</div></td></tr></table></div>\n`;
}

function page(tid: number, charset: BenchPage['charset']): Buffer {
  const build = (filler: number) => {
    let posts = '';
    for (let index = 0; index < POSTS; index++) posts += post(tid, index, filler);
    return encode(
      `<!DOCTYPE html><html><head><meta charset="${charset}"><title>悦翔异响 - Powered by Discuz!</title><meta name="generator" content="Discuz! X3.5"><base href="/"></head><body><div id="append_parent"></div><div id="pt"><a href="forum.php?mod=forumdisplay&amp;fid=7">悦翔</a> <a href="forum.php?mod=viewthread&amp;tid=${tid}">悦翔异响</a></div><div id="ct"><div id="pgt"><div class="pgt"><div class="pg"><strong>1</strong><a href="forum.php?mod=viewthread&amp;tid=${tid}&amp;page=2" class="nxt">下一页</a></div></div></div><div id="postlist"><span id="thread_subject">悦翔异响</span>${posts}</div></div><div id="ft">Powered by <a href="https://www.discuz.vip/">Discuz!</a></div></body></html>`,
      charset,
    );
  };
  let filler = 1000;
  while (build(filler).length < BYTES) filler += 250;
  return build(filler);
}

/** `count` different thread pages of 20 posts and about 126 KB, every second one in GBK. */
export function benchPages(count: number): BenchPage[] {
  return Array.from({ length: count }, (_, index) => {
    const charset = index % 2 === 0 ? 'utf-8' : 'gbk';
    return { path: `/thread-${index + 1}-1-1.html`, charset, bytes: page(index + 1, charset), posts: POSTS };
  });
}
