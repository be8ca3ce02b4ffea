import { load } from 'cheerio';
import { compile } from 'css-select';
import { type AnyNode, type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import { findAll, findOne } from 'domutils';
import type { PageDocument } from '../../../shared/sites/document.ts';

const compiled = new Map<string, (element: Element) => boolean>();

/**
 * Compiled without a scope: given one, css-select wants the whole selector below it, as jQuery does, where browsers let
 * its first compounds match around the scope.
 */
function testOf(selector: string): (element: Element) => boolean {
  let test = compiled.get(selector);
  if (test === undefined) {
    test = compile<AnyNode, Element>(selector);
    compiled.set(selector, test);
  }
  return test;
}

/** The plainest document over a parsed tree, to hold the crawler's indexed one and other parsers' trees against. */
export function treeDocument(root: ParentNode & AnyNode, complete: boolean): PageDocument<AnyNode> {
  const below = (scope: AnyNode) => (hasChildren(scope) ? scope.children : []);
  return {
    root,
    complete,
    first: (scope, selector) => findOne(testOf(selector), below(scope)),
    all: (scope, selector) => findAll(testOf(selector), below(scope)),
    attribute: (node, name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
    children: (node) => (hasChildren(node) ? node.children : []),
    tag: (node) => (isTag(node) ? node.name : null),
    characters: (node) => (isText(node) ? node.data : null),
    parse(markup) {
      const parsed = load(markup, { scriptingEnabled: false }).root()[0];
      if (parsed === undefined) throw new Error('parse5 gave no root');
      return treeDocument(parsed, true);
    },
  };
}
