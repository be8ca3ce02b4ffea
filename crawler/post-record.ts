import type { ReadPost, ThreadPage } from '../shared/sites/page.ts';
import type { SiteFile } from '../shared/sites/site-file.ts';
import { SITE_FILES } from '../shared/sites/sites.ts';

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
  /** Key into the catalogue, or null. */
  series: string | null;
}

/** Finds the car series a post is about; given by the caller, who has the catalogue. */
export type SeriesOf = (post: ReadPost, page: ThreadPage) => string | null;

/** The records of a thread page, one per post, in the page's order. */
export function postRecords(page: ThreadPage, seriesOf: SeriesOf): PostRecord[] {
  const kind = SITE_FILES.find((site) => site.engine === page.engine)?.yields ?? 'forum';
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
    series: seriesOf(post, page),
  }));
}
