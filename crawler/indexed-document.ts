import type { PageDocument } from '../shared/sites/document.ts';
import { attributeOf, charactersOf, type IndexedTree, TEXT } from './page-tree.ts';
import { type Part, partsOf } from './selectors.ts';

/**
 * A parsed page as the page reader sees it. The reader asks some forty selectors of a page and twenty of every post;
 * walking the tree for each costs more than parsing it. Here a selector looks only at elements that have an id, class,
 * attribute or tag its last compound names, and only inside the elements its earlier compounds match.
 */
export function indexedDocument(tree: IndexedTree, complete: boolean): Omit<PageDocument<number>, 'parse'> {
  const { tags, parents, last, words } = tree;
  /** Everything the parts before a combinator match in the whole document; the same for every scope. */
  const matched = new Map<Part, number[]>();

  function allOf(part: Part): number[] {
    let known = matched.get(part);
    if (known === undefined) {
      known = nodesOf(part, 1, tags.length - 1, false);
      matched.set(part, known);
    }
    return known;
  }

  /** The shortest list in which everything the part matches must be; null when any element may be it. */
  function candidates({ keys }: Part): { nodes: Int32Array; start: number; end: number } | null {
    let best: { nodes: Int32Array; start: number; end: number } | null = null;
    for (const { group, word } of keys) {
      const { starts, nodes } = group(tree);
      const number = words.find(word);
      const start = number < 0 ? 0 : (starts[number] ?? 0);
      const end = number < 0 ? 0 : (starts[number + 1] ?? 0);
      if (best === null || end - start < best.end - best.start) best = { nodes, start, end };
    }
    return best;
  }

  /** Nodes a part matches between two places, ascending; only the first when asked. */
  function nodesOf(part: Part, from: number, to: number, onlyFirst: boolean): number[] {
    const found: number[] = [];
    const listed = candidates(part);
    const look = (start: number, end: number, parent: number | null) => {
      const stop = listed === null ? end + 1 : listed.end;
      for (let at = listed === null ? start : firstFrom(listed, start); at < stop; at++) {
        const node = listed === null ? at : (listed.nodes[at] ?? end + 1);
        if (node > end) break;
        // An attribute or class given twice lists its element twice.
        if ((tags[node] ?? TEXT) < 0 || found[found.length - 1] === node) continue;
        if ((parent !== null && parents[node] !== parent) || !part.test(tree, node)) continue;
        found.push(node);
        if (onlyFirst) return;
      }
    };
    const { above } = part;
    if (above === null) look(from, to, null);
    else {
      let done = from;
      for (const node of allOf(above.part)) {
        const end = Math.min(last[node] ?? node, to);
        const start = Math.max(node + 1, from);
        if (node > to || (onlyFirst && found.length > 0 && !above.child)) break;
        if (above.child) look(start, end, node);
        // What stands in several of them is looked at once.
        else if (end >= done) look(Math.max(start, done), end, null);
        if (!above.child) done = Math.max(done, end + 1);
      }
      // Children of nested parents come in the order of the parents.
      if (above.child) found.sort((a, b) => a - b);
    }
    return found;
  }

  function find(scope: number, selector: string, onlyFirst: boolean): number[] {
    const from = scope + 1;
    const to = last[scope] ?? scope;
    const parts = partsOf(selector);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return nodesOf(only, from, to, onlyFirst);
    const found = new Set(parts.flatMap((part) => nodesOf(part, from, to, onlyFirst)));
    return [...found].sort((a, b) => a - b);
  }

  function children(node: number): number[] {
    const found: number[] = [];
    const end = last[node] ?? node;
    for (let child = node + 1; child <= end; child = (last[child] ?? child) + 1) found.push(child);
    return found;
  }

  return {
    root: 0,
    complete,
    first: (scope, selector) => find(scope, selector, true)[0] ?? null,
    all: (scope, selector) => find(scope, selector, false),
    attribute: (node, name) => attributeOf(tree, node, name),
    children,
    tag: (node) => ((tags[node] ?? TEXT) < 0 ? null : words.text(tags[node] ?? TEXT)),
    characters: (node) => (tags[node] === TEXT ? charactersOf(tree, node) : null),
  };
}

/** First position in a list whose node is at least `node`. */
function firstFrom({ nodes, start, end }: { nodes: Int32Array; start: number; end: number }, node: number) {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}
