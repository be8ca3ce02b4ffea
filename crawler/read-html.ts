import { compile } from 'css-select';
import {
  type AnyNode,
  DomHandler,
  type Element,
  hasChildren,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { Parser } from 'htmlparser2';
import type { PageDocument } from '../shared/sites/document.ts';
import type { ReadPage } from '../shared/sites/page.ts';
import { readPage } from '../shared/sites/read.ts';

/** Deepest nesting read. Real pages stay under 100; without a bound parsing takes the square of the depth. */
const DEEPEST = 1000;

type Test = ReturnType<typeof compile<AnyNode, Element>>;

const compiled = new Map<string, Test>();

function testFor(selector: string): Test {
  let known = compiled.get(selector);
  if (known === undefined) {
    known = compile<AnyNode, Element>(selector);
    compiled.set(selector, known);
  }
  return known;
}

/** Descendants of `scope` that fit, in document order; walks by links, since the library's own search recurses. */
function find(scope: AnyNode, test: Test, most: number): Element[] {
  const found: Element[] = [];
  let node: AnyNode | null = hasChildren(scope) ? (scope.children[0] ?? null) : null;
  while (node !== null) {
    if (isTag(node) && test(node)) {
      found.push(node);
      if (found.length === most) return found;
    }
    let next: AnyNode | null = hasChildren(node) ? (node.children[0] ?? null) : null;
    while (next === null && node !== null && node !== scope) {
      next = node.next;
      if (next === null) node = node.parent;
    }
    node = next;
  }
  return found;
}

const NOTHING: readonly AnyNode[] = [];

/** A parsed tree as the page reader sees it; also used on trees of other parsers to prove them equal. */
export function treeDocument(root: ParentNode & AnyNode, complete: boolean): PageDocument<AnyNode> {
  return {
    root,
    complete,
    first: (scope, selector) => find(scope, testFor(selector), 1)[0] ?? null,
    all: (scope, selector) => find(scope, testFor(selector), Number.POSITIVE_INFINITY),
    attribute: (node, name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
    children: (node) => (hasChildren(node) ? node.children : NOTHING),
    tag: (node) => (isTag(node) ? node.name : null),
    characters: (node) => (isText(node) ? node.data : null),
  };
}

/** Whether the page's end arrived. */
export const endsProperly = (html: string) => /<\/html\s*>/i.test(html.slice(-2000));

class TooDeep extends Error {}

/** Parses as far as the nesting bound allows. */
function parse(html: string): PageDocument<AnyNode> {
  const tree = new DomHandler();
  let depth = 0;
  const parser = new Parser({
    onparserinit: (own) => tree.onparserinit(own),
    onopentag: (name, attributes) => {
      depth++;
      if (depth > DEEPEST) throw new TooDeep();
      tree.onopentag(name, attributes);
    },
    onclosetag: () => {
      depth--;
      tree.onclosetag();
    },
    ontext: (text) => tree.ontext(text),
    oncomment: (text) => tree.oncomment(text),
    oncommentend: () => tree.oncommentend(),
    onend: () => tree.onend(),
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return treeDocument(tree.root, false);
  }
  return treeDocument(tree.root, endsProperly(html));
}

/**
 * Reads a fetched page, already decoded (see charset.ts).
 *
 * @param url address the page came from, after redirects
 * @param seenAt when it was fetched; times such as "3 小时前" count from there
 * @throws Error when `url` is no http(s) address
 */
export function readHtml(html: string, url: string, seenAt: Date): ReadPage {
  return readPage(parse(html), url, seenAt).page;
}
