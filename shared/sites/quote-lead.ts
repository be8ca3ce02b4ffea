import type { PageDocument } from './document.ts';
import type { PostPlaces } from './site-file.ts';
import { collapse, lineOf } from './text.ts';

/** The words that say who is quoted where the engine prints them as one more line of the post. */
export interface QuoteLead<N> {
  /** On one line, without the @ before the name. */
  text: string;
  /** What links to the quoted post. */
  link: N;
  /** The nodes that make up the line; whatever the author wrote above it in the same block is not among them. */
  nodes: N[];
}

/** The last line of a block, when it links to a post and ends as words before a quote do. */
function leadIn<N>(page: PageDocument<N>, block: N, quoteLink: string): QuoteLead<N> | null {
  const nodes: N[] = [];
  const children = page.children(block);
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child === undefined || page.tag(child) === 'br') break;
    nodes.push(child);
  }
  nodes.reverse();
  const own = new Set(nodes);
  const link = page.all(block, quoteLink).findLast((node) => own.has(node));
  if (link === undefined) return null;
  const text = collapse(nodes.map((node) => page.characters(node) ?? lineOf(page, node)).join(''));
  return /[:：]$/.test(text) ? { text: text.replace(/^@/, ''), link, nodes } : null;
}

/**
 * The lead of every quote in a body that has one: the block right before it or, when that is none or leads another quote,
 * the first block in it.
 */
export function leadsOf<N>(page: PageDocument<N>, body: N, places: PostPlaces): Map<N, QuoteLead<N>> {
  const leads = new Map<N, QuoteLead<N>>();
  if (places.quoteLead === undefined) return leads;
  const quotes = new Set(page.all(body, places.quote));
  if (quotes.size === 0) return leads;
  const blocks = page.all(body, `${places.quoteLead}, ${places.quote}`);
  const taken = new Set<N>();
  blocks.forEach((quote, index) => {
    if (!quotes.has(quote)) return;
    for (const block of [blocks[index - 1], blocks[index + 1]]) {
      if (block === undefined || quotes.has(block) || taken.has(block)) continue;
      if (block === blocks[index + 1] && !page.all(quote, places.quoteLead ?? '').includes(block)) continue;
      const lead = leadIn(page, block, places.quoteLink);
      if (lead === null) continue;
      taken.add(block);
      leads.set(quote, lead);
      break;
    }
  });
  return leads;
}
