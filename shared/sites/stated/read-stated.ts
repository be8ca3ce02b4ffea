import { parseWebAddress } from '../address.ts';
import type { PageDocument } from '../document.ts';
import type { PlacedPage } from '../read.ts';
import { jsonLdNodes } from './json-ld.ts';
import type { LinkedNode } from './linked-node.ts';
import { microdataNodes } from './microdata.ts';
import { threadIn } from './postings.ts';
import { threadOfStatements } from './statement.ts';

/**
 * What a page of no known engine states in the vocabulary of schema.org, as JSON-LD or else as microdata; null when it
 * states no discussion and no reviews.
 */
export function readStated<N>(
  page: PageDocument<N>,
  url: URL,
  base: URL,
  seenAt: Date,
): PlacedPage<N> | null {
  const next = page.first(page.root, 'link[rel="next"]');
  const link = next === null ? null : parseWebAddress(page.attribute(next, 'href') ?? '', base);
  const nextUrl = link !== null && link.host === url.host ? link.href : null;
  for (const find of [jsonLdNodes, microdataNodes]) {
    const nodes: LinkedNode<N>[] = find(page);
    const thread = threadIn(page, nodes, nextUrl);
    const read = thread === null ? null : threadOfStatements(page, thread, url, seenAt);
    if (read === null) continue;
    // Only microdata says where on the page a post stands.
    const places = read.read.flatMap(({ post, statement }) =>
      statement.text?.kind === 'element'
        ? [{ post, container: statement.text.element, author: null, body: statement.text.element }]
        : [],
    );
    return { page: read.page, places };
  }
  return null;
}
