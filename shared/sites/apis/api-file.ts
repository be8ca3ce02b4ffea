import type { SiteFile } from '../site-file.ts';
import type { TimeRules } from '../time.ts';

/**
 * Where something stands in a JSON answer: names with dots between them. A list on the way is gone through from its
 * start, and the first that holds something counts.
 */
export type Path = string;

/**
 * What is known of a site's public JSON: data only, interpreted by read-api.ts, as site files are for pages. All answers
 * of one address are one thread.
 */
export interface ApiFile {
  engine: string;
  yields: SiteFile['yields'];
  access: 'public-api';
  unsure: readonly string[];
  /** All of them must be in an answer of this site, if only as an empty list. */
  marks: readonly Path[];
  /** How times without a zone are meant. Numbers are seconds since 1970. */
  time: TimeRules;
  /** Parts of the thread's title; those that are there are joined by blanks. */
  title: readonly Path[];
  /** What tells this thread from others; empty where the address alone does. */
  threadId: readonly Path[];
  /** The list of posts; the paths of a post start from there. */
  posts: Path;
  /** Whether the first post opened the thread the others answer. */
  opened: boolean;
  post: {
    id: readonly Path[];
    text: readonly Path[];
    /** Whether texts are markup. */
    markup: boolean;
    /** A title of the post's own. */
    title: readonly Path[];
    time: readonly Path[];
    edited: readonly Path[];
    author: readonly Path[];
    authorId: readonly Path[];
    floor: readonly Path[];
    likes: readonly Path[];
    rating: { path: Path; worst: number; best: number } | null;
    images: readonly Path[];
  };
  replies: readonly Path[];
  views: readonly Path[];
}
