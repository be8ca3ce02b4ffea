import { type AnyNode, type Document, DomHandler, type Element, hasChildren, isTag } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * A parsed page whose elements can be found by what selectors name. While parsing, each element is given its place in
 * document order as `startIndex` and the place of its last descendant as `endIndex` (fields the parser leaves empty
 * unless asked for positions in the source), so that everything below an element is one stretch of places.
 */
export interface IndexedTree {
  root: Document;
  elements: readonly Element[];
  /** Ascending places. */
  byId: ReadonlyMap<string, readonly number[]>;
  byClass: ReadonlyMap<string, readonly number[]>;
  byTag: ReadonlyMap<string, readonly number[]>;
  /** Elements that have any id. */
  withId: readonly number[];
  /** False when parsing stopped at the nesting bound. */
  whole: boolean;
}

/** Deepest nesting read. Real pages stay under 100; without a bound parsing takes the square of the depth. */
const DEEPEST = 1000;

class TooDeep extends Error {}

function note(map: Map<string, number[]>, key: string, place: number) {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else if (known[known.length - 1] !== place) known.push(place);
}

/** Parses a page and notes where its elements are, in one pass. Comments are left out. */
export function parseIndexed(html: string): IndexedTree {
  const tree = new DomHandler();
  const elements: Element[] = [];
  const byId = new Map<string, number[]>();
  const byClass = new Map<string, number[]>();
  const byTag = new Map<string, number[]>();
  const withId: number[] = [];
  const open: AnyNode[] = [];

  function index(element: Element) {
    const place = elements.push(element) - 1;
    element.startIndex = place;
    element.endIndex = place;
    note(byTag, element.name, place);
    const { id, class: classes } = element.attribs;
    if (id !== undefined) {
      withId.push(place);
      note(byId, id, place);
    }
    if (classes === undefined) return;
    if (/^\S*$/.test(classes)) note(byClass, classes, place);
    else for (const name of classes.split(/\s+/)) note(byClass, name, place);
  }

  function close() {
    const element = open.pop();
    if (element !== undefined) element.endIndex = elements.length - 1;
  }

  const parser = new Parser({
    onparserinit: (own) => tree.onparserinit(own),
    onopentag: (name, attributes) => {
      if (open.length >= DEEPEST) throw new TooDeep();
      const parent = open[open.length - 1] ?? tree.root;
      tree.onopentag(name, attributes);
      const added = hasChildren(parent) ? parent.children[parent.children.length - 1] : undefined;
      if (added === undefined) return;
      open.push(added);
      if (isTag(added)) index(added);
    },
    onclosetag: () => {
      close();
      tree.onclosetag();
    },
    ontext: (text) => tree.ontext(text),
    onend: () => tree.onend(),
  });
  let whole = true;
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    whole = false;
    while (open.length > 0) close();
  }
  return { root: tree.root, elements, byId, byClass, byTag, withId, whole };
}

/** First position in ascending `places` whose value is at least `place`. */
export function firstFrom(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
