import { parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import type { ReadQuote } from './page.ts';
import { LONGEST_NAME, outermost, type Reading } from './reading.ts';
import type { PostPlaces } from './site-file.ts';
import { lineOf, textOf } from './text.ts';

const MOST_QUOTES = 50;
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
function quotedName(head: string, { quoteLead, quoteDated, quoteWords }: PostPlaces): string {
  if (quoteLead === undefined) return beforeWord(head, quoteWords) ?? '';
  const name = afterFirst(head, quoteLead);
  return name === null ? '' : beforeDate(name, quoteDated ?? []).trim();
}

/** The quoted post, from the parameter of the link to it or from its fragment. */
function quotedPost(address: URL | null, { quoteParameter, anchorPrefix }: PostPlaces): string | null {
  if (address === null) return null;
  const anchor = `#${anchorPrefix}`;
  const id =
    address.searchParams.get(quoteParameter) ??
    (address.hash.startsWith(anchor) ? address.hash.slice(anchor.length) : '');
  return /^\d{1,12}$/.test(id) ? id : null;
}

function readQuote<N>(
  { page, base, site }: Reading<N>,
  node: N,
  skip: ReadonlySet<N>,
  spoken: ReadonlyMap<N, string> | undefined,
): ReadQuote {
  const places = site.thread.post;
  const inLine = places.quoteHead === null;
  const head = places.quoteHead === null ? node : quoteHead(page, node, places.quoteHead, places);
  const lines = textOf(page, node, head === null || inLine ? skip : new Set([...skip, head]), spoken).split(
    '\n',
  );
  const left =
    head === null || places.quoteHeadDrop === undefined
      ? undefined
      : new Set(page.all(head, places.quoteHeadDrop));
  const first = inLine ? (lines[0] ?? '') : head === null ? '' : lineOf(page, head, left);
  const name = quotedName(first.slice(0, LONGEST_HEAD), places);
  if (inLine && name !== '') lines.shift();
  const link = head === null ? null : page.first(head, places.quoteLink);
  return {
    author: name === '' ? null : name.slice(0, LONGEST_NAME),
    text: lines.join('\n'),
    postId: quotedPost(
      link === null ? null : parseWebAddress(page.attribute(link, 'href') ?? '', base),
      places,
    ),
  };
}

/**
 * What a post quotes, in its order; a quote inside another belongs to that one's author and is left out.
 * @param skip elements of the body that are not read
 * @param spoken elements read as other words than they hold
 */
export function readQuotes<N>(
  reading: Reading<N>,
  body: N,
  skip: ReadonlySet<N>,
  spoken: ReadonlyMap<N, string> | undefined,
): ReadQuote[] {
  return outermost(reading.page, body, reading.site.thread.post.quote, MOST_QUOTES)
    .map((quote) => readQuote(reading, quote, skip, spoken))
    .filter((quote) => quote.text !== '');
}
