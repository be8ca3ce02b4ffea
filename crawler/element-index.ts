import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler';

/** The elements of a parsed tree in document order, findable by what selectors name. */
export interface ElementIndex {
  elements: readonly Element[];
  /** Place of an element in that order. */
  place: ReadonlyMap<AnyNode, number>;
  /** By place, the place of the element's last descendant; its own when it has none. */
  last: readonly number[];
  /** Ascending places. */
  byId: ReadonlyMap<string, readonly number[]>;
  byClass: ReadonlyMap<string, readonly number[]>;
  byTag: ReadonlyMap<string, readonly number[]>;
  /** Elements that have any id. */
  withId: readonly number[];
}

/** The next node in document order below `scope`; by links, since nesting depth is the page's choice. */
function following(node: AnyNode, scope: AnyNode): AnyNode | null {
  const child = hasChildren(node) ? node.children[0] : undefined;
  if (child !== undefined) return child;
  let current: AnyNode | null = node;
  while (current !== null && current !== scope) {
    if (current.next !== null) return current.next;
    current = current.parent;
  }
  return null;
}

function note(map: Map<string, number[]>, key: string, place: number) {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else if (known[known.length - 1] !== place) known.push(place);
}

/** Walks a tree once and notes where its elements are. */
export function elementIndex(root: AnyNode): ElementIndex {
  const elements: Element[] = [];
  const place = new Map<AnyNode, number>();
  const last: number[] = [];
  const byId = new Map<string, number[]>();
  const byClass = new Map<string, number[]>();
  const byTag = new Map<string, number[]>();
  const withId: number[] = [];
  for (let node = following(root, root); node !== null; node = following(node, root)) {
    if (!isTag(node)) continue;
    const own = elements.push(node) - 1;
    place.set(node, own);
    last.push(own);
    note(byTag, node.name, own);
    const { id, class: classes } = node.attribs;
    if (id !== undefined) {
      withId.push(own);
      note(byId, id, own);
    }
    if (classes === undefined) continue;
    if (/^\S*$/.test(classes)) note(byClass, classes, own);
    else for (const name of classes.split(/\s+/)) note(byClass, name, own);
  }
  // A child ends no later than its parent, so going backwards every end is final when it is handed up.
  for (let own = elements.length - 1; own >= 0; own--) {
    const parent = elements[own]?.parent ?? null;
    const above = parent === null ? undefined : place.get(parent);
    const end = last[own] ?? own;
    if (above !== undefined && (last[above] ?? above) < end) last[above] = end;
  }
  return { elements, place, last, byId, byClass, byTag, withId };
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
