import { type QuoteType, Tokenizer } from 'htmlparser2';
import { CODE_POINT, DOCUMENT, group, type IndexedTree, TEXT, valueFrom } from './page-tree.ts';
import { endedBy, isVoid, numberOf, selfClosingInside, TAGS } from './tag-rules.ts';
import { newWords } from './words.ts';

/** Deepest nesting read. Real pages stay under 100; without a bound parsing takes the square of the depth. */
const DEEPEST = 1000;
const CLASS = numberOf('class');
const ID = numberOf('id');
const P = numberOf('p');
const BR = numberOf('br');
const NONE = -1;

/** Parses a page, in the ways of browsers where tags are left open, and notes where its elements are. */
export function parseIndexed(html: string): IndexedTree {
  const words = newWords(TAGS);
  const tags = [DOCUMENT];
  const parents = [0];
  const last = [0];
  const from = [0];
  const to = [0];
  const attributes: number[] = [];
  const owners: number[] = [];
  const values: number[] = [];
  const pieceFrom: number[] = [];
  const pieceTo: number[] = [];
  const classes: number[] = [];
  const classed: number[] = [];
  const ids: number[] = [];
  const identified: number[] = [];

  /** Open elements, outermost first, by tag and by place; one whose tag was never finished is in none. */
  const openTags: number[] = [];
  const openNodes: number[] = [];
  /** Whether tags may end themselves here, innermost last. */
  const selfClosing = [false];
  /** The tag being read. */
  let tag = NONE;
  let firstAttribute = 0;
  let classAt = NONE;
  let idAt = NONE;
  let whole = true;

  function add(kind: number, start: number, end: number) {
    parents.push(openNodes[openNodes.length - 1] ?? 0);
    last.push(tags.length);
    from.push(start);
    to.push(end);
    return tags.push(kind) - 1;
  }

  function close() {
    openTags.pop();
    const node = openNodes.pop();
    if (node !== undefined) last[node] = tags.length - 1;
  }

  function noteClasses(node: number, value: string) {
    for (const name of value.split(/\s+/)) {
      classes.push(words.number(name, 0, name.length, false));
      classed.push(node);
    }
  }

  /** Notes a value's words straight from the page when it is one plain piece, as nearly all are. */
  function note(node: number, attribute: number, isClass: boolean) {
    const piece = values[attribute] ?? 0;
    const start = pieceFrom[piece] ?? 0;
    const end = pieceTo[piece] ?? CODE_POINT;
    const plain = piece === pieceFrom.length - 1 || (values[attribute + 1] ?? pieceFrom.length) === piece + 1;
    if (!plain || end === CODE_POINT) {
      const value = valueFrom(html, pieceFrom, pieceTo, piece, values[attribute + 1] ?? pieceFrom.length);
      if (isClass) noteClasses(node, value);
      else {
        ids.push(words.number(value, 0, value.length, false));
        identified.push(node);
      }
      return;
    }
    if (!isClass) {
      ids.push(words.number(html, start, end, false));
      identified.push(node);
      return;
    }
    let wordStart = start;
    for (let index = start; index <= end; index++) {
      const code = index === end ? 0x20 : html.charCodeAt(index);
      if (code > 0x7f) return noteClasses(node, html.slice(wordStart, end));
      if (code !== 0x20 && (code < 0x09 || code > 0x0d)) continue;
      if (index > wordStart) {
        classes.push(words.number(html, wordStart, index, false));
        classed.push(node);
      }
      wordStart = index + 1;
    }
  }

  function startTag(name: number) {
    const ends = endedBy(name);
    while (ends !== undefined && openTags.length > 0 && ends[openTags[openTags.length - 1] ?? NONE] === 1)
      close();
    const inside = isVoid(name) ? null : selfClosingInside(name);
    if (inside !== null) selfClosing.push(inside);
    tag = name;
    firstAttribute = attributes.length;
    classAt = NONE;
    idAt = NONE;
  }

  function finishTag() {
    if (openNodes.length >= DEEPEST) {
      whole = false;
      tokenizer.pause();
      return;
    }
    const node = add(tag, firstAttribute, attributes.length);
    if (classAt !== NONE) note(node, classAt, true);
    if (idAt !== NONE) note(node, idAt, false);
    if (!isVoid(tag)) {
      openTags.push(tag);
      openNodes.push(node);
    }
    tag = NONE;
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => startTag(words.number(html, start, end, true)),
      onopentagend: finishTag,
      onselfclosingtag() {
        const ends = selfClosing[selfClosing.length - 1] === true && !isVoid(tag);
        finishTag();
        if (ends && whole) close();
      },
      onclosetag(start, end) {
        const name = words.number(html, start, end, true);
        if (selfClosingInside(name) !== null) selfClosing.pop();
        if (isVoid(name) && name !== BR) return;
        const open = openTags.lastIndexOf(name);
        if (open >= 0) while (openTags.length > open) close();
        else if (name === P || name === BR) {
          // Browsers take an end without a start for an empty paragraph or a line break.
          tag = name;
          firstAttribute = attributes.length;
          classAt = NONE;
          idAt = NONE;
          finishTag();
          if (name === P && whole) close();
        }
      },
      onattribname(start, end) {
        const name = words.number(html, start, end, true);
        const attribute = attributes.push(name) - 1;
        owners.push(tags.length);
        values.push(pieceFrom.length);
        if (name === CLASS && classAt === NONE) classAt = attribute;
        else if (name === ID && idAt === NONE) idAt = attribute;
      },
      onattribdata(start, end) {
        pieceFrom.push(start);
        pieceTo.push(end);
      },
      onattribentity(codePoint) {
        pieceFrom.push(codePoint);
        pieceTo.push(CODE_POINT);
      },
      onattribend(_quote: QuoteType) {},
      ontext: (start, end) => void add(TEXT, start, end),
      ontextentity: (codePoint) => void add(TEXT, codePoint, CODE_POINT),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  // A tag the page stopped in is no element.
  if (tag !== NONE) attributes.length = firstAttribute;
  while (openNodes.length > 0) close();
  last[0] = tags.length - 1;
  const size = words.size();
  return {
    html,
    words,
    tags,
    parents,
    last,
    from,
    to,
    attributes,
    values: [...values.slice(0, attributes.length), values[attributes.length] ?? pieceFrom.length],
    pieceFrom,
    pieceTo,
    byTag: group(tags, null, size),
    byAttribute: group(attributes, owners, size),
    byClass: group(classes, classed, size),
    byId: group(ids, identified, size),
    whole,
  };
}
