import { createHash, createHmac } from 'node:crypto';
import { type Mention, mentionsOf } from '../../shared/catalogue/mentions.ts';
import type { PostLabel } from '../../shared/contract/post-line.ts';
import type { ReadPost, ThreadPage } from '../../shared/sites/page.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import type { Insight, Understand } from '../../shared/understanding/insight.ts';
import { searchTokens } from '../search-tokens.ts';
import { dayOf } from './day-of.ts';

export interface Labels {
  insight: Insight;
  mentions: Mention[];
}

/** A read post as it will be stored: masked and dated. */
export interface PreparedPost {
  post: ReadPost;
  body: string;
  quotes: { author: string | null; text: string; postId: string | null }[];
  identifiers: { kind: string; hash: string }[];
  day: string | null;
  contentHash: string;
  tokens: string[];
  /** Labels that came with a file; they count in place of those that are understood. */
  given: PostLabel | null;
  /** Understands it, once: most posts of a page read again are known, and understanding is the dearest step. */
  labels(): Labels;
}

export interface PrepareOptions {
  understand: Understand;
  /** Key of the identifier hashes; whoever lacks it cannot test guesses. */
  identifierKey: string;
  timeZone: string;
}

/** Pure work on one post. */
export function preparePost(
  post: ReadPost,
  page: Pick<ThreadPage, 'threadTitle' | 'board'>,
  options: PrepareOptions,
  given: PostLabel | null = null,
): PreparedPost {
  const masked = maskIdentifiers(storable(post.body));
  const quotes = post.quotes.map(({ author, text, postId }) => ({
    author: author === null ? null : maskIdentifiers(storable(author)).text,
    text: maskIdentifiers(storable(text)).text,
    postId,
  }));
  const context = { threadTitle: page.threadTitle, ...(page.board ? { board: page.board } : {}) };
  let labels: Labels | undefined;
  return {
    post,
    body: masked.text,
    quotes,
    identifiers: masked.found.map(({ kind, value }) => ({
      kind,
      hash: createHmac('sha256', options.identifierKey).update(`${kind}:${value}`).digest('base64url'),
    })),
    day: dayOf(post, options.timeZone),
    contentHash: createHash('sha256')
      .update(JSON.stringify([masked.text, quotes]))
      .digest('base64url'),
    tokens: searchTokens(post.opening ? `${page.threadTitle}\n${masked.text}` : masked.text),
    given,
    labels() {
      labels ??= {
        insight: options.understand(masked.text, {
          ...context,
          opening: post.opening,
          quoted: quotes.map(({ text }) => text).join('\n'),
        }),
        mentions: mentionsOf({ body: masked.text, opening: post.opening, quotes }, context),
      };
      return labels;
    },
  };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
