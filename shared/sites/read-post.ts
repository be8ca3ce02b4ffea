import { matchAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import type { ReadAuthor, ReadPost, ReadQuote } from './page.ts';
import { LONGEST_NAME, outermost, type Reading } from './reading.ts';
import type { AuthorSource, PostPlaces } from './site-file.ts';
import { lineOf, readField, readNumber, textOf } from './text.ts';
import { readTime } from './time.ts';

/** A post with the elements it was read from, so that the extension can put chips beside them. */
export interface PlacedPost<N> {
  post: ReadPost;
  container: N;
  author: N | null;
  body: N;
}

const MOST_POSTS = 1000;
const MOST_QUOTES = 50;
const MOST_IMAGES = 100;

function readAuthor<N>(
  { page, site, base }: Reading<N>,
  container: N,
): { author: ReadAuthor; node: N | null } {
  const from = (source: AuthorSource): { author: ReadAuthor; node: N } | null => {
    if (source.mark !== undefined && page.first(container, source.mark) === null) return null;
    const node = page.first(container, source.name);
    if (node === null) return null;
    const skip = source.drop === undefined ? undefined : new Set(page.all(node, source.drop));
    const name = lineOf(page, node, skip).slice(0, LONGEST_NAME);
    if (name === '') return null;
    if (source.kind !== 'member') return { author: { id: null, name, kind: source.kind }, node };
    const link = parseWebAddress(page.attribute(node, 'href') ?? '', base);
    const id = link === null ? null : (matchAddress(site.addresses.member, link)?.id ?? null);
    return { author: { id, name, kind: id === null ? 'guest' : 'member' }, node };
  };
  for (const source of site.thread.post.authors) {
    const found = from(source);
    if (found !== null) return found;
  }
  return { author: { id: null, name: '', kind: 'guest' }, node: null };
}

function afterWord(text: string, words: readonly string[]): { before: string; after: string } | null {
  const lower = text.toLowerCase();
  for (const word of words) {
    const at = lower.indexOf(word.toLowerCase());
    if (at >= 0) return { before: text.slice(0, at).trim(), after: text.slice(at + word.length).trim() };
  }
  return null;
}

/** Floor as a number: printed digits, or a word the site file knows. */
function readFloor<N>(page: PageDocument<N>, container: N, places: PostPlaces): number | null {
  const printed = readField(page, container, [places.floor]);
  if (printed === null) return null;
  const digits = /\d{1,9}/.exec(printed);
  return digits === null ? (places.floorWords[printed.trim()] ?? null) : Number(digits[0]);
}

function readQuote<N>({ page, base, site }: Reading<N>, node: N, skip: ReadonlySet<N>): ReadQuote {
  const places = site.thread.post;
  const lines = textOf(page, node, skip).split('\n');
  const header = afterWord((lines[0] ?? '').slice(0, 200), places.quoteWords);
  const author = header === null || header.before === '' ? null : header.before.slice(0, LONGEST_NAME);
  if (author !== null) lines.shift();
  const link = page.first(node, places.quoteLink);
  const target = link === null ? null : parseWebAddress(page.attribute(link, 'href') ?? '', base);
  const postId = target?.searchParams.get(places.quoteParameter) ?? null;
  return {
    author,
    text: lines.join('\n'),
    postId: postId !== null && /^\d{1,12}$/.test(postId) ? postId : null,
  };
}

function readImages<N>({ page, base, site }: Reading<N>, container: N): string[] {
  const places = site.thread.post;
  const left = new Set(page.all(container, places.notImages));
  const images = new Set<string>();
  for (const node of page.all(container, places.images)) {
    if (left.has(node) || images.size >= MOST_IMAGES) continue;
    for (const name of places.imageAttributes) {
      const url = parseWebAddress(page.attribute(node, name) ?? '', base);
      if (url === null) continue;
      images.add(url.href);
      break;
    }
  }
  return [...images];
}

function readPost<N>(reading: Reading<N>, container: N, fallbackFloor: number | null): PlacedPost<N> | null {
  const { page, site, seenAt } = reading;
  const places = site.thread.post;
  const id = page.attribute(container, 'id') ?? '';
  const postId = id.slice(places.idPrefix.length);
  const body = page.first(container, places.body);
  if (!id.startsWith(places.idPrefix) || !/^\d{1,12}$/.test(postId) || body === null) return null;
  const quotes = outermost(page, body, places.quote, MOST_QUOTES);
  const skip = new Set(page.all(body, places.drop));
  const printed = readField(page, container, places.time) ?? '';
  const publishedText = (afterWord(printed, places.timeWords)?.after ?? printed).slice(0, 100);
  const time = readTime(publishedText, seenAt, site.time);
  const floor = readFloor(page, container, places) ?? fallbackFloor;
  const { author, node } = readAuthor(reading, container);
  const likes = readField(page, container, places.likes);
  const post: ReadPost = {
    postId,
    floor,
    opening: floor === 1,
    author,
    publishedAt: time.at,
    publishedPrecision: time.precision,
    publishedText,
    body: textOf(page, body, skip),
    quotes: quotes.map((quote) => readQuote(reading, quote, skip)).filter((quote) => quote.text !== ''),
    images: readImages(reading, container),
    likes: readNumber(likes),
    editedText: readField(page, container, places.edited),
    rating: null,
    url: `${reading.permalink}#pid${postId}`,
  };
  return { post, container, author: node, body };
}

/** The posts a thread page shows, each once, in the page's order. */
export function readPosts<N>(reading: Reading<N>, pageNumber: number): PlacedPost<N>[] {
  const { page, site } = reading;
  const seen = new Set<string>();
  const placed: PlacedPost<N>[] = [];
  outermost(page, page.root, site.thread.post.container, MOST_POSTS).forEach((container, index) => {
    // Engines that hide floors from some visitors still print the opening post first on page 1.
    const found = readPost(reading, container, pageNumber === 1 && index === 0 ? 1 : null);
    if (found === null || seen.has(found.post.postId)) return;
    seen.add(found.post.postId);
    placed.push(found);
  });
  return placed;
}
