import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Words } from './words.ts';

/**
 * A parsed page as columns of numbers: most of a page is furniture nobody reads, so no object, name or text is made
 * before it is asked for. A node is its place in document order, 0 the document itself, and everything below it is the
 * stretch of places up to `last`. Comments are left out.
 */
export interface IndexedTree {
  html: string;
  words: Words;
  /** How many nodes there are; columns may be longer. */
  size: number;
  /** Per node: number of the tag's name; `TEXT`, `LITERAL` or `DOCUMENT` for what has none. */
  tags: Int32Array;
  parents: Int32Array;
  /** Place of the last descendant, the node's own when it has none. */
  last: Int32Array;
  /** For text where it stands in `html`, for elements their attributes. */
  from: Int32Array;
  to: Int32Array;
  /** Per attribute: number of its name, and where its value stands in `html`. */
  names: Int32Array;
  valueFrom: Int32Array;
  valueTo: Int32Array;
  byTag: Places;
  byAttribute: Places;
  byClass: Places;
  byId: Places;
  /** False when parsing stopped at the nesting bound. */
  whole: boolean;
}

/** Nodes grouped by a word: those of word `w` are `nodes[starts[w]]` up to `nodes[starts[w + 1]]`, ascending. */
export interface Places {
  starts: Int32Array;
  nodes: Int32Array;
}

export const TEXT = -1;
/** Text without character references. */
export const LITERAL = -2;
export const DOCUMENT = -3;

/** Sorts the first `length` nodes into groups by their words in two passes; a negative word belongs to no group. */
export function group(
  words: ArrayLike<number>,
  nodes: ArrayLike<number> | null,
  length: number,
  size: number,
): Places {
  const starts = new Int32Array(size + 1);
  for (let index = 0; index < length; index++) {
    const word = words[index] ?? -1;
    if (word >= 0) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  }
  for (let word = 0; word < size; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(starts[size] ?? 0);
  for (let index = 0; index < length; index++) {
    const word = words[index] ?? -1;
    if (word < 0) continue;
    const at = next[word] ?? 0;
    sorted[at] = nodes === null ? index : (nodes[index] ?? 0);
    next[word] = at + 1;
  }
  return { starts, nodes: sorted };
}

/** Characters of a text node. */
export function charactersOf({ html, tags, from, to }: IndexedTree, node: number): string {
  const text = html.slice(from[node] ?? 0, to[node] ?? 0);
  return tags[node] === TEXT && text.includes('&') ? decodeHTML(text) : text;
}

// Addresses are full of ampersands and of nothing else; looking each up among all names is slow.
const decodedValue = (value: string) =>
  /&(?!amp;)/.test(value) ? decodeHTMLAttribute(value) : value.replaceAll('&amp;', '&');

/** Value of an element's attribute, of the first when it is there twice; null without one. */
export function attributeOf(tree: IndexedTree, node: number, name: string): string | null {
  if ((tree.tags[node] ?? TEXT) < 0) return null;
  const word = tree.words.find(name);
  if (word < 0) return null;
  const { html, names, valueFrom, valueTo } = tree;
  const end = tree.to[node] ?? 0;
  for (let attribute = tree.from[node] ?? 0; attribute < end; attribute++) {
    if (names[attribute] !== word) continue;
    const value = html.slice(valueFrom[attribute] ?? 0, valueTo[attribute] ?? 0);
    return value.includes('&') ? decodedValue(value) : value;
  }
  return null;
}
