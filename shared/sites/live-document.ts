import type { PageDocument } from './document.ts';
import type { ReadPage } from './page.ts';
import { readPage } from './read.ts';
import type { SiteFile } from './site-file.ts';

/** Where a post stands on the live page; for chips beside posts and authors. */
export interface PostPlace {
  postId: string;
  post: Element;
  /** The element that prints the author's name; null where none was found. */
  author: Element | null;
  body: Element;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isParent = (node: Node): node is Element | Document | DocumentFragment =>
  node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11;

function liveDocument(root: Document | Element): PageDocument<Node> {
  return {
    root,
    complete: true,
    first: (scope, selector) => (isParent(scope) ? scope.querySelector(selector) : null),
    all: (scope, selector) => (isParent(scope) ? [...scope.querySelectorAll(selector)] : []),
    attribute: (node, name) => (isElement(node) ? node.getAttribute(name) : null),
    children: (node) => node.childNodes,
    tag: (node) => (isElement(node) ? node.localName : null),
    characters: (node) => (node.nodeType === 3 ? node.nodeValue : null),
    // A document made so has no window: scripts in it do not run and pictures are not fetched.
    parse: (markup) => liveDocument(new DOMParser().parseFromString(markup, 'text/html')),
  };
}

/**
 * Reads the page a person is looking at with the very site files and reader the crawler uses.
 *
 * @param root the document, or an element of it that holds the whole page
 * @returns the page and, in the order of its posts, where each stands
 * @throws Error when `url` is no http(s) address
 */
export function readLive(
  root: Document | Element,
  url: string,
  seenAt: Date,
  sites: readonly SiteFile[],
): { page: ReadPage; places: PostPlace[] } {
  const { page, places } = readPage(liveDocument(root), url, seenAt, sites);
  const element = (node: Node | null) => (node !== null && isElement(node) ? node : null);
  return {
    page,
    places: places.flatMap(({ post, container, author, body }) =>
      isElement(container) && isElement(body)
        ? [{ postId: post.postId, post: container, author: element(author), body }]
        : [],
    ),
  };
}
