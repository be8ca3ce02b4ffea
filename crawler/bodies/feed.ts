import { parseFeed } from 'feedsmith';
import type { ReadPage } from '../../shared/sites/page.ts';
import { refused } from '../../shared/sites/reading.ts';
import {
  type StatedThread,
  type Statement,
  threadOfStatements,
} from '../../shared/sites/stated/statement.ts';
import { documentOf } from '../read-html.ts';

type AnyFeed = ReturnType<typeof parseFeed>;
type RssItem = NonNullable<Extract<AnyFeed, { format: 'rss' }>['feed']['items']>[number];
type RdfItem = NonNullable<Extract<AnyFeed, { format: 'rdf' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>[number];
type JsonItem = NonNullable<Extract<AnyFeed, { format: 'json' }>['feed']['items']>[number];

/** RSS, Atom and RDF are XML and begin as such, whatever their content type says. */
export const looksLikeFeed = (text: string): boolean =>
  /^\s{0,100}(?:<\?xml[^>]{0,300}>\s{0,100})?(?:<!--[^>]{0,500}-->\s{0,100}|<\?xml-stylesheet[^>]{0,300}>\s{0,100}){0,5}<(?:rss|feed|rdf:RDF)\b/i.test(
    text.slice(0, 4000),
  );

const NOTHING = { edited: null, floor: null, likes: null, rating: null } as const;
/** The parser's type for times leaves open what they are; unparsed they are as they stand in the feed. */
const stamp = (...times: unknown[]) => times.find((time) => typeof time === 'string') ?? null;
const markup = (text: string | undefined) => (text ? ({ kind: 'markup', text } as const) : null);
const writer = (name: string | undefined, url?: string) =>
  name ? { name, url: url ?? null, id: null } : null;

function ofRss(item: RssItem): Statement<number> {
  const author = item.authors?.[0];
  return {
    ...NOTHING,
    id: null,
    key: item.guid?.value ?? item.link,
    url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
    author: writer(item.dc?.creators?.[0] ?? author?.name ?? author?.email),
    time: stamp(item.pubDate, item.dc?.dates?.[0]),
    title: item.title ?? null,
    text: markup(item.content?.encoded ?? item.description),
    images: (item.enclosures ?? []).flatMap(({ url, type }) =>
      url && type?.startsWith('image/') ? url : [],
    ),
  };
}

function ofRdf(item: RdfItem): Statement<number> {
  return {
    ...NOTHING,
    id: null,
    key: item.link,
    url: item.link ?? null,
    author: writer(item.dc?.creators?.[0]),
    time: stamp(item.dc?.dates?.[0]),
    title: item.title ?? null,
    text: markup(item.content?.encoded ?? item.description),
    images: [],
  };
}

function ofAtom(entry: AtomEntry): Statement<number> {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  const author = entry.authors?.[0];
  return {
    ...NOTHING,
    id: null,
    key: entry.id,
    url: link?.href ?? null,
    author: writer(author?.name, author?.uri),
    time: stamp(entry.published, entry.updated),
    edited: stamp(entry.updated),
    title: entry.title?.value ?? null,
    text: markup(entry.content?.value ?? entry.summary?.value),
    images: [],
  };
}

function ofJson(item: JsonItem): Statement<number> {
  const author = item.authors?.[0];
  return {
    ...NOTHING,
    id: null,
    key: item.id,
    url: item.url ?? null,
    author: writer(author?.name, author?.url),
    time: stamp(item.date_published),
    edited: stamp(item.date_modified),
    title: item.title ?? null,
    text: item.content_html
      ? markup(item.content_html)
      : item.content_text
        ? { kind: 'plain', text: item.content_text }
        : null,
    images: item.image ? [item.image] : [],
  };
}

function statedIn({ format, feed }: AnyFeed): { title: string; statements: Statement<number>[] } {
  switch (format) {
    case 'rss':
      return { title: feed.title ?? '', statements: (feed.items ?? []).map(ofRss) };
    case 'rdf':
      return { title: feed.title ?? '', statements: (feed.items ?? []).map(ofRdf) };
    case 'atom':
      return { title: feed.title?.value ?? '', statements: (feed.entries ?? []).map(ofAtom) };
    case 'json':
      return { title: feed.title ?? '', statements: (feed.items ?? []).map(ofJson) };
  }
}

/**
 * Reads a feed (RSS, RDF, Atom or JSON Feed) as one thread in which every item is a post of its own: its title, its text
 * and the address of its page. What stands below an item's page is not fetched; add the forum itself for that.
 */
export function readFeed(text: string, url: URL, seenAt: Date): ReadPage {
  let feed: AnyFeed;
  try {
    feed = parseFeed(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused('feed', 'truncated', `the feed cannot be read: ${detail}`);
  }
  const thread: StatedThread<number> = {
    engine: 'feed',
    threadId: null,
    board: null,
    replies: null,
    views: null,
    opened: false,
    nextUrl: null,
    time: { utcOffset: 480, order: 'ymd' },
    ...statedIn(feed),
  };
  return (
    threadOfStatements(documentOf(''), thread, url, seenAt)?.page ??
    refused('feed', 'empty', 'a feed without an item')
  );
}
