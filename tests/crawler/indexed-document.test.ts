import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseIndexed } from '../../crawler/element-index.ts';
import { indexedDocument } from '../../crawler/indexed-document.ts';
import type { PageDocument } from '../../shared/sites/document.ts';
import { treeDocument } from '../shared/sites/tree-document.ts';

/** A document written down whole: tags, the attributes asked for, and text with neighbouring pieces joined. */
function written<N>(page: Omit<PageDocument<N>, 'parse'>, node: N): string {
  const tag = page.tag(node);
  const attributes = ['id', 'class', 'href', 'd'].map((name) => [name, page.attribute(node, name)]);
  const inside = Array.from(page.children(node), (child) => written(page, child)).join('');
  return (
    page.characters(node) ?? (tag === null ? inside : `<${tag} ${JSON.stringify(attributes)}>${inside}</>`)
  );
}

describe('the parsed page', () => {
  it.each([
    '<p>a<p>b</p></p>c</br>d<br/>e',
    '<table><tr><td>1<td>2<tr><td>3</table><ul><li>a<li>b</ul>',
    '<svg><path d="1"/><title><b/>x</title></svg><div/>y</div>',
    '<select><option>a<option>b<optgroup><option>c</select>',
    '<A HREF="?a&amp;b&copy=1&lt" Class="x&#32;y" class="z" ID=\u0130d>K&nbsp;&#128591;</a>',
    '<div class=" \u3000a\tb a ">x</div><div class>y</div><div id="__proto__">z</div>',
    '<script>if (a < b) "</div>"</script><textarea><b>&lt;</textarea><title>&lt;</title><!-- <i> -->',
    '<div>a<em id="half" class="x',
    'a < b &notanentity; &amp',
    '</td></div><dd><dt><dd>x',
  ])('of %s is what the plain parser makes of it', (html) => {
    const plain = treeDocument(parseDocument(html), true);
    const indexed = indexedDocument(parseIndexed(html), true);
    expect(written(indexed, indexed.root)).toBe(written(plain, plain.root));
    for (const selector of ['.a', '.b', '.x.y', '[class]', '#__proto__', 'div', 'td, li'])
      expect(indexed.all(indexed.root, selector).map((node) => written(indexed, node))).toEqual(
        plain.all(plain.root, selector).map((node) => written(plain, node)),
      );
  });

  it('lets what stands around a scope match the first parts of a selector, as browsers do', () => {
    const page = indexedDocument(parseIndexed('<div class="a"><p id="s"><b>x</b></p></div>'), true);
    const scope = page.first(page.root, '#s') ?? page.root;
    expect(page.all(scope, '.a b')).toHaveLength(1);
    expect(page.all(scope, 'p > b')).toHaveLength(1);
    expect(page.first(scope, 'p')).toBeNull();
  });

  it('refuses selectors outside the subset instead of reading something else', () => {
    const page = indexedDocument(parseIndexed('<p>x</p>'), true);
    expect(() => page.first(page.root, 'p:first-child')).toThrow(/:first-child/);
    expect(() => page.first(page.root, 'p + p')).toThrow(/adjacent/);
  });
});
