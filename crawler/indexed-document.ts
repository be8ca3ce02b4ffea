import { compile } from 'css-select';
import { parse, type Selector } from 'css-what';
import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import type { PageDocument } from '../shared/sites/document.ts';
import { firstFrom, type IndexedTree } from './element-index.ts';

/**
 * A parsed tree with an index over it. The page reader asks some forty selectors of a page and twenty of every post;
 * walking the tree for each costs more than parsing it. Here a selector looks only at elements that have the id, class
 * or tag its last compound names, and only inside the elements its earlier compounds match.
 */

/** One comma-separated part of a selector: a compound, and what must stand above it. */
interface Part {
  candidates(index: IndexedTree): readonly number[] | null;
  test: (element: Element) => boolean;
  above: { part: Part; child: boolean } | null;
}

const compiled = new Map<string, Part[]>();

function candidatesOf(compound: readonly Selector[]): Part['candidates'] {
  let tag: string | null = null;
  let id: string | null = null;
  let anyId = false;
  let className: string | null = null;
  for (const token of compound) {
    if (token.type === 'tag') tag = token.name;
    if (token.type !== 'attribute' || token.ignoreCase === true) continue;
    if (token.name === 'id' && token.action === 'equals') id = token.value;
    else if (token.name === 'id') anyId = true;
    else if (token.name === 'class' && token.action === 'element') className ??= token.value;
  }
  const none: readonly number[] = [];
  if (id !== null) return ({ byId }) => byId.get(id) ?? none;
  if (className !== null) return ({ byClass }) => byClass.get(className) ?? none;
  if (anyId) return ({ withId }) => withId;
  return tag === null ? () => null : ({ byTag }) => byTag.get(tag) ?? none;
}

function partOf(tokens: Selector[]): Part {
  const cut = tokens.findLastIndex((token) => token.type === 'descendant' || token.type === 'child');
  const compound = tokens.slice(cut + 1);
  return {
    candidates: candidatesOf(compound),
    test: compile<AnyNode, Element>([compound]),
    above: cut < 0 ? null : { part: partOf(tokens.slice(0, cut)), child: tokens[cut]?.type === 'child' },
  };
}

function partsOf(selector: string): Part[] {
  let parts = compiled.get(selector);
  if (parts === undefined) {
    parts = parse(selector).map(partOf);
    compiled.set(selector, parts);
  }
  return parts;
}

const NOTHING: readonly AnyNode[] = [];

/** A parsed tree as the page reader sees it; nobody may change it while it is read. */
export function indexedDocument(tree: IndexedTree, complete: boolean): PageDocument<AnyNode> {
  const { elements, root } = tree;
  /** Everything the parts before a combinator match in the whole document; the same for every scope. */
  const matched = new Map<Part, number[]>();

  function allOf(part: Part): number[] {
    let known = matched.get(part);
    if (known === undefined) {
      known = placesOf(part, 0, elements.length - 1, false);
      matched.set(part, known);
    }
    return known;
  }

  /** Places of the elements a part matches within a stretch, ascending; only the first when asked. */
  function placesOf(part: Part, from: number, to: number, onlyFirst: boolean): number[] {
    const found: number[] = [];
    const listed = part.candidates(tree);
    const look = (start: number, end: number, parent: Element | null) => {
      const steps = listed === null ? end - start + 1 : listed.length;
      for (let at = listed === null ? 0 : firstFrom(listed, start); at < steps; at++) {
        const place = listed === null ? start + at : (listed[at] ?? end + 1);
        if (place > end) break;
        const element = elements[place];
        if (element === undefined || (parent !== null && element.parent !== parent) || !part.test(element))
          continue;
        found.push(place);
        if (onlyFirst) return;
      }
    };
    const { above } = part;
    if (above === null) look(from, to, null);
    else {
      let done = from;
      for (const place of allOf(above.part)) {
        const end = Math.min(elements[place]?.endIndex ?? place, to);
        const start = Math.max(place + 1, from);
        if (place > to || (onlyFirst && found.length > 0 && !above.child)) break;
        if (above.child) look(start, end, elements[place] ?? null);
        // What stands in several of them is looked at once.
        else if (end >= done) look(Math.max(start, done), end, null);
        if (!above.child) done = Math.max(done, end + 1);
      }
      // Children of nested parents come in the order of the parents.
      if (above.child) found.sort((a, b) => a - b);
    }
    return found;
  }

  function find(scope: AnyNode, selector: string, onlyFirst: boolean): number[] {
    const from = isTag(scope) ? (scope.startIndex ?? 0) + 1 : 0;
    const to = isTag(scope) ? (scope.endIndex ?? from) : elements.length - 1;
    const parts = partsOf(selector);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return placesOf(only, from, to, onlyFirst);
    const found = new Set(parts.flatMap((part) => placesOf(part, from, to, onlyFirst)));
    return [...found].sort((a, b) => a - b);
  }

  const elementAt = (place: number | undefined) => (place === undefined ? null : (elements[place] ?? null));
  return {
    root,
    complete,
    first: (scope, selector) => elementAt(find(scope, selector, true)[0]),
    all: (scope, selector) => find(scope, selector, false).flatMap((place) => elementAt(place) ?? []),
    attribute: (node, name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
    children: (node) => (hasChildren(node) ? node.children : NOTHING),
    tag: (node) => (isTag(node) ? node.name : null),
    characters: (node) => (isText(node) ? node.data : null),
  };
}
