import type { Words } from './words.ts';

/**
 * A parsed page as columns of numbers: most of a page is furniture nobody reads, so no object, name or text is made
 * before it is asked for. A node is its place in document order, 0 the document itself, and everything below it is the
 * stretch of places up to `last`. Comments are left out.
 */
export interface IndexedTree {
  html: string;
  words: Words;
  /** Per node: number of the tag's name; `TEXT` or `DOCUMENT` for what has none. */
  tags: readonly number[];
  parents: readonly number[];
  /** Place of the last descendant, the node's own when it has none. */
  last: readonly number[];
  /** For text where it stands in `html` (or a code point, with `CODE_POINT` as its end); for elements their attributes. */
  from: readonly number[];
  to: readonly number[];
  /** Per attribute: number of its name. */
  attributes: readonly number[];
  /** Per attribute where its value's pieces start, and a last one where they end. */
  values: readonly number[];
  /** Where the pieces stand in `html`; a code point has `CODE_POINT` as its end. */
  pieceFrom: readonly number[];
  pieceTo: readonly number[];
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
export const DOCUMENT = -2;
export const CODE_POINT = -1;

/** Sorts nodes into groups by their words in two passes; a negative word belongs to no group. */
export function group(words: readonly number[], nodes: readonly number[] | null, size: number): Places {
  const starts = new Int32Array(size + 1);
  for (const word of words) if (word >= 0) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < size; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(starts[size] ?? 0);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? -1;
    if (word < 0) continue;
    const at = next[word] ?? 0;
    sorted[at] = nodes === null ? index : (nodes[index] ?? 0);
    next[word] = at + 1;
  }
  return { starts, nodes: sorted };
}

/** A value put together from its pieces `first` up to `end`. */
export function valueFrom(
  html: string,
  pieceFrom: readonly number[],
  pieceTo: readonly number[],
  first: number,
  end: number,
): string {
  if (end === first + 1) return textAt(html, pieceFrom[first] ?? 0, pieceTo[first] ?? 0);
  let value = '';
  for (let piece = first; piece < end; piece++)
    value += textAt(html, pieceFrom[piece] ?? 0, pieceTo[piece] ?? 0);
  return value;
}

const textAt = (html: string, start: number, end: number) =>
  end === CODE_POINT ? String.fromCodePoint(start) : html.slice(start, end);

/** Characters of a text node. */
export const charactersOf = ({ html, from, to }: IndexedTree, node: number): string =>
  textAt(html, from[node] ?? 0, to[node] ?? 0);

/** Value of an element's attribute, of the first when it is there twice; null without one. */
export function attributeOf(tree: IndexedTree, node: number, name: string): string | null {
  if ((tree.tags[node] ?? TEXT) < 0) return null;
  const word = tree.words.find(name);
  if (word < 0) return null;
  const end = tree.to[node] ?? 0;
  for (let attribute = tree.from[node] ?? 0; attribute < end; attribute++) {
    if (tree.attributes[attribute] !== word) continue;
    const { html, values, pieceFrom, pieceTo } = tree;
    return valueFrom(html, pieceFrom, pieceTo, values[attribute] ?? 0, values[attribute + 1] ?? 0);
  }
  return null;
}
