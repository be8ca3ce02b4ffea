import type { PageDocument } from '../document.ts';
import { lineOf } from '../text.ts';
import { type LinkedNode, type LinkedValue, shortName } from './linked-node.ts';

const MOST_NODES = 5000;

/** Elements whose property is an attribute, by tag: HTML's own list. */
const VALUE_ATTRIBUTE: Readonly<Record<string, string>> = {
  meta: 'content',
  audio: 'src',
  embed: 'src',
  iframe: 'src',
  img: 'src',
  source: 'src',
  track: 'src',
  video: 'src',
  a: 'href',
  area: 'href',
  link: 'href',
  object: 'data',
  data: 'value',
  meter: 'value',
  time: 'datetime',
};

interface OpenNode<N> extends LinkedNode<N> {
  properties: Map<string, LinkedValue<N>[]>;
}

/** Things the page's microdata states, outermost ones, in the page's order. */
export function microdataNodes<N>(page: PageDocument<N>): LinkedNode<N>[] {
  if (page.first(page.root, '[itemscope][itemtype]') === null) return [];
  const top: LinkedNode<N>[] = [];
  let made = 0;
  // An explicit stack: nesting depth is the page's choice.
  const stack: { node: N; owner: OpenNode<N> | null }[] = [{ node: page.root, owner: null }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, owner } = next;
    let inside = owner;
    if (page.tag(node) !== null) {
      const names = (page.attribute(node, 'itemprop') ?? '').split(/\s+/).filter((name) => name !== '');
      if (page.attribute(node, 'itemscope') !== null && made < MOST_NODES) {
        made++;
        const scope = scopeOf(page, node);
        if (owner === null || names.length === 0) top.push(scope);
        else for (const name of names) put(owner, name, scope);
        inside = scope;
      } else if (owner !== null) {
        for (const name of names) put(owner, name, propertyValue(page, node));
      }
    }
    const children = page.children(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push({ node: child, owner: inside });
    }
  }
  return top;
}

function scopeOf<N>(page: PageDocument<N>, node: N): OpenNode<N> {
  const types = (page.attribute(node, 'itemtype') ?? '').split(/\s+/).filter((type) => type !== '');
  return {
    types: new Set(types.map(shortName)),
    id: page.attribute(node, 'itemid'),
    properties: new Map(),
    element: node,
  };
}

function put<N>(owner: OpenNode<N>, name: string, value: LinkedValue<N>): void {
  const short = shortName(name);
  const values = owner.properties.get(short);
  if (values === undefined) owner.properties.set(short, [value]);
  else values.push(value);
}

function propertyValue<N>(page: PageDocument<N>, node: N): LinkedValue<N> {
  const attribute = VALUE_ATTRIBUTE[page.tag(node) ?? ''];
  const value = attribute === undefined ? null : page.attribute(node, attribute);
  if (value !== null) return { text: value, element: null };
  // Read only when asked for: properties nested in each other would otherwise read the same text again and again.
  return {
    get text() {
      return lineOf(page, node);
    },
    element: node,
  };
}
