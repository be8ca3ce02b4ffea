import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, readNumber, textOf } from '../../../shared/sites/text.ts';
import { treeDocument } from './tree-document.ts';

const text = (html: string) => {
  const page = treeDocument(parseDocument(html), true);
  return textOf(page, page.root);
};

describe('the text walker', () => {
  it.each([
    ['a<br>b<br/><br>c', 'a\nb\nc'],
    ['<p>a</p><p>b</p>c', 'a\nb\nc'],
    ['a&nbsp;&nbsp; b\n c\u3000d', 'a b c d'],
    ['a<b>b</b><i> c</i>', 'ab c'],
    ['x<script>var a</script><style>b</style><noscript>c</noscript><textarea>d</textarea>y', 'xy'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['哭&#128557;&amp;#128557;', '哭😭😭'],
    ['&amp;#65; &amp;#55357; &amp;#9999999;', '&#65; &#55357; &#9999999;'],
    ['a\u0000b\ufeffc', 'abc'],
  ])('reads %s', (html, expected) => expect(text(html)).toBe(expected));

  it('survives any nesting depth and stops at its bound', () => {
    expect(text(`${'<div>'.repeat(10_000)}deep`)).toBe('deep');
    expect(text('长'.repeat(LONGEST_TEXT + 5_000)).length).toBe(LONGEST_TEXT);
  });
});

describe('numbers as printed', () => {
  it.each([
    ['1,328', 1328],
    ['23万', 230_000],
    ['1.2万', 12_000],
    ['共 12 页', 12],
    ['回复: 0', 0],
    ['12k', 12_000],
    ['999999999999 views', 2_147_483_647],
    ['9999999万', 2_147_483_647],
    ['', null],
    ['-', null],
    [null, null],
  ])('%s', (printed, expected) => expect(readNumber(printed)).toBe(expected));
});
