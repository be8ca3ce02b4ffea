import type { PageDocument } from '../shared/sites/document.ts';
import { attributeOf, charactersOf, type IndexedTree, LITERAL, TEXT } from './page-tree.ts';
import { type Part, partsOf, type Test } from './selectors.ts';

/** What a part of a selector comes to on one page. */
interface OnPage {
  /** Everything that may fit, ascending; null when any element may. */
  listed: Int32Array | null;
  tests: readonly Test[];
  above: Above | null;
}

/** What the compounds before the last one match. */
interface Above {
  /** Stretches of the page inside of these nodes, apart and ascending. */
  starts: number[];
  ends: number[];
  /** The nodes, when one of them must be the parent. */
  parents: ReadonlySet<number> | null;
}

/**
 * A parsed page as the page reader sees it. The reader asks some forty selectors of a page and twenty of every post;
 * walking the tree for each costs more than parsing it. Here a selector looks only at elements that have an id, class,
 * attribute or tag its last compound names, in the stretches its earlier compounds match, which are found once a page.
 */
export function indexedDocument(tree: IndexedTree, complete: boolean): Omit<PageDocument<number>, 'parse'> {
  const { tags, parents, last, words, size } = tree;
  const asked = new Map<string, readonly OnPage[]>();

  /** What a part comes to; null when the page holds nothing that fits. */
  function onPage({ keys, tests, above }: Part): OnPage | null {
    const part: OnPage = { listed: null, tests, above: null };
    for (const key of keys) {
      const { starts, nodes } = key.group(tree);
      const word = words.find(key.word);
      if (word < 0) return null;
      const start = starts[word] ?? 0;
      const end = starts[word + 1] ?? 0;
      if (start === end) return null;
      if (part.listed !== null && end - start >= part.listed.length) continue;
      part.listed = nodes.subarray(start, end);
      part.tests = key.tests;
    }
    if (above === null) return part;
    const higher = onPage(above.part);
    const found = higher === null ? [] : matches(higher, 1, size - 1, false);
    if (found.length === 0) return null;
    part.above = { starts: [], ends: [], parents: above.child ? new Set(found) : null };
    let end = 0;
    for (const node of found) {
      if (node < end) continue; // Inside of one before.
      end = last[node] ?? node;
      part.above.starts.push(node + 1);
      part.above.ends.push(end);
    }
    return part;
  }

  function partsOnPage(selector: string): readonly OnPage[] {
    let parts = asked.get(selector);
    if (parts === undefined) {
      parts = partsOf(selector)
        .map(onPage)
        .filter((part) => part !== null);
      asked.set(selector, parts);
    }
    return parts;
  }

  function fits({ tests, above }: OnPage, node: number): boolean {
    if (above?.parents?.has(parents[node] ?? 0) === false) return false;
    for (const test of tests) if (!test(tree, node)) return false;
    return true;
  }

  /** Adds the nodes between two places that a part matches; true when one is enough and there. */
  function gather(part: OnPage, from: number, to: number, onlyFirst: boolean, found: number[]): boolean {
    const { listed } = part;
    const end = listed === null ? to + 1 : listed.length;
    let before = -1;
    for (let at = listed === null ? from : firstFrom(listed, from); at < end; at++) {
      const node = listed === null ? at : (listed[at] ?? 0);
      if (node > to) break;
      // An attribute or class given many times lists its element as often; testing it each time would take the square.
      if (node === before) continue;
      before = node;
      if ((tags[node] ?? TEXT) < 0 || !fits(part, node)) continue;
      found.push(node);
      if (onlyFirst) return true;
    }
    return false;
  }

  /** Nodes between two places that a part matches, ascending; only the first when asked. */
  function matches(part: OnPage, from: number, to: number, onlyFirst: boolean): number[] {
    const found: number[] = [];
    if (part.above === null) {
      gather(part, from, to, onlyFirst, found);
      return found;
    }
    const { starts, ends } = part.above;
    for (let at = firstFrom(ends, from); at < ends.length; at++) {
      const start = starts[at] ?? 0;
      if (start > to) break;
      if (gather(part, Math.max(start, from), Math.min(ends[at] ?? 0, to), onlyFirst, found)) break;
    }
    return found;
  }

  function first(scope: number, selector: string): number | null {
    let to = last[scope] ?? scope;
    let best: number | null = null;
    for (const part of partsOnPage(selector)) {
      const node = matches(part, scope + 1, to, true)[0];
      if (node === undefined) continue;
      best = node;
      to = node - 1;
    }
    return best;
  }

  function all(scope: number, selector: string): number[] {
    const parts = partsOnPage(selector);
    const lists = parts.map((part) => matches(part, scope + 1, last[scope] ?? scope, false));
    const [found = []] = lists;
    return lists.length < 2 ? found : [...new Set(lists.flat())].sort((a, b) => a - b);
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
    first,
    all,
    attribute: (node, name) => attributeOf(tree, node, name),
    children,
    tag: (node) => ((tags[node] ?? TEXT) < 0 ? null : words.text(tags[node] ?? TEXT)),
    characters(node) {
      const kind = tags[node];
      return kind === TEXT || kind === LITERAL ? charactersOf(tree, node) : null;
    },
  };
}

/** First position in a list whose node is at least `node`. */
function firstFrom(list: ArrayLike<number>, node: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}
