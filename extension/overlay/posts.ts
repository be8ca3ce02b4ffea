import { readLive } from '../../shared/sites/live-document.ts';
import type { ReadAuthor } from '../../shared/sites/page.ts';
import type { SiteFile } from '../../shared/sites/site-file.ts';

/** A post on the page with the places where our elements go. */
export interface PostOnPage {
  post: Element;
  /** Permalink. */
  url: string;
  threadTitle: string;
  text: string;
  opening: boolean;
  /** What the post quotes of others. */
  quoted: string;
  /** Chips go right after it, in the line that says when the post was written, where nothing moves down. */
  afterTime: Element | null;
  /** Without such a line chips go before the body. */
  body: Element;
  author: { key: string; name: string; element: Element } | null;
}

/** An author at one of their posts. */
export interface AuthorOnPage {
  key: string;
  name: string;
  /** The element that prints the name. */
  element: Element;
  post: PostOnPage;
}

export interface ThreadOnPage {
  threadTitle: string;
  board: string | null;
  posts: PostOnPage[];
}

export interface EngineOnPage {
  engine: string;
  /** Selector of the elements that hold a post. */
  container: string;
  /** Null on pages that show no posts (lists, messages). */
  thread: ThreadOnPage | null;
}

/** The key of an author in the monitor: the account's id, or its name where the site gives none. */
export function authorKey(author: ReadAuthor): string | null {
  if (author.kind === 'anonymous' || author.name === '') return null;
  return author.id ?? `name:${author.name}`;
}

/** Reads the page as the crawler would; null when no site file knows it. */
export function readPosts(document: Document, sites: readonly SiteFile[], seenAt: Date): EngineOnPage | null {
  const { page, places } = readLive(document, document.location.href, seenAt, sites);
  const postPlaces = sites.find((site) => site.engine === page.engine)?.thread.post;
  if (postPlaces === undefined) return null;
  const { container, beside } = postPlaces;
  if (page.kind !== 'thread') return { engine: page.engine, container, thread: null };
  const read = new Map(page.posts.map((post) => [post.postId, post]));
  const posts = places.flatMap(({ postId, post, author, body }): PostOnPage[] => {
    const found = read.get(postId);
    if (found === undefined) return [];
    const key = authorKey(found.author);
    return [
      {
        post,
        body,
        url: found.url,
        threadTitle: page.threadTitle,
        text: found.body,
        opening: found.opening,
        quoted: found.quotes.map(({ text }) => text).join('\n'),
        afterTime: post.querySelector(beside),
        author: key === null || author === null ? null : { key, name: found.author.name, element: author },
      },
    ];
  });
  return {
    engine: page.engine,
    container,
    thread: { threadTitle: page.threadTitle, board: page.board, posts },
  };
}
