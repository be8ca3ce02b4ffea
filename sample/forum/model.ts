import type { Label } from './label.ts';

export interface Author {
  uid: number;
  name: string;
  signature: string | null;
  city: string;
}

export interface Remark {
  author: Author;
  text: string;
  publishedAt: number;
}

export interface Post {
  pid: number;
  tid: number;
  author: Author;
  /** Shown without name and profile. */
  anonymous: boolean;
  /** Epoch ms, whole seconds. A post later than the clock is not there yet. */
  publishedAt: number;
  body: string;
  /** Post this one quotes. */
  quotes: number | null;
  label: Label;
  edited: { name: string; at: number } | null;
  deletedAt: number | null;
  /** Short remarks under a post (点评). */
  remarks: Remark[];
  /** A part only shown to those who replied. */
  locked: boolean;
  /** An attached picture. */
  image: boolean;
  likes: number;
}

export interface Thread {
  tid: number;
  fid: number;
  title: string;
  sticky: boolean;
  /** Prefix such as 求助; null for none. */
  type: string | null;
  viewsBase: number;
  posts: Post[];
  deletedAt: number | null;
}
