import { mentionsOf } from '../shared/catalogue/mentions.ts';
import { yieldsOf } from '../shared/sites/engines.ts';
import type { ThreadPage } from '../shared/sites/page.ts';
import type { SiteFile } from '../shared/sites/site-file.ts';

/** One line of `read` and of `crawl --out`: a post as other programs take it. */
export interface PostRecord {
  engine: string;
  kind: SiteFile['yields'];
  threadTitle: string;
  author: string;
  publishedAt: string | null;
  publishedPrecision: string;
  body: string;
  quotes: { author: string | null; text: string }[];
  url: string;
  floor: number | null;
  postId: string;
  rating: number | null;
  /** Key into the catalogue of the (first) series it is about, or null. */
  series: string | null;
  /** Ends of what a printed span such as "10月前" leaves possible; null where more is printed, or nothing. */
  publishedFrom: string | null;
  publishedTo: string | null;
}

/** The records of a thread page, one per post, in the page's order. */
export function postRecords(page: ThreadPage): PostRecord[] {
  const context = { threadTitle: page.threadTitle, ...(page.board === null ? {} : { board: page.board }) };
  const kind = yieldsOf(page.engine);
  return page.posts.map((post) => ({
    engine: page.engine,
    kind,
    threadTitle: page.threadTitle,
    author: post.author.name,
    publishedAt: post.publishedAt,
    publishedPrecision: post.publishedPrecision,
    body: post.body,
    quotes: post.quotes.map(({ author, text }) => ({ author, text })),
    url: post.url,
    floor: post.floor,
    postId: post.postId,
    rating: post.rating,
    series: mentionsOf(post, context)[0]?.series ?? null,
    publishedFrom: post.publishedBetween?.from ?? null,
    publishedTo: post.publishedBetween?.to ?? null,
  }));
}
