import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIndexed } from '../../crawler/element-index.ts';
import { indexedDocument } from '../../crawler/indexed-document.ts';
import type { PageDocument } from '../../shared/sites/document.ts';
import { treeDocument } from '../shared/sites/tree-document.ts';
import { pieces } from './markup.ts';
import { plainTree } from './plain-tree.ts';

/** Elements the standard adds where their tags are missing; no site file may rest on them. */
const IMPLIED = new Set(['html', 'head', 'body', 'tbody', 'colgroup']);

/** A document written down whole: tags, the attributes asked for, and text with neighbouring pieces joined. */
function written<N>(page: Omit<PageDocument<N>, 'parse'>, node: N): string {
  const tag = page.tag(node);
  const inside = Array.from(page.children(node), (child) => written(page, child)).join('');
  const attributes = ['id', 'class', 'href', 'd'].map((name) => [name, page.attribute(node, name)]);
  const bare = tag === null || IMPLIED.has(tag);
  return page.characters(node) ?? (bare ? inside : `<${tag} ${JSON.stringify(attributes)}>${inside}</>`);
}

const indexedOf = (html: string) => indexedDocument(parseIndexed(html), true);

/** What the parser browsers use makes of a page. */
function standard(html: string) {
  const root = load(html, { scriptingEnabled: false }).root()[0];
  if (root === undefined) throw new Error('parse5 gave no root');
  return treeDocument(root, true);
}

describe('the parsed page', () => {
  it.each([
    '<p>a<p>b</p></p>c</br>d<br/>e',
    '<table><tr><td>1<td>2<tr><td>3</table><ul><li>a<li>b</ul>',
    '<ul><li>a<ul><li>b</li></ul><li>c<div></li>d</div></ul><dl><dt>a<dd>b<dt>c</dl>',
    '<svg><path d="1"/><title><b>x</b></title></svg><div/>y</div><svg><g><p>out',
    '<math><mi>a<b>b</b></mi><mo/>c</math><svg><desc><div/>x</div></desc></svg>',
    '<select><option>a<option>b<optgroup><option>c</select>',
    '<A HREF="?a&amp;b&copy=1&lt" Class="x&#32;y" class="z" ID=\u0130d>K&nbsp;&#128591;</a>',
    '<div class=" \ta\nb a ">x</div><div class>y</div><div id="__proto__">z</div>',
    '<script>if (a < b) "</div>"</script><textarea><b>&lt;</textarea><!-- <i> --><style>a>b</style>',
    '<div>a<em id="half" class="x',
    'a < b &notanentity; &amp',
    '</td></div><dd><dt><dd>x',
    '<table><tr><td><div>a<td>b</div>c<tr><td></div></span>d</table>e',
    '<div><td>no table</td><tr>x</div>',
    '<div><span><p>a</span>b</p></span>c</div>',
    '<a href=1>x<a href=2>y</a>z<button>p<button>q</button>',
    '<div><form><form><div></form>x</div><form id=y></form></div>',
    '<table><form id=f><tr><td>x</td></tr></form></table>',
    '<head>\n<title>t</title>\n<meta id=x>\n</head>\n<div>x',
    '<head>\nwords<meta class=a>',
    '<head><title>t</title><div>x</div></head></body>y</html>z',
    '<html class=a><body class=b>x<body class=a><html class=b><div>y</div>',
    '<h1>a<h2>b</h3>c',
    '<svg><![CDATA[<p>]]></svg><![CDATA[<p>]]>x',
  ])('of %s is what the standard says', (html) => {
    const page = indexedOf(html);
    const other = standard(html);
    expect(written(page, page.root)).toBe(written(other, other.root));
    for (const selector of [
      '.a',
      '.b',
      '.x.y',
      '[class]',
      '#__proto__',
      '#\u0130d',
      'div',
      'td, li',
      'div p',
    ])
      expect(page.all(page.root, selector).map((node) => written(page, node))).toEqual(
        other.all(other.root, selector).map((node) => written(other, node)),
      );
  });

  it('answers selectors as a walk through its tree does, whatever the page', { timeout: 60_000 }, () => {
    const selectors = [
      ...['a', '.b', '#b', '[x]', 'div > a', 'div a', 'a[x="y"], p', 'div p > a', 'p:not(.b)', '[x^="y"] a'],
      ...['div div > a, a > a', '.b > a', 'a[class="1"]'],
    ];
    const page = fc.array(
      fc.oneof(pieces, fc.constantFrom('<div class="b c">', '<a x=y>', '<p>', '</div>')),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(page, (parts) => {
        const tree = parseIndexed(parts.join(''));
        const indexed = indexedDocument(tree, true);
        const plain = treeDocument(plainTree(tree), true);
        expect(written(indexed, indexed.root)).toBe(written(plain, plain.root));
        for (const selector of selectors) {
          const [found, walked] = [indexed.all(0, selector), plain.all(plain.root, selector)];
          expect(found.map((node) => written(indexed, node))).toEqual(
            walked.map((node) => written(plain, node)),
          );
          expect(indexed.first(0, selector)).toBe(found[0] ?? null);
          // Inside of each element, too.
          for (const scope of indexed.all(0, 'div')) {
            const within = found.filter((node) => node > scope && node <= (tree.last[scope] ?? 0));
            expect(indexed.all(scope, selector)).toEqual(within);
            expect(indexed.first(scope, selector)).toBe(within[0] ?? null);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lets what stands around a scope match the first parts of a selector, as browsers do', () => {
    const page = indexedOf('<div class="a"><p id="s"><b>x</b></p></div>');
    const scope = page.first(page.root, '#s') ?? page.root;
    expect(page.all(scope, '.a b')).toHaveLength(1);
    expect(page.all(scope, 'p > b')).toHaveLength(1);
    expect(page.first(scope, 'p')).toBeNull();
  });

  it('takes no longer over an element that has an attribute tens of thousands of times', () => {
    const took = (attributes: string) => {
      const page = indexedOf(`<p ${'b '.repeat(40_000)}${attributes}>x</p>`);
      const start = performance.now();
      expect(page.all(page.root, '[title^="wanted"]')).toEqual([]);
      return performance.now() - start;
    };
    took('title ');
    // A walk over all attributes for each of them would take some ten thousand times as long.
    expect(took('title '.repeat(40_000))).toBeLessThan(100 * took('title ') + 100);
  });

  it('refuses selectors outside the subset instead of reading something else', () => {
    const page = indexedOf('<p>x</p>');
    expect(() => page.first(page.root, 'p:first-child')).toThrow(/:first-child/);
    expect(() => page.first(page.root, 'p + p')).toThrow(/adjacent/);
  });
});
