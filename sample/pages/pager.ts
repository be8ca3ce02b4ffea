import { html } from 'hono/html';
import type { Html } from './layout.ts';

const WINDOW = 10;

/** Page links; empty when there is one page only. `link` gives the address of a page. */
export function pager(page: number, pages: number, link: (page: number) => string): Html {
  if (pages <= 1) return html``;
  const from = Math.max(1, Math.min(page - WINDOW / 2, pages - WINDOW + 1));
  const to = Math.min(pages, from + WINDOW - 1);
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return html`<div class="pg">${from > 1 ? html`<a href="${link(1)}" class="first">1 ...</a>` : ''}${
    page > 1 ? html`<a href="${link(page - 1)}" class="prev">&nbsp;&nbsp;</a>` : ''
  }${numbers.map((n) => (n === page ? html`<strong>${n}</strong>` : html`<a href="${link(n)}">${n}</a>`))}${
    to < pages ? html`<a href="${link(pages)}" class="last">... ${pages}</a>` : ''
  }<label><input type="text" name="custompage" class="px" size="2" title="输入页码，按回车快速跳转" value="${page}"><span title="共 ${pages} 页"> / ${pages} 页</span></label>${
    page < pages ? html`<a href="${link(page + 1)}" class="nxt">下一页</a>` : ''
  }</div>`;
}
