import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';

/** What is counted, and links to the pages; the number of the page shown is no link. */
export function pager(words: string, page: number, pages: number, link: (page: number) => string): Html {
  if (pages <= 1)
    return html`<div class="pagination">${words} &bull; 第 <strong>1</strong> 页，共 <strong>1</strong> 页</div>`;
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 2,
  );
  const items = near.map((n, i) => {
    const gap = n - (near[i - 1] ?? n - 1) > 1 ? html`<li class="ellipsis"><span>…</span></li>` : '';
    return n === page
      ? html`${gap}<li class="active"><span>${n}</span></li>`
      : html`${gap}<li><a class="button" href="${link(n)}">${n}</a></li>`;
  });
  const previous =
    page > 1
      ? html`<li class="arrow previous"><a class="button" href="${link(page - 1)}" rel="prev">‹</a></li>`
      : '';
  const next =
    page < pages
      ? html`<li class="arrow next"><a class="button" href="${link(page + 1)}" rel="next">›</a></li>`
      : '';
  return html`<div class="pagination">${words} <ul>${previous}${items}${next}</ul></div>`;
}
