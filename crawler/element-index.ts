import { openElements } from './open-elements.ts';
import { DOCUMENT, group, type IndexedTree, LITERAL, TEXT } from './page-tree.ts';
import { INSIDE, isBlank, scanHtml } from './scan-html.ts';
import { insideOf, numberOf, TAGS } from './tag-rules.ts';
import { newWords } from './words.ts';

const CLASS = numberOf('class');
const ID = numberOf('id');
const NONE = -1;

const grown = (column: Int32Array) => {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
};

let scratch = Buffer.allocUnsafe(1 << 20);
const codesOf = (html: string) => {
  if (scratch.length < html.length * 2 + 2) scratch = Buffer.allocUnsafe(html.length * 2 + 2);
  const codes = new Uint16Array(scratch.buffer, scratch.byteOffset, html.length + 1);
  scratch.write(html, 0, 'utf16le');
  codes[html.length]=0;
  return codes;
};

/** Parses a page, in the ways of browsers where tags are left open, and notes where its elements are. */
export function parseIndexed(html: string): IndexedTree {
  const codes = codesOf(html);
  const words = newWords(html, codes, TAGS);
  // Forum pages have a node every 25 characters and an attribute every 30; columns grow where that is too few.
  const room = 64 + (html.length >> 4);
  let tags = new Int32Array(room);
  let parents = new Int32Array(room);
  let last = new Int32Array(room);
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let size = 0;
  let names = new Int32Array(room);
  let owners = new Int32Array(room);
  let valueFrom = new Int32Array(room);
  let valueTo = new Int32Array(room);
  let attributes = 0;
  /** Attributes up to here belong to elements. */
  let owned = 0;
  const classes: number[] = [];
  const classed: number[] = [];
  const ids: number[] = [];
  const identified: number[] = [];
  let classAt = NONE;
  let idAt = NONE;
  let whole = true;

  function add(kind: number, parent: number, start: number, end: number): number {
    if (size === tags.length) {
      tags = grown(tags);
      parents = grown(parents);
      last = grown(last);
      from = grown(from);
      to = grown(to);
    }
    tags[size] = kind;
    parents[size] = parent;
    last[size] = size;
    from[size] = start;
    to[size] = end;
    return size++;
  }
  add(DOCUMENT, 0, 0, 0);

  const open = openElements({
    add: (tag, parent) => add(tag, parent, 0, 0),
    close(node) {
      const end = size - 1;
      last[node] = end;
      const parent = parents[node] ?? 0;
      if ((last[parent] ?? 0) < end) last[parent] = end;
    },
    move(node, parent) {
      parents[node] = parent;
    },
  });

  function noteClasses(node: number, start: number, end: number) {
    let wordFrom = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !isBlank(codes[at] ?? 0)) continue;
      if (at > wordFrom) {
        classes.push(words.number(wordFrom, at, false));
        classed.push(node);
      }
      wordFrom = at + 1;
    }
  }

  scanHtml(html, codes, {
    text(start, end, literal) {
      open.text();
      add(literal ? LITERAL : TEXT, open.innermost(), start, end);
    },
    attribute(nameFrom, nameTo, start, end) {
      if (attributes === names.length) {
        names = grown(names);
        owners = grown(owners);
        valueFrom = grown(valueFrom);
        valueTo = grown(valueTo);
      }
      const name = words.number(nameFrom, nameTo, true);
      if (name === CLASS && classAt < 0) classAt = attributes;
      else if (name === ID && idAt < 0) idAt = attributes;
      names[attributes] = name;
      valueFrom[attributes] = start;
      valueTo[attributes++] = end;
    },
    startTag(nameFrom, nameTo, selfClosing) {
      if (!open.hasRoom()) {
        whole = false;
        return INSIDE.nothing;
      }
      const tag = words.number(nameFrom, nameTo, true);
      const node = open.start(tag, selfClosing);
      if (node < 0) {
        attributes = owned;
        classAt = NONE;
        idAt = NONE;
        return INSIDE.markup;
      }
      from[node] = owned;
      to[node] = attributes;
      for (; owned < attributes; owned++) owners[owned] = node;
      if (classAt >= 0) noteClasses(node, valueFrom[classAt] ?? 0, valueTo[classAt] ?? 0);
      if (idAt >= 0) {
        ids.push(words.number(valueFrom[idAt] ?? 0, valueTo[idAt] ?? 0, false));
        identified.push(node);
      }
      classAt = NONE;
      idAt = NONE;
      return open.inForeign() ? INSIDE.markup : (insideOf(tag) ?? INSIDE.markup);
    },
    endTag: (nameFrom, nameTo) => open.end(words.number(nameFrom, nameTo, true)),
    foreign: open.inForeign,
  });
  open.endAll();
  last[0] = size - 1;
  const count = words.size();
  return {
    html,
    words,
    size,
    tags,
    parents,
    last,
    from,
    to,
    names,
    valueFrom,
    valueTo,
    byTag: group(tags, null, size, count),
    byAttribute: group(names, owners, owned, count),
    byClass: group(classes, classed, classes.length, count),
    byId: group(ids, identified, ids.length, count),
    whole,
  };
}
