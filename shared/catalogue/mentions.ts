import type { ThreadContext } from '../understanding/insight.ts';
import { findSeries } from './find-series.ts';

export interface Mention {
  /** Key of the series. */
  series: string;
  /** Named by the post itself, or inherited (继承) from what it quotes, the thread's title, the board. */
  basis: 'named' | 'quote' | 'title' | 'board';
}

export interface MentioningPost {
  body: string;
  /** An opening post wrote the thread's title, so what that names is named by it. */
  opening: boolean;
  quotes: readonly { text: string }[];
}

/** Every series a post is about, the most certain ground alone: the text's own, else one inherited. */
export function mentionsOf(post: MentioningPost, context: ThreadContext): Mention[] {
  const inTitle = () => findSeries(context.threadTitle ?? '', context);
  const grounds: [Mention['basis'], () => { series: string }[]][] = [
    ['named', () => [...findSeries(post.body, context), ...(post.opening ? inTitle() : [])]],
    ['quote', () => post.quotes.flatMap(({ text }) => findSeries(text, context))],
    ['title', inTitle],
    ['board', () => findSeries(context.board ?? '')],
  ];
  for (const [basis, find] of grounds) {
    const found = new Set(find().map(({ series }) => series));
    if (found.size > 0) return [...found].map((series) => ({ series, basis }));
  }
  return [];
}
