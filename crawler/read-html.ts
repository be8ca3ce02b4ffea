import { compile, selectAll, selectOne } from 'css-select';
import type { AnyNode, Element, ParentNode } from 'domhandler';
import { hasChildren, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { PageDocument } from '../shared/sites/document.ts';
import type { ReadPage } from '../shared/sites/page.ts';
import { readPage } from '../shared/sites/read.ts';

type Query = ReturnType<typeof compile<AnyNode, Element>>;

const compiled = new Map<string, Query>();

function query(selector: string): Query {
  let known = compiled.get(selector);
  if (known === undefined) {
    known = compile<AnyNode, Element>(selector);
    compiled.set(selector, known);
  }
  return known;
}

const NOTHING: readonly AnyNode[] = [];

/** A parsed tree as the page reader sees it; also used on trees of other parsers to prove them equal. */
export function treeDocument(root: ParentNode & AnyNode, complete: boolean): PageDocument<AnyNode> {
  return {
    root,
    complete,
    first: (scope, selector) => selectOne<AnyNode, Element>(query(selector), scope),
    all: (scope, selector) => selectAll<AnyNode, Element>(query(selector), scope),
    attribute: (node, name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
    children: (node) => (hasChildren(node) ? node.children : NOTHING),
    tag: (node) => (isTag(node) ? node.name : null),
    characters: (node) => (isText(node) ? node.data : null),
  };
}

/** Whether the page's end arrived. */
export const endsProperly = (html: string) => /<\/html\s*>/i.test(html.slice(-2000));

/**
 * Reads a fetched page, already decoded (see charset.ts).
 *
 * @param url address the page came from, after redirects
 * @param seenAt when it was fetched; times such as "3 小时前" count from there
 * @throws Error when `url` is no http(s) address
 */
export function readHtml(html: string, url: string, seenAt: Date): ReadPage {
  return readPage(treeDocument(parseDocument(html), endsProperly(html)), url, seenAt).page;
}
