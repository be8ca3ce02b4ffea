const OPENS = '<code class="pagelet_html"';

/**
 * Baidu sends the parts of its pages inside comments (`<code class="pagelet_html" id="pagelet_html_NAME"><!-- … -->`), and
 * a script puts them into the page. Here they are put where they stand, so that a fetched page holds what a live one does.
 * Pages of anyone else come back as they are.
 */
export function withPagelets(html: string): string {
  let at = html.indexOf(OPENS);
  if (at < 0) return html;
  let whole = '';
  let done = 0;
  while (at >= 0) {
    const start = html.indexOf('<!--', at);
    const end = start < 0 ? -1 : html.indexOf('-->', start);
    const tag = html.indexOf('>', at);
    // Without a comment that ends there is nothing more to put anywhere; looking again would take the square of the page.
    if (end < 0) break;
    // Only a comment that is the very first thing in the element.
    if (tag < 0 || html.slice(tag + 1, start).trim() !== '') {
      at = html.indexOf(OPENS, at + OPENS.length);
      continue;
    }
    whole += `${html.slice(done, at)}<div class="pagelet_html">${html.slice(start + 4, end)}</div>`;
    const close = html.indexOf('</code>', end);
    done = close < 0 ? end + 3 : close + 7;
    at = html.indexOf(OPENS, done);
  }
  return whole + html.slice(done);
}
