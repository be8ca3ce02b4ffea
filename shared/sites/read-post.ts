import { cleanAddress, parseWebAddress } from './address.ts';
import type { PageDocument } from './document.ts';
import { valueInJson } from './field-value.ts';
import { otherWords } from './other-words.ts';
import type { ReadPost } from './page.ts';
import { readAuthor } from './read-author.ts';
import { readImages } from './read-images.ts';
import { readQuotes } from './read-quotes.ts';
import { MOST_POSTS, outermost, type Reading } from './reading.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import type { PostPlaces } from './site-file.ts';
import { readField, readNumber, textOf } from './text.ts';
import { readTime } from './time.ts';

/** A post with the elements it was read from, so that the extension can put chips beside them. */
export interface PlacedPost<N> {
  post: ReadPost;
  container: N;
  author: N | null;
  body: N;
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

/** The post's id, or null where the container has none that could be one. */
function idOf<N>(
  page: PageDocument<N>,
  container: N,
  { idAttribute, idJson, idPrefix }: PostPlaces,
): string | null {
  if (idAttribute !== undefined) {
    const held = page.attribute(container, idAttribute) ?? '';
    const id =
      idJson === undefined
        ? held.slice(held.startsWith(idPrefix) ? idPrefix.length : 0)
        : valueInJson(held, idJson);
    return /^(?:\d{1,20}|https?:\/\/\S{1,190})$/.test(id) ? id : null;
  }
  const id = page.attribute(container, 'id') ?? '';
  const digits = id.slice(idPrefix.length);
  return id.startsWith(idPrefix) && /^\d{1,20}$/.test(digits) ? digits : null;
}

/** Where the post is found: by its own link where the engine has such, else on its page. */
function urlOf<N>({ page, site, base, permalink }: Reading<N>, container: N, anchor: string | null): string {
  const { permalink: fields, anchorPrefix } = site.thread.post;
  const own = fields === undefined ? null : readField(page, container, fields);
  const url = own === null ? null : parseWebAddress(own, base);
  if (url !== null && url.host === base.host) return cleanAddress(url, site.addresses);
  return anchor === null ? permalink : `${permalink}#${anchorPrefix}${anchor}`;
}

/** What readPost needs to know of the place it stands in. */
interface Place {
  /** Where the page prints no floor. */
  floor: number | null;
  /** Id of a post that is printed apart, without one. */
  apartId: string | null;
  /** Whether it is the opening post by its place. */
  opens: boolean;
  threadId: string;
}

function readPost<N>(reading: Reading<N>, container: N, place: Place): PlacedPost<N> | null {
  const { page, site, seenAt } = reading;
  const places = site.thread.post;
  const number = place.apartId ?? idOf(page, container, places);
  const body =
    places.body === '' || (places.openingIsBody && place.apartId !== null)
      ? container
      : page.first(container, places.body);
  if (number === null || body === null) return null;
  const postId = places.idWithThread && place.apartId === null ? `${place.threadId}-${number}` : number;
  const said = saidElsewhere(reading, container, place.opens);
  const spoken = otherWords(page, body, places);
  const { quotes, skip } = readQuotes(reading, body, spoken);
  const ownLine = places.ownLine === undefined ? undefined : new Set(page.all(body, places.ownLine));
  const printed = readField(page, container, places.time) ?? said.time ?? '';
  const publishedText = (afterWord(printed, places.timeWords) ?? printed).slice(0, 100);
  const time = readTime(publishedText, seenAt, reading.time);
  const text = textOf(page, body, skip, spoken, ownLine);
  // An answer's place is printed before there is an answer.
  if (text === '' && places.replyApart !== undefined && !place.opens) return null;
  const floor = readFloor(page, container, places) ?? place.floor;
  const { author, node } = readAuthor(reading, container);
  // Engines that always say when a post was last changed name its own time where it never was.
  const edited = readField(page, container, places.edited);
  const likes = readField(page, container, places.likes);
  const post: ReadPost = {
    postId,
    floor,
    opening: floor === 1,
    author: author.name === '' ? (said.author ?? author) : author,
    publishedAt: time.at,
    publishedPrecision: time.precision,
    publishedText,
    body: text,
    quotes,
    images: readImages(reading, container),
    likes: readNumber(likes),
    editedText: edited === printed ? null : edited,
    rating: null,
    url: urlOf(reading, container, place.apartId === null ? number : null),
    publishedBetween: time.between,
  };
  return { post, container, author: node, body };
}

/** Which page of which thread is read. */
export interface ThreadPlace {
  threadId: string;
  number: number;
  /** How many posts stand before the page, where the engine tells that. */
  start: number | null;
}

/** The posts a thread page shows, each once, in the page's order. */
export function readPosts<N>(reading: Reading<N>, at: ThreadPlace): PlacedPost<N>[] {
  const { page, site } = reading;
  const { container: containers, openingApart, replyApart } = site.thread.post;
  const opening = openingApart === undefined ? null : page.first(page.root, openingApart);
  const answer = replyApart === undefined ? null : page.first(page.root, replyApart.select);
  const seen = new Set<string>();
  const placed: PlacedPost<N>[] = [];
  const { reordered } = site.thread.post;
  const counted = reordered === undefined || page.first(page.root, reordered) === null;
  outermost(page, page.root, containers, MOST_POSTS).forEach((container, index) => {
    if (container === opening && at.number !== 1) return;
    // Engines that hide floors from some visitors still print the opening post first on page 1.
    const first = at.number === 1 && index === 0 ? 1 : null;
    const position = at.start === null ? first : at.start + index + 1;
    const found = readPost(reading, container, {
      floor: counted ? position : null,
      apartId: container === opening ? `t${at.threadId}` : container === answer ? `r${at.threadId}` : null,
      opens: container === opening || first === 1,
      threadId: at.threadId,
    });
    if (found === null || seen.has(found.post.postId)) return;
    seen.add(found.post.postId);
    // Threads shown newest first are numbered one off by some engines: a second 楼主 is no opening post.
    const second = found.post.opening && placed.some(({ post }) => post.opening);
    placed.push(second ? { ...found, post: { ...found.post, floor: null, opening: false } } : found);
  });
  return placed;
}
