import { decodeHTML, decodeHTMLAttribute } from 'entities';
import fc from 'fast-check';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { describe, expect, it } from 'vitest';
import { INSIDE, type Inside, scanHtml } from '../../crawler/scan-html.ts';
import { pieces } from './markup.ts';

type Found = string | { tag: string; attributes: [string, string][]; selfClosing: boolean } | { end: string };

/** What text tags hold, for both: the tree decides it in a page. */
const HOLDS: Record<string, Inside> = {
  title: INSIDE.text,
  textarea: INSIDE.text,
  style: INSIDE.literal,
  script: INSIDE.script,
  plaintext: INSIDE.rest,
};
const MODES: Record<string, Tokenizer['state']> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};
const holds = <Value>(table: Record<string, Value>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Adds text to the text before it: where pieces of text are cut says nothing. */
function addText(found: Found[], text: string) {
  const before = found.at(-1);
  if (typeof before === 'string') found[found.length - 1] = before + text;
  else found.push(text);
}

function scanned(html: string): Found[] {
  const found: Found[] = [];
  let attributes: [string, string][] = [];
  const lower = (from: number, to: number) =>
    html.slice(from, to).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const codes = Uint16Array.from({ length: html.length }, (_, index) => html.charCodeAt(index));
  scanHtml(html, codes, {
    text: (from, to, literal) => {
      const text = html.slice(from, to);
      addText(found, literal ? text : decodeHTML(text));
    },
    attribute(nameFrom, nameTo, from, to) {
      const name = lower(nameFrom, nameTo);
      if (!attributes.some(([known]) => known === name))
        attributes.push([name, decodeHTMLAttribute(html.slice(from, to))]);
    },
    startTag(nameFrom, nameTo, selfClosing) {
      const tag = lower(nameFrom, nameTo);
      found.push({ tag, attributes, selfClosing });
      attributes = [];
      return holds(HOLDS, tag) ?? INSIDE.markup;
    },
    endTag: (nameFrom, nameTo) => void found.push({ end: lower(nameFrom, nameTo) }),
    foreign: () => false,
  });
  return found;
}

function tokenized(html: string): Found[] {
  const found: Found[] = [];
  const text = ({ chars }: Token.CharacterToken) => addText(found, chars);
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        found.push({
          tag: tagName,
          attributes: attrs.map(({ name, value }): [string, string] => [name, value]),
          selfClosing,
        });
        tokenizer.lastStartTagName = tagName;
        tokenizer.state = holds(MODES, tagName) ?? tokenizer.state;
      },
      onEndTag: ({ tagName }) => void found.push({ end: tagName }),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return found;
}

describe('scanning', () => {
  it.each([
    'a < b <3 </ <>x</>y</3>z<?php "> ?>',
    '<!-->a<!--->b<!-- - -- --!>c<!---->d<!--x',
    '<!doctype html "a>b"><![CDATA[x]]>y<!ELEMENT z>',
    '<a href=x/><b / c=">"d=\'<\' e = f/ =g "h" i=\'j\'k></b x="y>z">',
    '<A HREF=1 href=2 İD=3 \u212a=4>',
    '<script><!--<script></script>--></script>a<script><!--></script>b<script>"</scripts>"</SCRIPT x>c',
    '<title><b>&lt;</titlex></title ><style>&lt;<!--</style>--><textarea>&amp</textarea><plaintext></plaintext>&lt;',
    '<a title="&notit;&amp&copy=1&copy;&#0;&#x80;&#55555;" href=?a&lt=b>&notin;&not1&#x110000;&',
    '<a',
    '<a b="',
    '</a',
    '<script>x</scrip',
    '<',
    '</',
    '<!',
    '<!-',
  ])('cuts %s as the standard does', (html) => expect(scanned(html)).toEqual(tokenized(html)));

  it('cuts any page as the standard does', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        expect(scanned(html)).toEqual(tokenized(html));
      }),
      { numRuns: 5000 },
    );
  });
});
