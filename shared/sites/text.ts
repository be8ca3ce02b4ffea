import type { Field, PageDocument } from './document.ts';
import { afterLabel, assignedOnPage, partOfAttribute } from './field-value.ts';

/** Longest text taken from one element, in UTF-16 code units; a page is hostile and may be endless. */
export const LONGEST_TEXT = 100_000;

const NEVER_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'button',
  'iframe',
  'object',
  'svg',
  'audio',
  'video',
  'head',
]);

const BREAKS_LINE = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

// NUL and its neighbours cannot be stored as text, and a byte order mark inside a page says nothing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to take out
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;
const BLANKS = /[ \t\n\f\r\v\u00a0\u3000]+/g;
// Forums in GBK keep what GBK lacks (emoji above all) as the characters "&#128591;", escaped once more when printed.
const LEFTOVER_REFERENCE = /&#(\d{3,7});/g;

function character(reference: string, code: string): string {
  const point = Number(code);
  const printable = point > 0x9f && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return printable ? String.fromCodePoint(point) : reference;
}

/** One line: blanks of every kind become one space, none at the ends. */
export function collapse(text: string): string {
  const clean = text.replace(UNPRINTABLE, '').replace(BLANKS, ' ').trim();
  return clean.includes('&#') ? clean.replace(LEFTOVER_REFERENCE, character) : clean;
}

/**
 * Text of an element as a person reads it: block elements and `br` end a line, other blanks collapse, empty lines go.
 * The same walk on every document, never innerText, so that fetched and live pages give the same text.
 *
 * @param skip texts and elements, with all below them, that are left out (quotes, signatures, hidden noise)
 * @param ownLine elements that stand on lines of their own though their tag does not say so
 * @param spoken elements that stand for other words than they hold, as pictures do for what was typed
 */
export function textOf<N>(
  page: PageDocument<N>,
  node: N,
  skip?: ReadonlySet<N>,
  spoken?: ReadonlyMap<N, string>,
  ownLine?: ReadonlySet<N>,
): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const endLine = () => {
    const text = collapse(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  // An explicit stack: nesting depth is the page's choice. `null` marks the end of a block.
  const stack: (N | null)[] = [node];
  while (stack.length > 0 && length < LONGEST_TEXT) {
    const current = stack.pop();
    if (current === undefined) break;
    if (current === null) {
      endLine();
      continue;
    }
    const characters = spoken?.get(current) ?? page.characters(current);
    if (characters !== null) {
      if (skip?.has(current)) continue;
      const piece = characters.slice(0, LONGEST_TEXT - length);
      length += piece.length;
      line += piece;
      continue;
    }
    const tag = page.tag(current);
    if (tag !== null && current !== node) {
      if (NEVER_TEXT.has(tag) || skip?.has(current)) continue;
      if (BREAKS_LINE.has(tag) || ownLine?.has(current)) {
        endLine();
        stack.push(null);
      }
    }
    const children = page.children(current);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
  endLine();
  return lines.join('\n');
}

/** The element's text on one line. */
export function lineOf<N>(page: PageDocument<N>, node: N, skip?: ReadonlySet<N>): string {
  return textOf(page, node, skip).replaceAll('\n', ' ');
}

/** Elements that stand for words an attribute of theirs says; those without it are read as they are. */
export function spokenBy<N>(
  page: PageDocument<N>,
  scope: N,
  selector: string,
  attribute: string,
): Map<N, string> {
  const spoken = new Map<N, string>();
  for (const node of page.all(scope, selector)) {
    const words = page.attribute(node, attribute);
    if (words !== null && words !== '') spoken.set(node, words);
  }
  return spoken;
}

/** The element a field means. */
function nodeOfField<N>(page: PageDocument<N>, scope: N, { select, at, labels }: Field): N | null {
  if (select === '') return scope;
  if (labels !== undefined)
    return page.all(scope, select).find((node) => afterLabel(lineOf(page, node), labels) !== null) ?? null;
  return at === undefined ? page.first(scope, select) : (page.all(scope, select).at(at) ?? null);
}

function cutBefore(text: string, words: readonly string[]): string {
  const ends = words.map((word) => text.indexOf(word)).filter((at) => at > 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends)).trim();
}

function lineOfField<N>(
  page: PageDocument<N>,
  node: N,
  { drop, titled, line, labels, before }: Field,
): string {
  const skip = drop === undefined ? undefined : new Set(page.all(node, drop));
  const spoken = titled === undefined ? undefined : spokenBy(page, node, titled, 'title');
  const text = textOf(page, node, skip, spoken);
  if (labels !== undefined) return afterLabel(text.replaceAll('\n', ' '), labels) ?? '';
  const said = line === undefined ? text.replaceAll('\n', ' ') : (text.split('\n').at(line) ?? '');
  return before === undefined ? said : cutBefore(said, before);
}

/** What the first field that holds anything says, on one line; null when none does. */
export function readField<N>(page: PageDocument<N>, scope: N, fields: readonly Field[]): string | null {
  for (const field of fields) {
    if (field.assigned !== undefined) {
      const value = collapse(assignedOnPage(page, scope, field.select, field.assigned));
      if (value !== '') return value;
      continue;
    }
    const node = nodeOfField(page, scope, field);
    if (node === null) continue;
    const text =
      field.attribute === undefined
        ? lineOfField(page, node, field)
        : collapse(partOfAttribute(page.attribute(node, field.attribute) ?? '', field));
    if (text !== '') return text;
  }
  return null;
}

/** What four bytes hold: counts are stored so, and no page means more. */
const LARGEST_NUMBER = 2 ** 31 - 1;

/** The first number in a text, at most 2147483647; "1.2万" is 12000. Null when there is none. */
export function readNumber(text: string | null): number | null {
  const match =
    text === null ? null : /(\d{1,12}(?:,\d{3}){0,4})(\.\d{1,3})?\s?(万|k\b)?/i.exec(text.slice(0, 200));
  if (match?.[1] === undefined) return null;
  const value = Number(match[1].replaceAll(',', '') + (match[2] ?? ''));
  const unit = match[3] === '万' ? 10_000 : match[3] === undefined ? 1 : 1000;
  return Math.min(Math.round(value * unit), LARGEST_NUMBER);
}
