import { furniture } from '../reading/pages.ts';
import { textAt, titleOf } from './texts.ts';

/** Posts of a full page. */
export const POSTS = 20;
const THREADS_PER_LIST = 50;
const BOARDS = 8;
const USERS = 20_000;
/** As much beside every post as makes a page of the size a real one has (126 KB). */
const FURNITURE = furniture(7, 7, 5_200);
const NEWEST = Date.UTC(2026, 9, 30);
const MINUTE_MS = 60_000;

/** Threads have one to four pages. */
export const pagesOf = (tid: number): number => 1 + (tid % 4);

/** How many threads hold about so many pages together. */
export const threadsFor = (pages: number): number => Math.ceil((pages * 2) / 5);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Beijing time as the engine prints it. */
function printed(at: number): string {
  const [day = '', time = ''] = new Date(at + 480 * MINUTE_MS).toISOString().split('T');
  const [year, month, date] = day.split('-').map(Number);
  return `${year}-${month}-${date} ${time.slice(0, 8)}`;
}

/** Threads were opened over three years, a few an hour of the day. */
const openedAt = (tid: number): number => NEWEST - ((tid * 7919) % (3 * 365 * 24 * 60)) * MINUTE_MS;
const writtenAt = (tid: number, floor: number): number =>
  openedAt(tid) + floor * (17 + (tid % 50)) * MINUTE_MS;
/** A few people write much, most write little. */
const uidOf = (tid: number, floor: number): number => {
  const place = ((tid * 104_729 + floor * 1_299_709) % 1_000_003) / 1_000_003;
  return 1 + Math.floor(USERS * place * place);
};

function frame(title: string, trail: string, content: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} - Powered by Discuz!</title><meta name="generator" content="Discuz! X3.5"><base href="/"></head><body><div id="append_parent"></div><div id="pt"><a href="forum.php">论坛</a>${trail}</div><div id="ct">${content}</div><div id="ft">Powered by <a href="https://www.discuz.vip/">Discuz!</a></div></body></html>`;
}

const boardTrail = (fid: number) => ` <a href="forum-${fid}-1.html">车友${fid}区</a>`;

function pager(page: number, pages: number, href: (page: number) => string): string {
  if (pages === 1) return '';
  const next = page < pages ? `<a href="${href(page + 1)}" class="nxt">下一页</a>` : '';
  return `<div id="pgt"><div class="pg"><strong>${page}</strong><label><span title="共 ${pages} 页"> / ${pages} 页</span></label>${next}</div></div>`;
}

/** The start page, with a link to each board. */
export function frontPage(): string {
  const rows = Array.from(
    { length: BOARDS },
    (_, index) => `<tr><td><h2><a href="forum-${index + 1}-1.html">车友${index + 1}区</a></h2></td></tr>`,
  );
  return frame('论坛', '', `<table class="fl_tb">${rows.join('')}</table>`);
}

/** One page of a board's threads; null where there is none. */
export function listPage(fid: number, page: number, threads: number): string | null {
  const own = Math.floor((threads - fid) / BOARDS) + 1;
  const pages = Math.max(1, Math.ceil(own / THREADS_PER_LIST));
  if (fid < 1 || fid > BOARDS || page < 1 || page > pages) return null;
  let rows = '';
  for (let nth = (page - 1) * THREADS_PER_LIST; nth < Math.min(page * THREADS_PER_LIST, own); nth++) {
    const tid = fid + nth * BOARDS;
    const posts = pagesOf(tid) * POSTS;
    rows += `<tbody id="normalthread_${tid}"><tr><th class="common"><a href="thread-${tid}-1-1.html" class="s xst">${escaped(titleOf(tid))}</a></th><td class="by"><cite><a href="space-uid-${uidOf(tid, 1)}.html">车主${uidOf(tid, 1)}</a></cite></td><td class="num"><a href="thread-${tid}-1-1.html" class="xi2">${posts - 1}</a><em>${posts * 23}</em></td><td class="by"><cite>车主</cite><em><a href="forum.php?mod=redirect&amp;tid=${tid}&amp;goto=lastpost">${printed(writtenAt(tid, posts))}</a></em></td></tr></tbody>`;
  }
  const links = pager(page, pages, (to) => `forum-${fid}-${to}.html`);
  const name = `<h1 class="xs2"><a href="forum-${fid}-1.html">车友${fid}区</a></h1>`;
  return frame(
    `车友${fid}区`,
    boardTrail(fid),
    `${name}${links}<div id="threadlist"><table>${rows}</table></div>`,
  );
}

function post(tid: number, floor: number): string {
  const pid = tid * 100 + floor;
  const uid = uidOf(tid, floor);
  const quote =
    floor > 3 && floor % 5 === 0
      ? `<div class="quote"><blockquote><font size="2"><a href="forum.php?mod=redirect&amp;goto=findpost&amp;pid=${pid - 2}&amp;ptid=${tid}"><font color="#999999">车主${uidOf(tid, floor - 2)} 发表于 ${printed(writtenAt(tid, floor - 2))}</font></a></font><br>\n${escaped(textAt(tid, floor - 2).slice(0, 60))}</blockquote></div><br>\n`
      : '';
  return `<div id="post_${pid}"><table id="pid${pid}" class="plhin" cellspacing="0"><tr><td class="pls" rowspan="2"><div class="pls favatar"><div class="pi"><div class="authi"><a href="space-uid-${uid}.html" target="_blank" class="xw1">车主${uid}</a></div></div>${FURNITURE}</div></td>
<td class="plc"><div class="pi"><strong><a href="forum.php?mod=redirect&amp;goto=findpost&amp;ptid=${tid}&amp;pid=${pid}" id="postnum${pid}"><em>${floor}</em><sup>#</sup></a></strong><div class="pti"><div class="authi"><em id="authorposton${pid}">发表于 ${printed(writtenAt(tid, floor))}</em></div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0"><tr><td class="t_f" id="postmessage_${pid}">\n${quote}${escaped(textAt(tid, floor))}</td></tr></table></div></div></div></td></tr>
<tr><td class="plc plm"><div class="sign">签名${uid}：安全驾驶</div></td></tr></table></div>\n`;
}

/** One page of a thread; null where there is none. */
export function threadPage(tid: number, page: number, threads: number): string | null {
  const pages = pagesOf(tid);
  if (tid < 1 || tid > threads || page < 1 || page > pages) return null;
  const posts = Array.from({ length: POSTS }, (_, index) => post(tid, (page - 1) * POSTS + index + 1));
  const fid = ((tid - 1) % BOARDS) + 1;
  const title = escaped(titleOf(tid));
  const trail = `${boardTrail(fid)} <a href="thread-${tid}-1-1.html">${title}</a>`;
  const links = pager(page, pages, (to) => `thread-${tid}-${to}-1.html`);
  return frame(
    title,
    trail,
    `${links}<div id="postlist"><span id="thread_subject">${title}</span>${posts.join('')}</div>`,
  );
}
