import { matchAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import type { ReadQuote } from './page.ts';
import { leadsOf, type QuoteLead } from './quote-lead.ts';
import { LONGEST_NAME, MOST_QUOTES, outermost, type Reading } from './reading.ts';
import type { PostPlaces } from './site-file.ts';
import { lineOf, textOf } from './text.ts';

const LONGEST_HEAD = 200;

function beforeWord(text: string, words: readonly string[]): string | null {
  const lower = text.toLowerCase();
  for (const word of words) {
    const at = lower.indexOf(word.toLowerCase());
    if (at >= 0) return text.slice(0, at).trim();
  }
  return null;
}

/** The element that says who is quoted; one of a quote inside this one says nothing of it. */
function quoteHead<N>(page: PageDocument<N>, quote: N, selector: string, places: PostPlaces): N | null {
  const head = page.first(quote, selector);
  if (head === null) return null;
  const inner = outermost(page, quote, places.quote, MOST_QUOTES);
  return inner.some((node) => page.all(node, selector).includes(head)) ? null : head;
}

/** What follows the first of the words that is there; null when none is. */
function afterFirst(text: string, words: readonly string[]): string | null {
  const ends = words.flatMap((word) => (text.includes(word) ? [text.indexOf(word) + word.length] : []));
  return ends.length === 0 ? null : text.slice(Math.min(...ends));
}

/** What stands before the last of the words that a date may follow. */
function beforeDate(text: string, words: readonly string[]): string {
  const ends = words
    .map((word) => text.lastIndexOf(word))
    .filter((at) => at > 0 && /\d/.test(text.slice(at)));
  return ends.length === 0 ? text : text.slice(0, Math.max(...ends));
}

/** Who a quote's head or first line names, by the words around the name; empty when it names nobody. */
function quotedName(head: string, { quoteOpens, quoteDated, quoteWords }: PostPlaces): string {
  if (quoteOpens === undefined) return beforeWord(head, quoteWords) ?? '';
  const name = afterFirst(head, quoteOpens);
  return name === null ? '' : beforeDate(name, quoteDated ?? []).trim();
}

/** Id of the post that a link leads to, by its query, by the form of its address or by its fragment. */
function postOf<N>({ page, base, site }: Reading<N>, link: N | null): string | null {
  const target = link === null ? null : parseWebAddress(page.attribute(link, 'href') ?? '', base);
  if (target === null) return null;
  const { quoteParameter, anchorPrefix } = site.thread.post;
  const anchor = `#${anchorPrefix}`;
  const postId =
    target.searchParams.get(quoteParameter) ??
    matchAddress(site.addresses.post, target)?.id ??
    (target.hash.startsWith(anchor) ? target.hash.slice(anchor.length) : '');
  return /^\d{1,20}$/.test(postId) ? postId : null;
}

/** Id of the quoted post by attributes of the quote or of its head; null unless every one of them is there. */
function statedId<N>(
  page: PageDocument<N>,
  quote: N,
  head: N | null,
  names: PostPlaces['quotedIdAttributes'] = [],
): string | null {
  const parts = names.map((name) => {
    const value = page.attribute(quote, name) ?? (head === null ? null : page.attribute(head, name));
    return /(\d{1,20})$/.exec(value ?? '')?.[1];
  });
  return parts.length === 0 || parts.includes(undefined) ? null : parts.join('-');
}

function readQuote<N>(
  reading: Reading<N>,
  node: N,
  skip: ReadonlySet<N>,
  spoken: ReadonlyMap<N, string> | undefined,
  lead: QuoteLead<N> | undefined,
): ReadQuote {
  const { page, site } = reading;
  const places = site.thread.post;
  const inLine = places.quoteHead === null && places.quoteLead === undefined;
  const head = places.quoteHead === null ? node : quoteHead(page, node, places.quoteHead, places);
  const outside = head === null || places.quoteHead === null ? skip : new Set([...skip, head]);
  const words = (places.quoted === undefined ? null : page.first(node, places.quoted)) ?? node;
  const lines = textOf(page, words, outside, spoken).split('\n');
  const left =
    head === null || places.quoteHeadDrop === undefined
      ? undefined
      : new Set(page.all(head, places.quoteHeadDrop));
  const first =
    lead?.text ?? (inLine ? lines[0] : head === null || head === node ? '' : lineOf(page, head, left));
  const line = (first ?? '').slice(0, LONGEST_HEAD);
  // A head without words around the name is the name; a quote's first line may be what is quoted.
  const bare = !inLine && places.quoteWords.length === 0 && places.quoteOpens === undefined;
  const named = places.quotedAttribute === undefined ? null : page.attribute(node, places.quotedAttribute);
  const name = named || (bare ? line : quotedName(line, places));
  if (inLine && name !== '') lines.shift();
  const link = lead?.link ?? (head === null ? null : page.first(head, places.quoteLink));
  return {
    author: name === '' ? null : name.slice(0, LONGEST_NAME),
    text: lines.join('\n'),
    postId:
      statedId(page, node, head, places.quotedIdAttributes) ??
      (places.quoteLead !== undefined && lead === undefined ? null : postOf(reading, link)),
  };
}

/**
 * The quotes of a post, and what of its body is not its author's.
 * @param spoken elements read as other words than they hold
 */
export function readQuotes<N>(
  reading: Reading<N>,
  body: N,
  spoken: ReadonlyMap<N, string> | undefined,
): { quotes: ReadQuote[]; skip: ReadonlySet<N> } {
  const { page, site } = reading;
  const places = site.thread.post;
  const leads = leadsOf(page, body, places);
  const skip = new Set(page.all(body, places.drop));
  for (const { nodes } of leads.values()) for (const node of nodes) skip.add(node);
  const quotes = outermost(page, body, places.quote, MOST_QUOTES)
    .map((quote) => readQuote(reading, quote, skip, spoken, leads.get(quote)))
    .filter((quote) => quote.text !== '');
  return { quotes, skip };
}
