import { matchAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import type { ReadQuote } from './page.ts';
import { leadsOf, type QuoteLead } from './quote-lead.ts';
import { LONGEST_NAME, outermost, type Reading } from './reading.ts';
import type { PostPlaces } from './site-file.ts';
import { lineOf, textOf } from './text.ts';

const MOST_QUOTES = 50;

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

/** Id of the post that a link leads to, by its query or by the form of its address. */
function postOf<N>({ page, base, site }: Reading<N>, link: N | null): string | null {
  const target = link === null ? null : parseWebAddress(page.attribute(link, 'href') ?? '', base);
  if (target === null) return null;
  const postId =
    target.searchParams.get(site.thread.post.quoteParameter) ??
    matchAddress(site.addresses.post, target)?.id ??
    null;
  return postId !== null && /^\d{1,12}$/.test(postId) ? postId : null;
}

function readQuote<N>(
  reading: Reading<N>,
  node: N,
  skip: ReadonlySet<N>,
  spoken: ReadonlySet<N> | undefined,
  lead: QuoteLead<N> | undefined,
): ReadQuote {
  const { page, site } = reading;
  const places = site.thread.post;
  const inLine = places.quoteHead === null && places.quoteLead === undefined;
  const head = places.quoteHead === null ? node : quoteHead(page, node, places.quoteHead, places);
  const outside = head === null || places.quoteHead === null ? skip : new Set([...skip, head]);
  const lines = textOf(page, node, outside, spoken).split('\n');
  const first = lead?.text ?? (inLine ? lines[0] : head === null || head === node ? '' : lineOf(page, head));
  const words = places.quoteWords;
  const line = (first ?? '').slice(0, 200);
  const before = (words.length === 0 ? line : beforeWord(line, words)) ?? '';
  if (inLine && before !== '') lines.shift();
  const link = lead?.link ?? (head === null ? null : page.first(head, places.quoteLink));
  return {
    author: before === '' ? null : before.slice(0, LONGEST_NAME),
    text: lines.join('\n'),
    postId: places.quoteLead !== undefined && lead === undefined ? null : postOf(reading, link),
  };
}

/**
 * The quotes of a post, and what of its body is not its author's.
 * @param spoken pictures read as characters, where the engine prints such
 */
export function readQuotes<N>(
  reading: Reading<N>,
  body: N,
  spoken: ReadonlySet<N> | undefined,
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
