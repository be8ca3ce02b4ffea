import { cleanAddress, matchAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import { otherWords } from './other-words.ts';
import type { ReadAuthor, ReadPost } from './page.ts';
import { readQuotes } from './read-quote.ts';
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

/** After the last of them: a name that stands before the words may hold one. */
function afterWord(text: string, words: readonly string[]): string | null {
  const lower = text.toLowerCase();
  for (const word of words) {
    const at = lower.lastIndexOf(word.toLowerCase());
    if (at >= 0) return text.slice(at + word.length).trim();
  }
  return null;
}

/** Floor as a number: printed digits, or a word the site file knows. */
function readFloor<N>(page: PageDocument<N>, container: N, places: PostPlaces): number | null {
  const printed = places.floor === null ? null : readField(page, container, [places.floor]);
  if (printed === null) return places.floorShift ?? null;
  const digits = /\d{1,9}/.exec(printed);
  if (digits === null) return places.floorWords[printed.trim()] ?? null;
  return Number(digits[0]) + (places.floorShift ?? 0);
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
      images.add(url.host === base.host ? cleanAddress(url, site.addresses) : url.href);
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
  const skip = new Set(page.all(body, places.drop));
  const spoken = otherWords(page, body, places);
  const apart = places.apart === undefined ? undefined : new Set(page.all(body, places.apart));
  const printed = readField(page, container, places.time) ?? '';
  const publishedText = (afterWord(printed, places.timeWords) ?? printed).slice(0, 100);
  const time = readTime(publishedText, seenAt, reading.time);
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
    body: textOf(page, body, skip, spoken, apart),
    quotes: readQuotes(reading, body, skip, spoken),
    images: readImages(reading, container),
    likes: readNumber(likes),
    editedText: readField(page, container, places.edited),
    rating: null,
    url: `${reading.permalink}#${places.anchorPrefix}${postId}`,
  };
  return { post, container, author: node, body };
}

/**
 * The posts a thread page shows, each once, in the page's order.
 * @param at which page it is: its number, and how many posts stand before it where the engine tells that
 */
export function readPosts<N>(
  reading: Reading<N>,
  at: { number: number; start: number | null },
): PlacedPost<N>[] {
  const { page, site } = reading;
  const seen = new Set<string>();
  const placed: PlacedPost<N>[] = [];
  outermost(page, page.root, site.thread.post.container, MOST_POSTS).forEach((container, index) => {
    // Engines that hide floors from some visitors still print the opening post first on page 1.
    const opening = at.number === 1 && index === 0 ? 1 : null;
    const found = readPost(reading, container, at.start === null ? opening : at.start + index + 1);
    if (found === null || seen.has(found.post.postId)) return;
    seen.add(found.post.postId);
    placed.push(found);
  });
  return placed;
}
