import { decodeHTMLAttribute } from 'entities';
import { openElements } from './open-elements.ts';
import { group, type IndexedTree, LITERAL, TEXT } from './page-tree.ts';
import { INSIDE, isBlank, scanHtml } from './scan-html.ts';
import { insideOf, numberOf, TAGS } from './tag-rules.ts';
import { newColumns } from './tree-columns.ts';
import { newWords } from './words.ts';

const CLASS = numberOf('class');
const ID = numberOf('id');

/** Room for the characters of one page, kept from page to page: they are needed while it is parsed and no longer. */
let room = Buffer.allocUnsafeSlow(1 << 20);

/** The UTF-16 code units of a page: out of a typed array they are read twice as fast as out of a string. */
function codesOf(html: string): Uint16Array {
  if (room.length < html.length * 2) room = Buffer.allocUnsafeSlow(html.length * 2);
  room.write(html, 'utf16le');
  return new Uint16Array(room.buffer, 0, html.length);
}

/** Parses a page, in the ways of browsers where tags are left open, and notes where its elements are. */
export function parseIndexed(html: string): IndexedTree {
  const codes = codesOf(html);
  const words = newWords(html, codes, TAGS);
  // Forum pages have a node every 25 characters and an attribute every 30.
  const columns = newColumns(64 + (html.length >> 4));
  const open = openElements(columns);
  const classes = { words: [] as number[], nodes: [] as number[] };
  const ids = { words: [] as number[], nodes: [] as number[] };
  /** Where the values of the tag's first class and id stand. */
  let classFrom = -1;
  let classTo = 0;
  let idFrom = -1;
  let idTo = 0;
  let whole = true;

  function note(index: typeof classes, word: number, node: number) {
    index.words.push(word);
    index.nodes.push(node);
  }

  const hasReferences = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (codes[at] === 0x26) return true;
    return false;
  };

  function noteClasses(node: number) {
    if (hasReferences(classFrom, classTo)) {
      const value = decodeHTMLAttribute(html.slice(classFrom, classTo));
      for (const name of value.split(/[ \t\n\f\r]+/)) note(classes, words.of(name), node);
      return;
    }
    let from = classFrom;
    for (let at = classFrom; at <= classTo; at++) {
      if (at < classTo && !isBlank(codes[at] ?? 0)) continue;
      if (at > from) note(classes, words.at(from, at, false), node);
      from = at + 1;
    }
  }

  function noteId(node: number) {
    const plain = !hasReferences(idFrom, idTo);
    const word = plain
      ? words.at(idFrom, idTo, false)
      : words.of(decodeHTMLAttribute(html.slice(idFrom, idTo)));
    note(ids, word, node);
  }

  scanHtml(html, codes, {
    text(from, to, literal) {
      if (open.inHead() && html.slice(from, to).trim() !== '') open.endHead();
      columns.add(literal ? LITERAL : TEXT, open.innermost(), from, to);
    },
    attribute(nameFrom, nameTo, from, to) {
      const name = words.at(nameFrom, nameTo, true);
      columns.attribute(name, from, to);
      if (name === CLASS && classFrom < 0) {
        classFrom = from;
        classTo = to;
      } else if (name === ID && idFrom < 0) {
        idFrom = from;
        idTo = to;
      }
    },
    startTag(nameFrom, nameTo, selfClosing) {
      if (!open.hasRoom()) {
        whole = false;
        return INSIDE.nothing;
      }
      const tag = words.at(nameFrom, nameTo, true);
      const node = open.start(tag, selfClosing);
      if (node < 0) columns.disown();
      else {
        columns.own(node);
        if (classFrom >= 0) noteClasses(node);
        if (idFrom >= 0) noteId(node);
      }
      classFrom = -1;
      idFrom = -1;
      return open.inForeign() ? INSIDE.markup : (insideOf(tag) ?? INSIDE.markup);
    },
    endTag: (nameFrom, nameTo) => open.end(words.at(nameFrom, nameTo, true)),
    foreign: open.foreignContent,
  });
  open.endAll();
  const { size, tags, attributes, names, owners, ...rest } = columns.finished();
  rest.last[0] = size - 1;
  return {
    html,
    words,
    size,
    tags,
    names,
    ...rest,
    byTag: group(tags, null, size, words.size()),
    byAttribute: group(names, owners, attributes, words.size()),
    byClass: group(classes.words, classes.nodes, classes.words.length, words.size()),
    byId: group(ids.words, ids.nodes, ids.words.length, words.size()),
    whole,
  };
}
