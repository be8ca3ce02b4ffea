/**
 * What reading a page yields. The crawler (fetched HTML) and the extension (live page) get the very same shapes.
 */

import type { TimeBetween } from './time-span.ts';

/** How exact a time is: `relative` spans such as "10月前" keep `publishedAt` null unless the page allows a day. */
export type Precision = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'unknown';

export interface ReadQuote {
  /** Who is quoted, as printed; null when the page does not say. */
  author: string | null;
  text: string;
  /** Id of the quoted post when the quote links to it. */
  postId: string | null;
}

export interface ReadAuthor {
  /** The account's id on its site; null for guests and anonymous posts. */
  id: string | null;
  name: string;
  kind: 'member' | 'guest' | 'anonymous';
}

export interface ReadPost {
  postId: string;
  /** 1 for the opening post; null where the page prints none and it cannot be counted. */
  floor: number | null;
  opening: boolean;
  author: ReadAuthor;
  /** ISO 8601 in UTC, or null: a date is never invented. */
  publishedAt: string | null;
  publishedPrecision: Precision;
  /** The time as printed. */
  publishedText: string;
  /** Text of the post alone: no quotes, signatures, edit marks, hidden blocks, attachment notes. */
  body: string;
  quotes: ReadQuote[];
  images: string[];
  likes: number | null;
  editedText: string | null;
  /** 0–1 of the scale the page uses; null where there is none. */
  rating: number | null;
  url: string;
  /** What a printed span ("3小时前", "10月前") leaves possible: the truth lies within. Null where more is printed, or nothing. */
  publishedBetween: TimeBetween | null;
}

export interface ListedThread {
  threadId: string;
  title: string;
  url: string;
  author: string | null;
  replies: number | null;
  views: number | null;
  /** Printed time of the last reply; with `replies` it tells whether a known thread has changed. */
  lastReplyText: string | null;
  sticky: boolean;
}

export interface ListedBoard {
  boardId: string;
  name: string;
  url: string;
}

interface PageBase {
  engine: string;
  /** Next page of the same list or thread, absolute; null on the last. */
  nextUrl: string | null;
}

export interface ThreadPage extends PageBase {
  kind: 'thread';
  threadId: string;
  threadTitle: string;
  board: string | null;
  page: number;
  pages: number | null;
  /** Counts of the opening post, where this page prints them. */
  replies: number | null;
  views: number | null;
  posts: ReadPost[];
}

export interface ListPage extends PageBase {
  kind: 'list';
  board: string | null;
  boards: ListedBoard[];
  threads: ListedThread[];
}

export interface BoardsPage extends PageBase {
  kind: 'boards';
  boards: ListedBoard[];
}

/** Why a page gave no posts; decides what the crawler does next and what people are told. */
export type Refusal =
  | 'login' // wants an account: blocked, never worked around
  | 'challenge' // captcha or bot check, often with status 200: blocked
  | 'gone' // deleted or moved away
  | 'mismatch' // the thread inside is not the one in the address
  | 'truncated' // half a page
  | 'empty' // recognised, but nothing where posts were expected
  | 'unrecognised'; // no site file knows it

export interface RefusedPage extends PageBase {
  kind: 'refused';
  refusal: Refusal;
  /** The page's own words or the two ids that differ; shown to people. */
  detail: string;
}

export type ReadPage = ThreadPage | ListPage | BoardsPage | RefusedPage;
