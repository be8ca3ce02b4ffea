import { selectAll, selectOne } from 'css-select';
import { type AnyNode, type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import type { PageDocument } from '../../../shared/sites/document.ts';

/** The plainest document over a parsed tree, to hold the crawler's indexed one and other parsers' trees against. */
export function treeDocument(root: ParentNode & AnyNode, complete: boolean): PageDocument<AnyNode> {
  return {
    root,
    complete,
    first: (scope, selector) => selectOne<AnyNode, Element>(selector, scope),
    all: (scope, selector) => selectAll<AnyNode, Element>(selector, scope),
    attribute: (node, name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
    children: (node) => (hasChildren(node) ? node.children : []),
    tag: (node) => (isTag(node) ? node.name : null),
    characters: (node) => (isText(node) ? node.data : null),
  };
}
