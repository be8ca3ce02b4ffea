import { cleanAddress, parseWebAddress } from '../address.ts';
import type { PageDocument } from '../document.ts';
import type { ReadPost, ReadQuote, ThreadPage } from '../page.ts';
import { LONGEST_NAME, LONGEST_TITLE, MOST_IMAGES, MOST_POSTS, MOST_QUOTES, outermost } from '../reading.ts';
import { collapse, LONGEST_TEXT, textOf } from '../text.ts';
import { readTime, type TimeRules } from '../time.ts';
import { madeId } from './identity.ts';

/** A text as data states it: plain, as markup, or as the element of the page that holds it. */
export type StatedText<N> =
  | { kind: 'plain'; text: string }
  | { kind: 'markup'; text: string }
  | { kind: 'element'; element: N };

/** A post as data states it (JSON-LD, microdata, a feed, an API), before its text and time are read. */
export interface Statement<N> {
  /** The post's own id where the data gives one of letters and digits; else it is made from what does not change. */
  id: string | null;
  /** What names the post for good, where that is no id (a feed's guid): an edit of its text leaves it the same post. */
  key?: string | undefined;
  url: string | null;
  author: { name: string; url: string | null; id: string | null } | null;
  /** ISO 8601, RFC 822, or as the site prints it. */
  time: string | null;
  edited: string | null;
  /** A title of the post's own, which stands before its text; the thread's title is no post's. */
  title: string | null;
  text: StatedText<N> | null;
  floor: number | null;
  likes: number | null;
  /** 0–1. */
  rating: number | null;
  images: readonly string[];
}

/** A thread as data states it. */
export interface StatedThread<N> {
  engine: string;
  /** Null where the address is all that tells this thread from others. */
  threadId: string | null;
  title: string;
  board: string | null;
  replies: number | null;
  views: number | null;
  /** Whether the first statement opened the thread; posts of a feed or an API each stand for themselves. */
  opened: boolean;
  nextUrl: string | null;
  statements: readonly Statement<N>[];
  time: TimeRules;
}

const NOISE = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'];

/** One address for one thing, without fragment and without what only says where the reader came from. */
const plainAddress = (url: URL): string => cleanAddress(url, { thread: [], noise: NOISE });

interface ReadText {
  body: string;
  quotes: ReadQuote[];
}

const NO_TEXT: ReadText = { body: '', quotes: [] };

/** What quotes are in markup of any origin; Discourse puts a head with the name before the quoted text. */
const QUOTE = 'blockquote, aside.quote';

function readQuote<N>(page: PageDocument<N>, quote: N, nested: ReadonlySet<N>): ReadQuote {
  const text = page.tag(quote) === 'aside' ? (page.first(quote, 'blockquote') ?? quote) : quote;
  const author = page.attribute(quote, 'data-username') ?? page.attribute(quote, 'data-author');
  const within = new Set([...nested].filter((node) => node !== text));
  return { author: author?.slice(0, LONGEST_NAME) || null, text: textOf(page, text, within), postId: null };
}

/** Text without what it quotes; markup is parsed, never shown. */
function readText<N>(page: PageDocument<N>, stated: StatedText<N>): ReadText {
  if (stated.kind === 'plain') {
    const lines = stated.text.slice(0, LONGEST_TEXT).split(/\r?\n/).map(collapse);
    return { body: lines.filter((line) => line !== '').join('\n'), quotes: [] };
  }
  const within = stated.kind === 'markup' ? page.parse(stated.text.slice(0, LONGEST_TEXT)) : page;
  const node = stated.kind === 'markup' ? within.root : stated.element;
  const quotes = outermost(within, node, QUOTE, MOST_QUOTES);
  const all = new Set(within.all(node, QUOTE));
  return {
    body: textOf(within, node, all),
    quotes: quotes.map((quote) => readQuote(within, quote, all)).filter(({ text }) => text !== ''),
  };
}

function readStatement<N>(
  page: PageDocument<N>,
  stated: Statement<N>,
  { time, url, seenAt }: { time: TimeRules; url: URL; seenAt: Date },
): ReadPost | null {
  const text = stated.text === null ? NO_TEXT : readText(page, stated.text);
  const title = collapse(stated.title ?? '').slice(0, LONGEST_TITLE);
  const body = title === '' || text.body.startsWith(title) ? text.body : `${title}\n${text.body}`.trim();
  if (body === '') return null;
  const publishedText = (stated.time ?? '').slice(0, 100);
  const published = readTime(publishedText, seenAt, time);
  const name = collapse(stated.author?.name ?? '').slice(0, LONGEST_NAME);
  const own = stated.url === null ? null : parseWebAddress(stated.url, url);
  const account = stated.author?.id ?? null;
  return {
    postId:
      stated.id ??
      madeId(stated.key ? [stated.key] : [own === null ? '' : own.href, name, publishedText, body]),
    floor: stated.floor,
    opening: false,
    author: {
      id: account,
      name,
      kind: name === '' ? 'anonymous' : account === null && stated.author?.url == null ? 'guest' : 'member',
    },
    publishedAt: published.at,
    publishedPrecision: published.precision,
    publishedText,
    publishedBetween: published.between,
    body,
    quotes: text.quotes,
    images: stated.images.flatMap((image) => parseWebAddress(image, url)?.href ?? []).slice(0, MOST_IMAGES),
    likes: stated.likes,
    editedText: stated.edited !== null && stated.edited !== stated.time ? stated.edited.slice(0, 100) : null,
    rating: stated.rating,
    // A link elsewhere is no address of this post; the page is.
    url: own !== null && own.host === url.host ? own.href : plainAddress(url),
  };
}

/** Posts of a stated thread, each once, with the statement each was read from. */
export function threadOfStatements<N>(
  page: PageDocument<N>,
  thread: StatedThread<N>,
  url: URL,
  seenAt: Date,
): { page: ThreadPage; read: { post: ReadPost; statement: Statement<N> }[] } | null {
  const posts = new Map<string, { post: ReadPost; statement: Statement<N> }>();
  thread.statements.slice(0, MOST_POSTS).forEach((statement, index) => {
    const post = readStatement(page, statement, { time: thread.time, url, seenAt });
    if (post === null || posts.has(post.postId)) return;
    const opening = thread.opened && index === 0;
    posts.set(post.postId, {
      post: { ...post, opening, floor: post.floor ?? (opening ? 1 : null) },
      statement,
    });
  });
  if (posts.size === 0) return null;
  const read = [...posts.values()];
  return {
    page: {
      kind: 'thread',
      engine: thread.engine,
      nextUrl: thread.nextUrl,
      threadId: thread.threadId ?? madeId([plainAddress(url)]),
      threadTitle: collapse(thread.title).slice(0, LONGEST_TITLE),
      board: thread.board,
      page: 1,
      pages: null,
      replies: thread.replies,
      views: thread.views,
      posts: read.map(({ post }) => post),
    },
    read,
  };
}
