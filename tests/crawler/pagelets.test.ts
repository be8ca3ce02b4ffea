import { describe, expect, it } from 'vitest';
import { withPagelets } from '../../crawler/pagelets.ts';

const part = (inside: string) =>
  `<code class="pagelet_html" id="pagelet_html_x" style="display:none;">${inside}</code>`;

describe('parts of a page inside comments', () => {
  it('are put where they stand', () =>
    expect(
      withPagelets(`<p>a</p>${part('<!-- <b>1</b> -->')}<p>b</p>${part('<!--<i>2</i>-->')}<p>c</p>`),
    ).toBe(
      '<p>a</p><div class="pagelet_html"> <b>1</b> </div><p>b</p><div class="pagelet_html"><i>2</i></div><p>c</p>',
    ));

  it('leave other comments, and other pages, as they are', () => {
    const other = '<p><!-- <b>kept away</b> --></p><code>x</code>';
    expect(withPagelets(other)).toBe(other);
    expect(withPagelets(`${part('x')}${other}`)).toBe(`${part('x')}${other}`);
  });

  it('bear a comment that never ends', () => {
    const open = '<code class="pagelet_html"><!-- <b>1</b>';
    expect(withPagelets(open)).toBe(open);
  });
});
